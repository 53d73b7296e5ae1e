# Co czytają pracownicy klienta, po polsku (bezosobowo albo „Państwo”). Proste słowa, bez winy, bez ofert, bez
# wykrzykników; słowo techniczne tylko z objaśnieniem ze słowniczka. Zasady i formy argumentów (`$at-by`, `$rest-in`)
# stoją na początku pliku angielskiego.

## Powitania
greeting-morning = Dzień dobry
greeting-afternoon = Dzień dobry
greeting-evening = Dobry wieczór

## Gdzie
plain-one-device = { $device }: { $title }
plain-many-devices =
    { $count ->
        [one] { $count } komputer: { $title }
        [few] { $count } komputery: { $title }
       *[many] { $count } komputerów: { $title }
    }

## Słowa, których nie da się uniknąć
glossary-certificate-word = Certyfikat
glossary-certificate = elektroniczny dowód tożsamości: pokazuje, że połączenie prowadzi we właściwe miejsce
glossary-memory-word = Pamięć robocza
glossary-memory = miejsce na wszystko, co jest w tej chwili otwarte
glossary-operating-system-word = System operacyjny
glossary-operating-system = program, dzięki któremu komputer działa, na przykład Windows
glossary-processor-word = Procesor
glossary-processor = część komputera, która wykonuje obliczenia
glossary-service-word = Program działający w tle
glossary-service = program, który pracuje bez okna, na przykład dla drukarki
glossary-temporary-files-word = Pliki tymczasowe
glossary-temporary-files = pliki pozostawione przez programy, których nikt już nie potrzebuje
glossary-update-word = Aktualizacja
glossary-update = nowsza wersja od producenta, która usuwa usterki i zamyka luki

## disk_space
disk-space-plain = Na dysku { $mount } zostało { $free } wolnego miejsca z { $total }; gdy dysk się zapełni, programy mogą przestać działać, a nowych plików nie da się zapisać.
disk-space-plain-title = dysk { $mount } jest prawie pełny
disk-space-we-do = Robimy miejsce, usuwając pliki tymczasowe ({ glossary-temporary-files }); Państwa dokumentów nie ruszamy.
disk-space-was = na dysku { $mount } kończyło się miejsce ({ $device })

## inodes
inodes-plain = Na dysku { $mount } jest tyle małych plików, że { $percent }% miejsc na pliki jest zajętych; gdy ich zabraknie, nie da się zapisać niczego nowego.
inodes-plain-title = na dysku { $mount } prawie nie ma miejsc na nowe pliki
inodes-we-do = Szukamy programu, który zostawia tyle małych plików, i usuwamy te, których już nie potrzebuje.
inodes-was = na dysku { $mount } prawie nie było miejsc na nowe pliki ({ $device })

## memory
memory-plain = Z { $total } pamięci roboczej ({ glossary-memory }) wolne jest tylko { $available }%, dlatego programy mogą działać wolno.
memory-plain-title = jest mało miejsca na otwarte programy
memory-oom-plain =
    { $kills ->
        [one] W ciągu ostatnich siedmiu dni komputer raz sam zamknął program, bo pamięć robocza ({ glossary-memory }) była pełna.
        [few] W ciągu ostatnich siedmiu dni komputer { $kills } razy sam zamknął program, bo pamięć robocza ({ glossary-memory }) była pełna.
       *[many] W ciągu ostatnich siedmiu dni komputer { $kills } razy sam zamknął program, bo pamięć robocza ({ glossary-memory }) była pełna.
    }
memory-oom-plain-title = komputer musiał zamknąć programy
memory-we-do = Szukamy programu, który zajmuje tyle miejsca, i dbamy o to, żeby wszystko znów działało płynnie.
memory-was = było mało miejsca na otwarte programy ({ $device })

## cpu
cpu-plain =
    { $program ->
        [none] Przez { $span } komputer był zajęty w { $percent }%, dlatego może działać wolno.
       *[other] Przez { $span } komputer był zajęty w { $percent }%, głównie programem { $program }, dlatego może działać wolno.
    }
cpu-plain-title = komputer pracuje na granicy możliwości
cpu-we-do = Sprawdzamy, co tak bardzo zajmuje komputer i czy tak ma być.
cpu-was = komputer pracował na granicy możliwości ({ $device })

## services
services-failed-plain = Program działający w tle „{ $title }” zatrzymał się z powodu błędu; to, co od niego zależy, może teraz nie działać.
services-failed-plain-title = zatrzymał się program działający w tle
services-stopped-plain = Program działający w tle „{ $title }” powinien być uruchomiony, a nie jest; to, co od niego zależy, może teraz nie działać.
services-stopped-plain-title = program działający w tle nie jest uruchomiony
services-we-do = Ustalamy, dlaczego się zatrzymał, usuwamy przyczynę i uruchamiamy go ponownie.
services-was = nie działał program pracujący w tle: { $title } ({ $device })

