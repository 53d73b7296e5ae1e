# updates: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
updates-name = Aktualizacje zabezpieczeń
updates =
    { $missing ->
        [0] Nie brakuje żadnej aktualizacji zabezpieczeń.
        [one] Brakuje jednej aktualizacji zabezpieczeń; dni pracy od jej wydania: { $days }.
        [few] Brakuje { $missing } aktualizacji zabezpieczeń; dni pracy od wydania najstarszej: { $days }.
       *[many] Brakuje { $missing } aktualizacji zabezpieczeń; dni pracy od wydania najstarszej: { $days }.
    }
updates-title =
    { $missing ->
        [0] Nie brakuje aktualizacji zabezpieczeń
        [one] Brakuje jednej aktualizacji zabezpieczeń
        [few] Brakuje { $missing } aktualizacji zabezpieczeń
       *[many] Brakuje { $missing } aktualizacji zabezpieczeń
    }
updates-scan = System nie szuka aktualizacji { $for-since }.
updates-scan-title = System nie szuka aktualizacji { $for-since }
updates-failed =
    { $runs ->
        [one] Jedna próba instalacji aktualizacji nie powiodła się.
        [few] { $runs } kolejne próby instalacji aktualizacji nie powiodły się.
       *[many] { $runs } kolejnych prób instalacji aktualizacji nie powiodło się.
    }
updates-failed-title = Aktualizacje nie instalują się
updates-do =
    Zainstalować brakujące w najbliższym oknie serwisowym. Jeśli się nie uda, przeczytać pierwszy błąd w dzienniku
    aktualizacji: często to brak miejsca na dysku systemowym, oczekujące ponowne uruchomienie lub źródło, które nie odpowiada.

## For the customer
updates-plain =
    { $missing ->
        [0] Wszystkie aktualizacje usuwające luki w zabezpieczeniach są zainstalowane.
        [one] Jedna aktualizacja usuwająca lukę w zabezpieczeniach nie jest jeszcze zainstalowana.
        [few] { $missing } aktualizacje usuwające luki w zabezpieczeniach nie są jeszcze zainstalowane.
       *[many] { $missing } aktualizacji usuwających luki w zabezpieczeniach nie jest jeszcze zainstalowanych.
    }
updates-plain-title =
    { $missing ->
        [0] wszystkie aktualizacje zabezpieczeń są zainstalowane
        [one] czeka jedna aktualizacja zabezpieczeń
        [few] czekają { $missing } aktualizacje zabezpieczeń
       *[many] czeka { $missing } aktualizacji zabezpieczeń
    }
updates-scan-plain = Komputer nie szuka nowych aktualizacji { $for-since }.
updates-scan-plain-title = komputer przestał szukać aktualizacji
updates-failed-plain =
    { $runs ->
        [one] Komputer próbował raz zainstalować aktualizacje i nie udało się.
        [few] Komputer próbował { $runs } razy zainstalować aktualizacje i nie udało się.
       *[many] Komputer próbował { $runs } razy zainstalować aktualizacje i nie udało się.
    }
updates-failed-plain-title = aktualizacje nie instalują się
updates-we-do = Instalujemy aktualizacje w dogodnej dla Państwa porze i dbamy o to, aby znów przychodziły same.
updates-was = na urządzeniu { $device } brakowało aktualizacji zabezpieczeń

## What we read
updates-reads = Których aktualizacji zabezpieczeń brakuje i kiedy komputer ostatnio ich szukał.
updates-reads-why = Większość ataków korzysta z luk, na które od dawna jest aktualizacja.

## Cards and charts
updates-card =
    { $missing ->
        [0] niczego nie brakuje
        [one] brakuje jednej
        [few] brakuje { $missing }
       *[many] brakuje { $missing }
    }
series-updates-missing-security-count = Brakujące aktualizacje zabezpieczeń
