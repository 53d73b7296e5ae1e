# What the page of a ticket says, in English; its acts, its side and the customer's share have files of their own.

ticket-page-flaps = comes and goes
ticket-page-called-first = they called first
ticket-page-not-useful = not useful
ticket-page-merged = Merged: the work goes on in
ticket-page-best-effort = Best effort.
ticket-page-roadmap = Roadmap
ticket-page-problem = Belongs to a problem:
ticket-page-known-error = Known error:

## What we see
ticket-seen = What we see
ticket-seen-nothing = A person asked for this; no check is behind it.
ticket-seen-healthy = All of it is healthy again.
ticket-seen-on = On
ticket-seen-since = , since
ticket-seen-from = , from
ticket-seen-to = to
ticket-seen-ago = { $age } ago
ticket-seen-sure = Sure:
ticket-seen-measured = measured
ticket-seen-still = , and still so when it last reported,
ticket-seen-daily = ; looked at once a day
ticket-seen-share = { $share } % sure:
ticket-seen-forecast = a forecast from what it did until then; it has not happened yet.
ticket-seen-fairly = Fairly sure:
ticket-seen-silent = no report comes; whether the device is off or its line is down cannot be told from here.
ticket-seen-unsteady = Not steady:
ticket-seen-flaps = it comes and goes.
ticket-seen-unknown = Not known now:
ticket-seen-cannot = it cannot be looked at,
ticket-seen-before = This is how it was.
ticket-seen-backup = Backup:
ticket-seen-no-backup = none is known on this device; ask before anything else, and copy what matters.
ticket-seen-what-was = What it was
ticket-seen-cleared = Healthy again: { $count }

## What is to be done
ticket-page-do = Do this
ticket-page-no-steps = No steps are written for this check yet.
ticket-page-steps-of = Written for { $customer }.
ticket-page-steps-for-all = Written for every customer.
ticket-page-steps-shipped = Comes with Premura.
ticket-page-steps-write = Write what is to be done here

## Timeline, notes and time
ticket-page-timeline = Timeline
ticket-page-internal = Internal.
ticket-page-note = Internal note
ticket-page-note-who = Only technicians read it.
ticket-page-note-add = Add the note
ticket-page-minutes = Minutes
ticket-page-minutes-if = (if you count them)
ticket-page-pays = Who pays
ticket-page-pays-covered = covered by the contract
ticket-page-pays-not = not covered
ticket-page-pays-courtesy = courtesy
ticket-cover-covered = covered
ticket-cover-not-covered = not covered
ticket-cover-courtesy = courtesy

## Computers whose system has no support any more
ticket-effort-more = and { $count } more
ticket-effort-ended = support of { $product } ended on { $ended }.
ticket-effort-no-repair = No repair is promised.
ticket-effort-accepted = { $who } accepts the risk until { $until }.
ticket-effort-ordered = The replacement is ordered.
ticket-effort-done = The replacement is said to be done.
ticket-effort-offered = The replacement is offered.
ticket-effort-nothing = Nothing is planned yet.