## pending_reboot
pending-reboot-none-plain = Komputer nie czeka na ponowne uruchomienie.
pending-reboot-none-plain-title = nic nie czeka na ponowne uruchomienie
pending-reboot-plain =
    { $waiting ->
        [0] Komputer czeka na ponowne uruchomienie { $for-since }.
        [one] Komputer czeka na ponowne uruchomienie { $for-since }; dopiero po nim zacznie działać jedna aktualizacja.
        [few] Komputer czeka na ponowne uruchomienie { $for-since }; dopiero po nim zaczną działać { $waiting } aktualizacje.
       *[many] Komputer czeka na ponowne uruchomienie { $for-since }; dopiero po nim zacznie działać { $waiting } aktualizacji.
    }
pending-reboot-plain-title = komputer czeka na ponowne uruchomienie
pending-reboot-we-do = Uzgadniamy z Państwem porę ponownego uruchomienia, tak aby nikomu nie przeszkadzało.
pending-reboot-was = komputer czekał na ponowne uruchomienie ({ $device })

## clock
clock-ahead-plain = Zegar komputera spieszy się o { $off }; przy złej godzinie logowanie i bezpieczne strony internetowe mogą nie działać.
clock-ahead-plain-title = zegar spieszy się o { $off }
clock-behind-plain = Zegar komputera spóźnia się o { $off }; przy złej godzinie logowanie i bezpieczne strony internetowe mogą nie działać.
clock-behind-plain-title = zegar spóźnia się o { $off }
clock-offset-unknown-plain = Nie wiemy jeszcze, czy zegar komputera chodzi dobrze.
clock-offset-unknown-plain-title = nie wiemy jeszcze, czy zegar chodzi dobrze
clock-synchronised-plain = Komputer sam pilnuje, żeby jego zegar chodził dobrze.
clock-synchronised-plain-title = zegar chodzi dobrze
clock-unsynchronised-plain = Komputer ostatnio porównał swój zegar z dokładnym czasem { $for-ago }, dlatego zegar może się powoli rozregulować.
clock-unsynchronised-plain-title = zegar porównano z dokładnym czasem { $for-ago }
clock-never-synchronised-plain = Komputer nie porównuje swojego zegara z dokładnym czasem, dlatego zegar może się powoli rozregulować.
clock-never-synchronised-plain-title = zegar nie jest porównywany z dokładnym czasem
clock-sync-unknown-plain = Komputer nie umie powiedzieć, czy porównuje swój zegar z dokładnym czasem.
clock-sync-unknown-plain-title = nie wiadomo, czy zegar jest porównywany z dokładnym czasem
clock-we-do = Ustawiamy właściwą godzinę i dbamy o to, żeby komputer sam jej pilnował.
clock-was = na zegarze nie można było polegać ({ $device })

## uptime
uptime-plain = Komputer działa bez ponownego uruchomienia { $up-since }; uruchomienie na nowo co jakiś czas sprawia, że jest szybki i bezpieczny.
uptime-plain-title = komputer działa bez ponownego uruchomienia { $up-since }
uptime-restarts-plain =
    { $restarts ->
        [0] W ciągu ostatnich siedmiu dni komputer ani razu nie wyłączył się sam.
        [one] W ciągu ostatnich siedmiu dni komputer raz wyłączył się sam, choć nikt tego nie chciał.
        [few] W ciągu ostatnich siedmiu dni komputer { $restarts } razy wyłączył się sam, choć nikt tego nie chciał.
       *[many] W ciągu ostatnich siedmiu dni komputer { $restarts } razy wyłączył się sam, choć nikt tego nie chciał.
    }
uptime-restarts-plain-title =
    { $restarts ->
        [0] komputer ani razu nie wyłączył się sam
        [one] komputer raz wyłączył się sam
        [few] komputer { $restarts } razy wyłączył się sam
       *[many] komputer { $restarts } razy wyłączył się sam
    }
uptime-we-do = Uzgadniamy z Państwem porę ponownego uruchomienia, tak aby nikomu nie przeszkadzało.
uptime-was = komputer długo działał bez ponownego uruchomienia ({ $device })
uptime-restarts-we-do = Szukamy przyczyny: często jest nią zasilanie, wysoka temperatura albo zużyta część.
uptime-restarts-was = zdarzały się wyłączenia, których nikt nie chciał ({ $device })

