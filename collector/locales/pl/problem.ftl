# What lies under many tickets, in Polish.

## Problemy
problem-why-one-device = To samo wróciło na jednym urządzeniu: { $times } razy w ciągu 30 dni.
problem-why-one-customer = To samo w ciągu 30 dni u jednego klienta; liczba urządzeń: { $devices }.
problem-why-customers = To samo w ciągu 30 dni u kilku klientów; liczba urządzeń: { $devices }, klientów: { $customers }.
problem-why-storm = To samo u kilku klientów w ciągu dziesięciu minut; liczba urządzeń: { $devices }, klientów: { $customers }. Przyczyna jest na zewnątrz.
problem-why-by-hand = Rozpoczęte przez technika.
problem-begun = { $who }: rozpoczęto. { $text }
problem-investigated = { $who } szuka przyczyny.
problem-known = { $who }: jak z tym żyć: { $text }
problem-fixed = { $who }: naprawione od: { $at }. { $text }
problem-closed = Zamknięto: { $who }.
problem-refused = { $who }: to nie jest problem: { $text }
problem-proved = Potwierdzone; liczba zgłoszeń w ciągu { $days } dni po naprawie: { $after }, w tym samym czasie przed nią: { $before }.
problem-not-proved = Nie naprawione; liczba zgłoszeń już po naprawie: { $after }, w ciągu { $days } dni przed nią: { $before }. To znowu znany błąd.
problem-quiet = Potwierdzone: w ciągu { $days } dni po naprawie nie pojawiło się żadne zgłoszenie.
problem-not-quiet = Nie naprawione: zgłoszenia już po naprawie: { $after }. To znów znany błąd.
problem-too-few = Jego zgłoszeń już nie ma, więc niczego nie da się potwierdzić. To znowu znany błąd.
problem-state-proposed = Zaproponowany
problem-state-investigated = Badany
problem-state-known-error = Znany błąd
problem-state-fix-applied = Naprawa wprowadzona
problem-state-proved = Potwierdzony
problem-state-closed = Zamknięty
problem-state-refused = Odrzucony
ticket-problem-found = Należy do problemu: to samo ciągle wraca.
ticket-problem-linked = { $who }: przypisano do problemu.
ticket-problem-unlinked = { $who }: odłączono od problemu.
