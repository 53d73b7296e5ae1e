# Co robi się ze zgłoszeniem, po polsku: wpisy historii, na kogo się czeka, na jak długo jest odłożone.
# Argumenty przychodzą w języku czytającego; `$until-until` to "do czwartku 26 listopada do godz. 13:00".

ticket-released = Zgłoszenie zostało zwrócone do kolejki: { $who }.
ticket-started = Praca w toku: { $who }.
ticket-waiting =
    { $for ->
        [customer] Oczekiwanie na klienta
        [vendor] Oczekiwanie na dostawcę
       *[window] Oczekiwanie na okno serwisowe
    }{ $until ->
        [none] {""}
       *[other] {" "}{ $until-until }
    }{ $text ->
        [none] {"."}
       *[other] {": "}{ $text }
    }
ticket-waited =
    { $for ->
        [customer] Czas oczekiwania na klienta minął.
        [vendor] Czas oczekiwania na dostawcę minął.
       *[window] Czas oczekiwania na okno serwisowe minął.
    }
ticket-snoozed = Odłożone { $until-until }.
ticket-snoozed-seen-again = Odłożone do ponownego wystąpienia.
ticket-snoozed-worse = Odłożone do czasu pogorszenia.
ticket-woken = Przywrócone do kolejki: { $who }.
ticket-risk-accepted = Ryzyko jest przyjęte do { $until }: do tego czasu nie ma nic do zrobienia.
ticket-risk-over = Z powrotem w kolejce: ryzyko nie jest już przyjęte.
ticket-woke = Czas odłożenia minął.
ticket-woke-seen-again = Ponownie w kolejce: problem znów wystąpił.
ticket-woke-worse = Ponownie w kolejce: stan się pogorszył.
ticket-merged-into = Połączono ze zgłoszeniem #{ $number }; praca toczy się tam dalej.
ticket-swept = Przejęte przez #{ $number }: to samo zaczęło się na kilku urządzeniach w ciągu minut, praca toczy się tam dalej.
ticket-merged-from = Do tego zgłoszenia dołączono #{ $number }.
ticket-unmerged = Zgłoszenie #{ $number } zostało ponownie odłączone.
ticket-undone =
    Cofnięto: { $what ->
        [take] przyjęcie
        [release] zwrot do kolejki
        [start] rozpoczęcie pracy
        [wait] oczekiwanie
        [snooze] odłożenie
        [wake] przywrócenie do kolejki
        [resolve] rozwiązanie
        [reopen] ponowne otwarcie
        [prioritise] ustawienie priorytetu
        [follow_bill] przywrócenie priorytetu
       *[merge] połączenie
    }.
ticket-priority =
    P{ $from } → P{ $to }, bo { $why ->
        [joined] zatrzymuje więcej osób
        [worsened] pogorszyło się
        [left] część znów działa
        [near] zbliża się to, co przewidziano
        [services] zmieniono usługi tego urządzenia
        [rate] zmieniono koszt godziny u klienta
       *[merged] dwa zgłoszenia były jedną sprawą albo znów są dwiema
    }.
ticket-prioritised = { $who } ustawia P{ $from } → P{ $to }: { $text }
ticket-follows-bill = { $who } przywraca priorytet z rachunku: P{ $from } → P{ $to }.
ticket-called-first = { $who }: klient zadzwonił, zanim to zobaczyliśmy.
ticket-not-called-first = { $who }: klient nie zadzwonił pierwszy.
ticket-not-useful = { $who }: to zgłoszenie nie było przydatne.
ticket-useful = { $who }: to zgłoszenie było jednak przydatne.
ticket-caller-computer = Rozmówca odczytał kod komputera { $device }: jest przy tym komputerze.
ticket-caller-portal = Rozmówca odczytał kod komputera { $device } z portalu: jest tam zalogowany.

waiting-customer = Oczekiwanie na klienta
waiting-vendor = Oczekiwanie na dostawcę
waiting-window = Oczekiwanie na okno serwisowe
snooze-until = Odłożone
snooze-seen-again = Odłożone do ponownego wystąpienia
snooze-worse = Odłożone do czasu pogorszenia
promise-used =
    { $kind ->
        [response] Minęło { $share } % czasu na odpowiedź; odpowiedź człowieka obiecano { $due-by }.
        [repair] Minęło { $share } % czasu na naprawę; obiecano ją { $due-by }.
       *[update] Minęło { $share } % czasu do następnej wiadomości; klient czeka na nią { $due-by }.
    }
promise-missed =
    { $kind ->
        [response] Do tej chwili obiecano klientowi odpowiedź. Trzeba do niego napisać.
        [repair] Naprawę obiecano do tej chwili.
       *[update] Do tej chwili obiecano klientowi wiadomość. Trzeba napisać, zanim zacznie się zastanawiać.
    }
ticket-time =
    { $minutes ->
        [one] 1 minuta
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }, { $cover ->
        [covered] w ramach umowy
        [courtesy] grzecznościowo
       *[not_covered] poza umową
    }.
ticket-time-corrected =
    Czas ({ $whose }) poprawiono z { $from } na { $minutes ->
        [one] 1 minutę
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }, { $cover ->
        [covered] w ramach umowy
        [courtesy] grzecznościowo
       *[not_covered] poza umową
    } (wcześniej: { $before ->
        [covered] w ramach umowy
        [courtesy] grzecznościowo
       *[not_covered] poza umową
    }).
