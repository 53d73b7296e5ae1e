# What lies under many tickets, in English: why it is thought, what was done, how it stands.

## Problems
problem-why-one-device = The same came back on one device: { $times } times within 30 days.
problem-why-one-customer = The same on { $devices } devices of one customer within 30 days.
problem-why-customers = The same on { $devices } devices of { $customers } customers within 30 days.
problem-why-storm = The same on { $devices } devices of { $customers } customers within ten minutes: it comes from outside.
problem-why-by-hand = A technician began it.
problem-begun = { $who } began it. { $text }
problem-investigated = { $who } looks into it.
problem-known = { $who } wrote how to live with it: { $text }
problem-fixed = { $who } wrote that it is mended, since { $at }: { $text }
problem-closed = { $who } closed it.
problem-refused = { $who } said that it is no problem: { $text }
problem-proved = Proved: tickets in the { $days } days after the fix: { $after }; in as many days before it: { $before }.
problem-not-proved = Not mended: tickets after the fix already: { $after }; in the { $days } days before it: { $before }. It is a known error again.
problem-quiet = Proved: no ticket of it came in the { $days } days after the fix.
problem-not-quiet = Not mended: tickets after the fix already: { $after }. It is a known error again.
problem-too-few = Its tickets are gone, so that nothing can be proved any more. It is a known error again.
problem-state-proposed = Proposed
problem-state-investigated = Under investigation
problem-state-known-error = Known error
problem-state-fix-applied = Fix applied
problem-state-proved = Proved
problem-state-closed = Closed
problem-state-refused = Refused
ticket-problem-found = Belongs to a problem: the same keeps coming back.
ticket-problem-linked = { $who } put it to a problem.
ticket-problem-unlinked = { $who } took it off its problem.
