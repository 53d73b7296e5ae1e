# What lies under many tickets, in German.

## Probleme
problem-why-one-device = Dasselbe kam auf einem Gerät wieder: { $times } Mal in 30 Tagen.
problem-why-one-customer = Dasselbe auf { $devices } Geräten eines Kunden in 30 Tagen.
problem-why-customers = Dasselbe auf { $devices } Geräten von { $customers } Kunden in 30 Tagen.
problem-why-storm = Dasselbe auf { $devices } Geräten von { $customers } Kunden in zehn Minuten: Es kommt von außen.
problem-why-by-hand = Ein Techniker hat es begonnen.
problem-begun = { $who } hat es begonnen. { $text }
problem-investigated = { $who } sucht die Ursache.
problem-known = { $who } hat geschrieben, wie man damit lebt: { $text }
problem-fixed = { $who } hat geschrieben, dass es behoben ist, seit: { $at }. { $text }
problem-closed = { $who } hat es geschlossen.
problem-refused = { $who } hat gesagt, dass es kein Problem ist: { $text }
problem-proved = Bewiesen: Tickets in den { $days } Tagen nach der Behebung: { $after }; in ebenso vielen Tagen davor: { $before }.
problem-not-proved = Nicht behoben: Tickets nach der Behebung bisher: { $after }; in den { $days } Tagen davor: { $before }. Es ist wieder ein bekannter Fehler.
problem-quiet = Bewiesen: In den { $days } Tagen nach der Behebung kam kein Ticket dazu.
problem-not-quiet = Nicht behoben: Tickets schon nach der Behebung: { $after }. Es ist wieder ein bekannter Fehler.
problem-too-few = Seine Tickets sind nicht mehr da, sodass sich nichts mehr beweisen lässt. Es ist wieder ein bekannter Fehler.
problem-state-proposed = Vorgeschlagen
problem-state-investigated = In Untersuchung
problem-state-known-error = Bekannter Fehler
problem-state-fix-applied = Behebung eingebracht
problem-state-proved = Bewiesen
problem-state-closed = Geschlossen
problem-state-refused = Abgelehnt
ticket-problem-found = Gehört zu einem Problem: Dasselbe kommt immer wieder.
ticket-problem-linked = { $who } hat es einem Problem zugeordnet.
ticket-problem-unlinked = { $who } hat es von seinem Problem gelöst.
