# Co widzą kontrole, po polsku. Klucz odczytu to jedno zdanie; `<klucz>-title` to krótki tytuł zgłoszenia.
# `<kontrola>-name` to nazwa kontroli dla ludzi; `<kontrola>-do` mówi technikowi, co zrobić.
# Argumenty przychodzą zapisane w języku czytającego: rozmiary z jednostką, okresy i chwile słowami.

## disk_space
disk-space-name = Miejsce na dysku
disk-space = Na dysku { $mount } wolne jest { $free } z { $total } ({ $percent }%).
disk-space-title = Dysk { $mount } jest prawie pełny: wolne { $free }
disk-space-do =
    Poszukać, co urosło: dzienniki, pliki tymczasowe, stare aktualizacje, kosz, kopie zapasowe trzymane na tym samym dysku.
    Zwolnić miejsce albo powiększyć wolumin, a przed usunięciem czegokolwiek, co może należeć do klienta, zapytać go.

## inodes
inodes-name = Miejsce na pliki
inodes = System plików { $mount } używa { $percent }% swoich i-węzłów; pozostało: { $free }.
inodes-title = W systemie plików { $mount } kończą się i-węzły
inodes-do =
    Bajty są wolne, ale prawie nie ma miejsca na kolejne pliki. Znaleźć folder z ogromną liczbą małych plików (kolejki
    poczty, pliki sesji, pamięć podręczna) i opróżnić go programem, do którego należy.

## memory
memory-name = Pamięć
memory = Dostępne jest { $available }% z { $total } pamięci; plik stronicowania zajęty w { $swap }%.
memory-title = Brakuje pamięci: dostępne { $available }%
memory-oom =
    { $kills ->
        [one] W ciągu siedmiu dni system zakończył jeden program, bo zabrakło pamięci.
        [few] W ciągu siedmiu dni system zakończył { $kills } programy, bo zabrakło pamięci.
       *[many] W ciągu siedmiu dni system zakończył { $kills } programów, bo zabrakło pamięci.
    }
memory-oom-title = Programy są kończone z braku pamięci
memory-do =
    Znaleźć program, który urósł, i ustalić, czy rośnie bez końca (wyciek: uruchomić go ponownie i zawiadomić producenta),
    czy naprawdę potrzebuje więcej, niż jest (dodać pamięci albo go przenieść).

## cpu
cpu-name = Procesory
cpu =
    { $program ->
        [none] Procesory są zajęte w { $percent }% przez { $span }.
       *[other] Procesory są zajęte w { $percent }% przez { $span }, głównie programem { $program }.
    }
cpu-title = Procesory zajęte w { $percent }% przez { $span }
cpu-do =
    Sprawdzić, który program jest zajęty i czy to jego praca (skanowanie, kompilacja, kopia zapasowa), czy się zawiesił.

## services
services-name = Usługi
services-failed = Usługa { $title } zakończyła się błędem.
services-failed-title = Usługa { $title } zakończyła się błędem
services-stopped = Usługa { $title } uruchamia się automatycznie, ale nie działa.
services-stopped-title = Usługa { $title } nie działa
services-do =
    Przeczytać w dzienniku usługi, dlaczego się zakończyła, usunąć przyczynę i uruchomić ją ponownie. Jeśli nikt jej już nie
    potrzebuje, wyłączyć jej automatyczne uruchamianie.

## pending_reboot
pending-reboot-name = Oczekujące ponowne uruchomienie
pending-reboot-none = Żadne ponowne uruchomienie nie oczekuje.
pending-reboot-none-title = Żadne ponowne uruchomienie nie oczekuje
pending-reboot =
    { $waiting ->
        [0] Ponowne uruchomienie oczekuje { $for-since }.
        [one] Ponowne uruchomienie oczekuje { $for-since }; czeka na nie jedna aktualizacja.
        [few] Ponowne uruchomienie oczekuje { $for-since }; czekają na nie { $waiting } aktualizacje.
       *[many] Ponowne uruchomienie oczekuje { $for-since }; czeka na nie { $waiting } aktualizacji.
    }
pending-reboot-title = Ponowne uruchomienie oczekuje { $for-since }
pending-reboot-do =
    Uzgodnić porę z klientem i uruchomić urządzenie ponownie. Do tego czasu aktualizacje są zainstalowane, ale działa jeszcze
    stary kod.

## clock
clock-name = Zegar
clock-ahead = Zegar spieszy się o { $off }.
clock-ahead-title = Zegar spieszy się o { $off }
clock-behind = Zegar spóźnia się o { $off }.
clock-behind-title = Zegar spóźnia się o { $off }
clock-offset-unknown = Nie wiadomo jeszcze, o ile zegar się myli.
clock-offset-unknown-title = Odchylenie zegara nie jest znane
clock-synchronised = System utrzymuje zegar zsynchronizowany.
clock-synchronised-title = Zegar jest zsynchronizowany
clock-unsynchronised = System ostatnio zsynchronizował zegar { $for-ago }.
clock-unsynchronised-title = Zegar nie był synchronizowany { $for-since }
clock-never-synchronised = System nie synchronizuje zegara.
clock-never-synchronised-title = Zegar nie jest synchronizowany
clock-sync-unknown = System nie umie powiedzieć, czy jego zegar jest zsynchronizowany.
clock-sync-unknown-title = Nie wiadomo, czy zegar jest zsynchronizowany
clock-do =
    Sprawdzić, z jakiego źródła czasu korzysta urządzenie i czy do niego dociera (port UDP 123 na zewnątrz albo kontroler
    domeny). Maszyna wirtualna bierze czas z sieci albo od swojego hosta, nie z obu naraz. Stary PC może potrzebować nowej
    baterii.

