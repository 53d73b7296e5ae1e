# secure_boot: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
secure-boot-name = Secure Boot
secure-boot =
    { $state ->
        [on] Secure Boot jest włączony.
        [off] Secure Boot jest wyłączony.
        [legacy] Urządzenie uruchamia się bez UEFI i nie może mieć Secure Boot.
       *[other] Firmware nie informuje o Secure Boot.
    }
secure-boot-title =
    { $state ->
        [on] Secure Boot jest włączony
        [off] Secure Boot jest wyłączony
       *[other] Urządzenie uruchamia się bez UEFI
    }
secure-boot-do =
    Włączyć w firmware przy okazji planowanego ponownego uruchomienia; przy szyfrowaniu dysku najpierw je wstrzymać, bo poprosi
    o klucz odzyskiwania. Przejście na Windows 11 wymaga tego oraz TPM 2.0.

## For the customer
secure-boot-plain =
    { $state ->
        [on] Komputer przy każdym starcie sprawdza, czy nikt przy nim nie majstrował.
        [off] Komputer przy starcie nie sprawdza, czy ktoś przy nim majstrował.
        [legacy] Komputer jest starszego rodzaju i uruchamia się bez tego sprawdzenia.
       *[other] Nie widzimy, czy komputer sprawdza swój start.
    }
secure-boot-plain-title =
    { $state ->
        [on] start komputera jest sprawdzany
       *[other] start komputera nie jest sprawdzany
    }
secure-boot-we-do = Włączamy sprawdzanie przy najbliższym i tak potrzebnym ponownym uruchomieniu.
secure-boot-was = start komputera nie był sprawdzany ({ $device })

## What we read
secure-boot-reads = Czy komputer sprawdza własny start i jaki ma układ zabezpieczający.
secure-boot-reads-why = Nowsze wersje systemu Windows wymagają obu.

## Cards and charts
secure-boot-card =
    { $state ->
        [on] włączony
        [off] wyłączony
        [legacy] niemożliwy
       *[other] nieznany
    }
secure-boot-card-tpm =
    { $version ->
        [none] brak TPM
       *[other] TPM { $version }
    }
