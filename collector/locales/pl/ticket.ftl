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
        [assign] przydział
        [level] zmianę poziomu
        [hand_over] przekazanie
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
ticket-level =
    { $who } przenosi to zgłoszenie: { $to ->
        [self_service] poziom 0, samoobsługa
        [first] poziom 1
       *[second] poziom 2
    }: { $text }
ticket-level-outside =
    { $who } przekazuje to zgłoszenie: { $name }, { $to ->
        [vendor] dostawca
       *[outsourcer] podwykonawca
    }{ $reference ->
        [none] {""}
       *[other] {" "}(numer po ich stronie: { $reference })
    }: { $text }
ticket-vendor-late = { $name }: odpowiedź uzgodniono { $due-by } i jest spóźniona. Warto zapytać.
ticket-handed-over = { $who } przekazuje to zgłoszenie; przejmuje { $to }: { $text }
ticket-watched = { $who } obserwuje to zgłoszenie.
ticket-unwatched = { $who } nie obserwuje już tego zgłoszenia.
level-0 = 0 samoobsługa
level-1 = 1 technik
level-2 = 2 starszy technik
level-3 = 3 dostawca
level-4 = 4 podwykonawca

# Who should have a ticket, line by line; and what is said when it is given.
ticket-assigned = Przydzielono: { $to }; powód jest obok zgłoszenia.
ticket-assigned-by = { $who } przydziela to zgłoszenie zgodnie z propozycją: { $to }.
ticket-reassigned = { $who } jest poza pracą: zgłoszenie prowadzi teraz { $to }; powód jest obok.
ticket-holder-away = { $who } jest poza pracą { $away-until }. Warto, aby ktoś inny przejął to zgłoszenie.
assignment-works = Teraz w pracy
assignment-unsaid = Nie wpisano godzin pracy: liczy się jako w pracy
assignment-off = Poza godzinami pracy
assignment-away = Poza pracą { $away-until }
assignment-on-call = Na dyżurze, a to jest najpilniejsze
assignment-skilled =
    Zna się na tym: { $skill ->
        [storage] dyski
        [backup] kopie zapasowe
        [network] sieci
        [servers] serwery
        [security] bezpieczeństwo
        [printing] drukarki
        [web] strony internetowe
        [hardware] sprzęt
        [people] prośby użytkowników
       *[software] systemy i programy
    }
assignment-wanted-first = Pierwszy wybór klienta
assignment-wanted-second = Drugi wybór klienta
assignment-load =
    { $tickets ->
        [0] Bez innych otwartych zgłoszeń
        [one] Prowadzi 1 otwarte zgłoszenie
        [few] Prowadzi { $tickets } otwarte zgłoszenia
        [many] Prowadzi { $tickets } otwartych zgłoszeń
       *[other] Prowadzi { $tickets } otwartego zgłoszenia
    }

## What is asked for from the service catalogue, and the welcome desk
request-program-unwanted =
    { $reason ->
        [activator] { $program } jest na liście niepożądanych programów: udaje, że Windows lub Office ma licencję. Poniżej jest gotowa uprzejma odmowa.
        [keygen] { $program } jest na liście niepożądanych programów: tworzy klucze do programów, których nie kupiono. Poniżej jest gotowa uprzejma odmowa.
        [file_sharing] { $program } jest na liście niepożądanych programów: udostępnia pliki obcym. Poniżej jest gotowa uprzejma odmowa.
        [miner] { $program } jest na liście niepożądanych programów: zarabia dla innych na tym komputerze. Poniżej jest gotowa uprzejma odmowa.
        [scareware] { $program } jest na liście niepożądanych programów: sprzedaje, strasząc. Poniżej jest gotowa uprzejma odmowa.
       *[credential_tool] { $program } jest na liście niepożądanych programów: odczytuje cudze hasła. Poniżej jest gotowa uprzejma odmowa.
    }
request-program-terms =
    { $reason ->
        [company] Firmy potrzebują licencji na { $program }: sprawdzić przed instalacją.
        [size] Firmy od pewnej wielkości potrzebują licencji na { $program }: sprawdzić przed instalacją.
        [test] { $program } jest bezpłatny tylko na próbę: sprawdzić przed instalacją.
       *[limited] { $program } jest bezpłatny w pewnych granicach: sprawdzić, czy wystarczą.
    }
request-program-seats = Zapisane licencje { $program }: wolne: { $spare }, brakujące: { $short }.
request-program-unbought = { $program } jest płatny, a żadnego zakupu nie zapisano.
request-program-nothing = O tym programie nic nie wiadomo: ani przeciw, ani za.
change-planned = Zaplanowano zmianę. Co będzie widać: { $impact } Droga powrotna: { $way_back }
checklist-ticked =
    { $step ->
        [account] Gotowe: konto.
        [mailbox] Gotowe: skrzynka pocztowa.
        [files] Gotowe: pliki.
        [licences] Gotowe: licencje.
        [account_closed] Gotowe: konto zamknięte.
        [mail_moved] Gotowe: poczta przekazana.
        [files_moved] Gotowe: pliki przekazane.
        [returned] Gotowe: komputer zwrócony.
       *[other] Gotowe: licencje zwolnione.
    }
checklist-unticked =
    { $step ->
        [account] Jednak nie gotowe: konto.
        [mailbox] Jednak nie gotowe: skrzynka pocztowa.
        [files] Jednak nie gotowe: pliki.
        [licences] Jednak nie gotowe: licencje.
        [account_closed] Jednak nie gotowe: konto zamknięte.
        [mail_moved] Jednak nie gotowe: poczta przekazana.
        [files_moved] Jednak nie gotowe: pliki przekazane.
        [returned] Jednak nie gotowe: komputer zwrócony.
       *[other] Jednak nie gotowe: licencje zwolnione.
    }
checklist-device = Komputer do tego: { $device }.
checklist-missing =
    { $count ->
        [one] To dzień przed terminem, a jeden krok nie jest gotowy.
        [few] To dzień przed terminem, a { $count } kroki nie są gotowe.
        [many] To dzień przed terminem, a { $count } kroków nie jest gotowych.
       *[other] To dzień przed terminem, a { $count } kroku nie jest gotowe.
    }
