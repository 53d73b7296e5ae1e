# domain_trust: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
domain-trust-name = Domena
domain-trust =
    { $state ->
        [refused] Domena odrzuca samo urządzenie ({ $keeper }): jego hasło lub konto nie jest tam już ważne.
        [stopped] { $keeper }, który utrzymuje urządzenie w domenie, nie działa.
       *[other] Domena ufa urządzeniu ({ $keeper }).
    }
domain-trust-title =
    { $state ->
        [refused] Domena odrzuca urządzenie
        [stopped] { $keeper } nie działa
       *[other] Domena ufa urządzeniu
    }
domain-trust-do =
    Najpierw sprawdzić zegar, potem czy konto komputera istnieje i jest włączone. Następnie dołączyć ponownie lub zresetować
    hasło maszyny. Urządzenie przywrócone ze starego obrazu zawsze traci zaufanie.

## For the customer
domain-trust-plain =
    { $state ->
        [refused] Sieć firmowa nie rozpoznaje już tego komputera ({ $keeper }); logowanie, wspólne foldery i drukarki mogą nie działać.
        [stopped] Program, który łączy ten komputer z siecią firmową, nie działa ({ $keeper }).
       *[other] Sieć firmowa rozpoznaje ten komputer ({ $keeper }).
    }
domain-trust-plain-title =
    { $state ->
        [refused] sieć firmowa nie rozpoznaje już komputera
        [stopped] brak połączenia z siecią firmową
       *[other] sieć firmowa rozpoznaje komputer
    }
domain-trust-we-do = Przedstawiamy komputer sieci na nowo; Państwa pliki zostają na swoim miejscu.
domain-trust-was = sieć firmowa nie rozpoznawała komputera ({ $device })

## What we read
domain-trust-reads = Czy komputer należy do sieci firmowej i jest w niej rozpoznawany. Nie to, kto się loguje.
domain-trust-reads-why = Inaczej widać to dopiero rano, gdy nikt nie może się zalogować.

## Cards and charts
domain-trust-card =
    { $kind ->
        [none] w żadnej domenie
        [active_directory] Active Directory
        [entra] Entra ID
        [ipa] IPA
        [ldap] LDAP
       *[other] w domenie
    }
