# uptime: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
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

## For the customer
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

## What we read
uptime-reads = Od kiedy komputer działa i czy wyłączył się niespodziewanie.
uptime-reads-why = Komputer, który sam się wyłącza, może mieć rosnącą usterkę.

## Cards and charts
uptime-card = { $up }
