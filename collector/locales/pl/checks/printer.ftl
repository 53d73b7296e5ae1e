# printer: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
printer-name = Drukarki
printer = Drukarka { $printer } obsługuje swoją kolejkę.
printer-title = Drukarka { $printer } działa
printer-stuck =
    { $jobs ->
        [one] Przy drukarce { $printer } jedno zadanie czeka { $for-since }.
        [few] Przy drukarce { $printer } czekają { $jobs } zadania, najstarsze { $for-since }.
       *[many] Przy drukarce { $printer } czeka { $jobs } zadań, najstarsze { $for-since }.
    }
printer-stuck-title = Kolejka drukarki { $printer } stoi
printer-stopped =
    { $jobs ->
        [one] Drukarka { $printer } jest zatrzymana, a jedno zadanie czeka { $for-since }.
        [few] Drukarka { $printer } jest zatrzymana, a { $jobs } zadania czekają, najstarsze { $for-since }.
       *[many] Drukarka { $printer } jest zatrzymana, a { $jobs } zadań czeka, najstarsze { $for-since }.
    }
printer-stopped-title = Drukarka { $printer } jest zatrzymana
printer-do =
    Sprawdzić, czy drukarka odpowiada (prąd, sieć, papier), usunąć pierwsze zadanie, jeśli blokuje inne, i uruchomić kolejkę
    ponownie.

## For the customer
printer-plain = Drukarka „{ $printer }” drukuje.
printer-plain-title = drukarka drukuje
printer-stuck-plain =
    { $jobs ->
        [one] Przy drukarce „{ $printer }” jeden dokument czeka { $for-since }.
        [few] Przy drukarce „{ $printer }” czekają { $jobs } dokumenty, pierwszy { $for-since }.
       *[many] Przy drukarce „{ $printer }” czeka { $jobs } dokumentów, pierwszy { $for-since }.
    }
printer-stuck-plain-title = z drukarki „{ $printer }” nic nie wychodzi
printer-stopped-plain =
    { $jobs ->
        [one] Drukarka „{ $printer }” jest wstrzymana, a jeden dokument czeka { $for-since }.
        [few] Drukarka „{ $printer }” jest wstrzymana, a { $jobs } dokumenty czekają, pierwszy { $for-since }.
       *[many] Drukarka „{ $printer }” jest wstrzymana, a { $jobs } dokumentów czeka, pierwszy { $for-since }.
    }
printer-stopped-plain-title = drukarka „{ $printer }” jest wstrzymana
printer-we-do = Sprawdzamy, dlaczego nic nie wychodzi, i uruchamiamy drukarkę na nowo.
printer-was = drukarka „{ $printer }” nie drukowała ({ $device })

## What we read
printer-reads = Nazwy drukarek oraz ile dokumentów i jak długo tam czeka. Nigdy, co się drukuje ani kto.
printer-reads-why = Widzimy, że nic nie wychodzi, zanim wszyscy wyślą wydruk trzeci raz.

## Cards and charts
printer-card =
    { $jobs ->
        [0] nic nie czeka
        [one] jedno zadanie czeka
        [few] { $jobs } zadania czekają
       *[many] { $jobs } zadań czeka
    }
printer-card-stopped = zatrzymana
