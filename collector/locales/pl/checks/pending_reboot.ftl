# pending_reboot: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
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

## For the customer
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

## What we read
pending-reboot-reads = Czy potrzebne jest ponowne uruchomienie i które poprawki na nie czekają.
pending-reboot-reads-why = Niektóre poprawki chronią dopiero po ponownym uruchomieniu.

## Cards and charts
pending-reboot-card = potrzebne { $for-since }
pending-reboot-card-none = niepotrzebne