## certificate
certificate-plain = Certyfikat ({ glossary-certificate }) dla { $subject } jest ważny { $until-until }.
certificate-plain-title = elektroniczny dowód tożsamości (certyfikat) dla { $subject } jest ważny { $until-until }
certificate-expiring-plain = Certyfikat ({ glossary-certificate }) dla { $subject } jest ważny tylko { $until-until }; potem strony internetowe lub programy pocztowe pokazują ostrzeżenia.
certificate-expiring-plain-title = elektroniczny dowód tożsamości (certyfikat) dla { $subject } wygasa { $rest-in }
certificate-expired-plain = Certyfikat ({ glossary-certificate }) dla { $subject } wygasł { $rest-ago }, dlatego strony internetowe lub programy pocztowe mogą pokazywać ostrzeżenia.
certificate-expired-plain-title = elektroniczny dowód tożsamości (certyfikat) dla { $subject } wygasł
certificate-not-yet-valid-plain = Certyfikat ({ glossary-certificate }) dla { $subject } zacznie być ważny { $from-on }; do tego czasu strony internetowe lub programy pocztowe mogą pokazywać ostrzeżenia.
certificate-not-yet-valid-plain-title = elektroniczny dowód tożsamości (certyfikat) dla { $subject } nie jest jeszcze ważny
certificate-we-do = Odnawiamy go i sprawdzamy, czy działa wszystko, co z niego korzysta.
certificate-was = trzeba było odnowić elektroniczny dowód tożsamości (certyfikat) dla { $subject } ({ $device })

## operating_system
operating-system-plain =
    { $update ->
        [none] { $product } dostaje aktualizacje zabezpieczeń { $ends-until }; tego dnia nic nie przestanie działać, ale potem ryzyko rośnie.
       *[other] { $product } dostaje aktualizacje zabezpieczeń { $ends-until }; po bezpłatnej aktualizacji do { $update } będą przychodzić nadal.
    }
operating-system-plain-title = { $product } dostaje aktualizacje zabezpieczeń { $ends-until }
operating-system-ended-plain =
    { $update ->
        [none] { $product } nie dostaje już aktualizacji zabezpieczeń { $ends-since }; dziś nic nie przestaje działać, ale ryzyko rośnie z każdym miesiącem.
       *[other] { $product } nie dostaje już aktualizacji zabezpieczeń { $ends-since }; po bezpłatnej aktualizacji do { $update } będą znów przychodzić.
    }
operating-system-ended-plain-title = { $product } nie dostaje już aktualizacji zabezpieczeń
operating-system-we-do = Sprawdzamy każdy komputer, czy da się go zaktualizować, i omawiamy to z Państwem, zanim cokolwiek się zmieni.
operating-system-was = kończyły się aktualizacje zabezpieczeń dla { $product } ({ $device })
operating-system-ended-was = { $product } nie dostawał już aktualizacji zabezpieczeń ({ $device })

## software
# Tego, co może dotyczyć licencji, nigdy się tu nie wymienia: przypadek ogólny nie podaje ani programu, ani powodu.
software-unwanted-plain =
    { $reason ->
        [file_sharing] Zauważyliśmy program { $program }, który wymienia pliki z nieznajomymi przez internet.
        [miner] Zauważyliśmy program { $program }, który używa komputera, żeby zarabiać cyfrowe pieniądze dla obcych.
        [credential_tool] Zauważyliśmy program { $program }, który może odczytać hasła z komputera.
        [scareware] Zauważyliśmy program { $program }, który pokazuje fałszywe ostrzeżenia, żeby skłonić do zapłaty.
       *[other] Przy okresowym sprawdzeniu zauważyliśmy w zainstalowanych programach coś, co chcielibyśmy przejrzeć razem z Państwem; niczego nie zmieniliśmy.
    }
software-unwanted-plain-title =
    { $reason ->
        [file_sharing] pytanie o program { $program }
        [miner] pytanie o program { $program }
        [credential_tool] pytanie o program { $program }
        [scareware] pytanie o program { $program }
       *[other] coś do wspólnego sprawdzenia
    }
software-we-do = Zapytamy, zanim cokolwiek zmienimy: być może ktoś używa go z ważnego powodu.
software-was = było pytanie o program ({ $device })

## presence
presence-silent-plain = Nie mamy wiadomości z tego komputera { $last-since }; być może jest tylko wyłączony albo nie ma internetu.
presence-silent-plain-title = brak wiadomości { $last-since }
presence-we-do = Sprawdzamy, czy komputer jest tylko wyłączony, i odezwiemy się, jeśli będziemy potrzebować pomocy.
presence-was = przez pewien czas nie było wiadomości z komputera ({ $device })