## uptime
uptime-name = Ponowne uruchomienia
uptime = Urządzenie działa { $up-since }.
uptime-title = Bez ponownego uruchomienia { $up-since }
uptime-restarts =
    { $restarts ->
        [0] Żadnego nieoczekiwanego ponownego uruchomienia w ciągu siedmiu dni.
        [one] Jedno nieoczekiwane ponowne uruchomienie w ciągu siedmiu dni.
        [few] { $restarts } nieoczekiwane ponowne uruchomienia w ciągu siedmiu dni.
       *[many] { $restarts } nieoczekiwanych ponownych uruchomień w ciągu siedmiu dni.
    }
uptime-restarts-title =
    { $restarts ->
        [one] Nieoczekiwane ponowne uruchomienie
        [few] { $restarts } nieoczekiwane ponowne uruchomienia w ciągu siedmiu dni
       *[many] { $restarts } nieoczekiwanych ponownych uruchomień w ciągu siedmiu dni
    }
uptime-do =
    Działa długo: uzgodnić porę ponownego uruchomienia (w Windows „Uruchom ponownie”, bo zamknięcie z szybkim uruchamianiem
    nim nie jest). Uruchamia się samo: sprawdzić zasilanie, temperaturę, pamięć i ostatnie wiersze dziennika przed każdym
    końcem.

## certificate
certificate-name = Certyfikaty
certificate = Certyfikat dla { $subject } w { $place } jest ważny { $until-until }.
certificate-title = Certyfikat dla { $subject } jest ważny { $until-until }
certificate-expiring = Certyfikat dla { $subject } w { $place } wygasa { $rest-in }, { $until-on }.
certificate-expiring-title = Certyfikat dla { $subject } wygasa { $rest-in }
certificate-expired = Certyfikat dla { $subject } w { $place } wygasł { $rest-ago }, { $until-on }.
certificate-expired-title = Certyfikat dla { $subject } wygasł
certificate-not-yet-valid = Certyfikat dla { $subject } w { $place } jest ważny dopiero { $from-since }.
certificate-not-yet-valid-title = Certyfikat dla { $subject } nie jest jeszcze ważny
certificate-do =
    Jeśli odnawia się sam, sprawdzić, dlaczego odnowienie się nie udało (nazwa w DNS, port 80 z zewnątrz, harmonogram
    odnawiania). Jeśli nie, zamówić i zainstalować nowy oraz przeładować każdy program, który go używa.

## operating_system
operating-system-name = System operacyjny
operating-system =
    { $update ->
        [none] { $product } ma wsparcie { $ends-until }.
       *[other] { $product } ma wsparcie { $ends-until }. Wystarczy bezpłatna aktualizacja do { $update }.
    }
operating-system-title = Wsparcie dla { $product } kończy się { $ends-on }
operating-system-ended =
    { $update ->
        [none] Wsparcie dla { $product } skończyło się { $ends-on }; aktualizacje zabezpieczeń już nie przychodzą.
       *[other] Wsparcie dla { $product } skończyło się { $ends-on }; bezpłatna aktualizacja do { $update } przywraca aktualizacje zabezpieczeń.
    }
operating-system-ended-title = Wsparcie dla { $product } skończyło się
operating-system-do =
    Zaplanować z klientem aktualizację albo wymianę, urządzenie po urządzeniu. Gdzie któreś musi zostać, zapisać przyjęte
    ryzyko z datą i trzymać urządzenie z dala od internetu.

## software
software-name = Oprogramowanie
software-unwanted =
    { $reason ->
        [activator] Zainstalowany jest { $program } { $version }: obchodzi aktywację licencjonowanego oprogramowania.
        [keygen] Zainstalowany jest { $program } { $version }: tworzy klucze do oprogramowania bez licencji.
        [file_sharing] Zainstalowany jest { $program } { $version }: wymienia pliki z nieznajomymi.
        [miner] Zainstalowany jest { $program } { $version }: kopie walutę na koszt klienta.
        [credential_tool] Zainstalowany jest { $program } { $version }: wydobywa hasła z komputera.
        [scareware] Zainstalowany jest { $program } { $version }: straszy ludzi, żeby go kupili.
       *[other] Zainstalowany jest { $program } { $version }: nie jest przeznaczony na komputer firmowy.
    }
software-unwanted-title = Niepożądany program: { $program }
software-do =
    Zapytać klienta, zanim cokolwiek zostanie usunięte: ktoś może go używać z ważnego powodu. Potem odinstalować program i
    sprawdzić, co przyszło razem z nim.
