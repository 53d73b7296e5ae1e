# event_log: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
event-log-name = Dziennik systemu
event-log-io-error =
    { $events ->
        [0] Żadnego błędu odczytu lub zapisu { $part } w ciągu 24 godzin.
        [one] Jeden błąd odczytu lub zapisu { $part } w ciągu 24 godzin.
        [few] { $events } błędy odczytu lub zapisu { $part } w ciągu 24 godzin.
       *[many] { $events } błędów odczytu lub zapisu { $part } w ciągu 24 godzin.
    }
event-log-io-error-title = { $part } odpowiada błędami
event-log-file-system =
    { $events ->
        [0] Żadnego błędu systemu plików na { $part } w ciągu 24 godzin.
        [one] Jeden błąd systemu plików na { $part } w ciągu 24 godzin.
        [few] { $events } błędy systemu plików na { $part } w ciągu 24 godzin.
       *[many] { $events } błędów systemu plików na { $part } w ciągu 24 godzin.
    }
event-log-file-system-title = System plików na { $part } jest uszkodzony
event-log-machine-check =
    { $events ->
        [0] Żadnego błędu sprzętu w ciągu 24 godzin.
        [one] Jeden błąd sprzętu w ciągu 24 godzin ({ $part }).
        [few] { $events } błędy sprzętu w ciągu 24 godzin ({ $part }).
       *[many] { $events } błędów sprzętu w ciągu 24 godzin ({ $part }).
    }
event-log-machine-check-title = Sprzęt zgłasza błędy
event-log-drive-reset =
    { $events ->
        [0] W ciągu 24 godzin { $part } nie wymagał resetu.
        [one] W ciągu 24 godzin { $part } raz wymagał resetu, bo nie odpowiadał.
        [few] W ciągu 24 godzin { $part } { $events } razy wymagał resetu, bo nie odpowiadał.
       *[many] W ciągu 24 godzin { $part } { $events } razy wymagał resetu, bo nie odpowiadał.
    }
event-log-drive-reset-title = { $part } wciąż wymaga resetu
event-log-database =
    { $events ->
        [0] Żadnego błędu bazy { $part } w ciągu 24 godzin.
        [one] Jeden błąd bazy { $part } w ciągu 24 godzin.
        [few] { $events } błędy bazy { $part } w ciągu 24 godzin.
       *[many] { $events } błędów bazy { $part } w ciągu 24 godzin.
    }
event-log-database-title = Baza { $part } jest uszkodzona
event-log-forecast = W ciągu doby zapisano dwa różne błędy, ostatni na { $part } (w 24 godziny: { $events }): razem często poprzedzają awarię.
event-log-forecast-title = Różne błędy w ciągu doby, ostatni na { $part }
event-log-do =
    Przeczytać sąsiednie wiersze w samym dzienniku. Dyski: najpierw kabel i zasilanie, potem stan dysku i wiek kopii. System
    plików: sprawdzić odmontowany, po zrobieniu kopii. Sprzęt: pamięć, temperatura, firmware.

## For the customer
event-log-io-error-plain =
    { $events ->
        [0] W ciągu doby komputer mógł wszystko odczytać i zapisać ({ $part }).
        [one] Raz w ciągu doby komputer nie mógł czegoś od razu odczytać lub zapisać ({ $part }).
        [few] { $events } razy w ciągu doby komputer nie mógł czegoś od razu odczytać lub zapisać ({ $part }).
       *[many] { $events } razy w ciągu doby komputer nie mógł czegoś od razu odczytać lub zapisać ({ $part }).
    }
event-log-io-error-plain-title = nie zawsze da się odczytać lub zapisać
event-log-file-system-plain =
    { $events ->
        [0] Porządek plików na dysku ({ $part }) jest nienaruszony.
        [one] Komputer raz w ciągu doby zauważył, że porządek plików na dysku ({ $part }) jest uszkodzony.
        [few] Komputer { $events } razy w ciągu doby zauważył, że porządek plików na dysku ({ $part }) jest uszkodzony.
       *[many] Komputer { $events } razy w ciągu doby zauważył, że porządek plików na dysku ({ $part }) jest uszkodzony.
    }
event-log-file-system-plain-title = porządek plików jest uszkodzony
event-log-machine-check-plain =
    { $events ->
        [0] W ciągu doby żadna część komputera nie zgłosiła usterki.
        [one] Część komputera raz w ciągu doby zgłosiła usterkę ({ $part }).
        [few] Część komputera { $events } razy w ciągu doby zgłosiła usterki ({ $part }).
       *[many] Część komputera { $events } razy w ciągu doby zgłosiła usterki ({ $part }).
    }
event-log-machine-check-plain-title = część komputera zgłasza usterki
event-log-drive-reset-plain =
    { $events ->
        [0] W ciągu doby dysk ({ $part }) zawsze odpowiadał.
        [one] Raz w ciągu doby dysk ({ $part }) nie odpowiedział i trzeba było go obudzić.
        [few] { $events } razy w ciągu doby dysk ({ $part }) nie odpowiedział i trzeba było go obudzić.
       *[many] { $events } razy w ciągu doby dysk ({ $part }) nie odpowiedział i trzeba było go obudzić.
    }
event-log-drive-reset-plain-title = dysk nie zawsze odpowiada
event-log-database-plain =
    { $events ->
        [0] Zbiór danych komputera ({ $part }) jest nienaruszony.
        [one] Komputer raz w ciągu doby zauważył, że zbiór danych ({ $part }) jest uszkodzony.
        [few] Komputer { $events } razy w ciągu doby zauważył, że zbiór danych ({ $part }) jest uszkodzony.
       *[many] Komputer { $events } razy w ciągu doby zauważył, że zbiór danych ({ $part }) jest uszkodzony.
    }
event-log-database-plain-title = zbiór danych jest uszkodzony
event-log-forecast-plain = Komputer zapisał w ciągu doby dwa różne błędy. Jeszcze działa; takie błędy razem często poprzedzają awarię.
event-log-forecast-plain-title = komputer zapisuje różne błędy
event-log-we-do = Szukamy przyczyny i dbamy o to, żeby Państwa pliki były bezpiecznie skopiowane.
event-log-was = komputer zauważył usterki ({ $device })

## What we read
event-log-reads = Jak często komputer zauważył pewne usterki swoich części. Nigdy, co jeszcze zapisuje.
event-log-reads-why = Komputer zauważa niejedną usterkę na kilka dni przed tym, jak ktoś ją poczuje.

## Cards and charts
event-log-card =
    { $events ->
        [0] nic w ciągu 24 godzin
        [one] jedno zdarzenie w ciągu 24 godzin
        [few] { $events } zdarzenia w ciągu 24 godzin
       *[many] { $events } zdarzeń w ciągu 24 godzin
    }
series-event-log-day-count = Znane złe zdarzenia w ciągu 24 godzin
