# antivirus: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
antivirus-name = Ochrona antywirusowa
antivirus-on = { $program } chroni urządzenie.
antivirus-on-title = { $program } chroni urządzenie
antivirus-off =
    { $program ->
        [none] Nie jest zainstalowany żaden program ochronny.
       *[other] Żaden program ochronny nie jest włączony; zainstalowane: { $program }.
    }
antivirus-off-title = Ochrona antywirusowa jest wyłączona
antivirus-several =
    { $count ->
        [one] Włączony jest jeden program ochronny: { $programs }.
        [few] Jednocześnie włączone są { $count } programy ochronne: { $programs }.
       *[many] Jednocześnie włączonych jest { $count } programów ochronnych: { $programs }.
    }
antivirus-several-title = Kilka programów ochronnych naraz: { $programs }
antivirus-signatures =
    { $days ->
        [0] { $program } zgłasza, że jego sygnatury są nieaktualne.
        [one] Sygnatury programu { $program } mają jeden dzień pracy.
        [few] Sygnatury programu { $program } mają { $days } dni pracy.
       *[many] Sygnatury programu { $program } mają { $days } dni pracy.
    }
antivirus-signatures-title = Stare sygnatury programu { $program }
antivirus-found =
    { $state ->
        [active] { $program } znalazł { $name } i nie usunął.
       *[other] { $program } znalazł { $name } i unieszkodliwił.
    }
antivirus-found-title =
    { $state ->
        [active] { $name } jest aktywny
       *[other] { $name } znaleziony i unieszkodliwiony
    }
antivirus-spread = { $name } znaleziono na kilku urządzeniach tego klienta.
antivirus-spread-title = { $name } krąży u tego klienta
antivirus-do =
    Wyłączona: włączyć ponownie i ustalić, kto lub co ją wyłączyło. Stare sygnatury: sprawdzić proxy, licencję i miejsce na
    dysku. Coś aktywnego: najpierw odłączyć urządzenie od sieci, potem oczyścić i poszukać drogi wejścia.

## For the customer
antivirus-on-plain = Ochrona przed szkodliwymi programami jest włączona ({ $program }).
antivirus-on-plain-title = ochrona przed szkodliwymi programami jest włączona
antivirus-off-plain =
    { $program ->
        [none] Na tym komputerze nie widzimy ochrony przed szkodliwymi programami.
       *[other] Ochrona przed szkodliwymi programami jest w tej chwili wyłączona ({ $program }).
    }
antivirus-off-plain-title = ochrona przed szkodliwymi programami jest wyłączona
antivirus-several-plain =
    { $count ->
        [one] Działa jeden program ochronny ({ $programs }).
        [few] Jednocześnie działają { $count } programy ochronne ({ $programs }); wzajemnie się spowalniają.
       *[many] Jednocześnie działa { $count } programów ochronnych ({ $programs }); wzajemnie się spowalniają.
    }
antivirus-several-plain-title = programy ochronne przeszkadzają sobie nawzajem
antivirus-signatures-plain =
    { $days ->
        [0] Program ochronny { $program } nie zna jeszcze najnowszych szkodliwych programów.
        [one] Program ochronny { $program } od jednego dnia nie poznaje nowych szkodliwych programów.
        [few] Program ochronny { $program } od { $days } dni nie poznaje nowych szkodliwych programów.
       *[many] Program ochronny { $program } od { $days } dni nie poznaje nowych szkodliwych programów.
    }
antivirus-signatures-plain-title = program ochronny wymaga aktualizacji
antivirus-found-plain =
    { $state ->
        [active] Program ochronny { $program } znalazł coś szkodliwego ({ $name }), co nie jest jeszcze usunięte.
       *[other] Program ochronny { $program } znalazł coś szkodliwego ({ $name }) i to usunął.
    }
antivirus-found-plain-title =
    { $state ->
        [active] znaleziono coś szkodliwego
       *[other] znaleziono i usunięto coś szkodliwego
    }
antivirus-spread-plain = Ten sam szkodliwy program ({ $name }) znaleziono na kilku Państwa komputerach.
antivirus-spread-plain-title = ten sam szkodliwy program znaleziono na kilku komputerach
antivirus-we-do = Przywracamy ochronę komputera i ustalamy, dlaczego jej nie było.
antivirus-was = ochrona przed szkodliwymi programami nie była w porządku ({ $device })
antivirus-several-we-do = Uzgadniamy z Państwem, który z programów zostaje.
antivirus-several-was = programy ochronne przeszkadzały sobie nawzajem ({ $device })
antivirus-found-we-do = Usuwamy to, sprawdzamy komputer i szukamy, jak się tam dostało.
antivirus-found-was = znaleziono coś szkodliwego ({ $device })
antivirus-spread-we-do = Usuwamy go ze wszystkich i szukamy, jak się dostał i jak przechodzi z jednego na drugi.
antivirus-spread-was = ten sam szkodliwy program znaleziono na kilku komputerach

## What we read
antivirus-reads = Jaki jest program ochronny, czy jest włączony i aktualny oraz nazwy szkodliwych programów, które znalazł.
antivirus-reads-why = Aby żaden komputer nie pracował długo bez ochrony.

## Cards and charts
antivirus-card =
    { $state ->
        [on] włączony
        [off] wyłączony
        [snoozed] wstrzymany
        [expired] wygasł
        [passive] w rezerwie
       *[other] nie wiadomo
    }
