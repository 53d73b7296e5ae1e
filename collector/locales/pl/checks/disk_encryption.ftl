# disk_encryption: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
disk-encryption-name = Szyfrowanie dysków
disk-encryption =
    { $state ->
        [on] { $mount } jest zaszyfrowany.
        [suspended] Szyfrowanie { $mount } jest wstrzymane: klucz leży jawnie na dysku.
        [encrypting] { $mount } jest właśnie szyfrowany.
        [decrypting] { $mount } jest właśnie odszyfrowywany.
       *[other] { $mount } nie jest zaszyfrowany.
    }
disk-encryption-title =
    { $state ->
        [on] { $mount } jest zaszyfrowany
        [suspended] Szyfrowanie { $mount } jest wstrzymane
        [encrypting] { $mount } jest właśnie szyfrowany
       *[other] { $mount } nie jest zaszyfrowany
    }
disk-encryption-recovery =
    { $key ->
        [none] { $mount } jest zaszyfrowany i nie ma klucza odzyskiwania.
       *[other] Klucz odzyskiwania { $mount } nie jest przechowywany przez organizację.
    }
disk-encryption-recovery-title = Klucz odzyskiwania { $mount } nie jest bezpieczny
disk-encryption-do =
    Zdecydować z klientem od razu dla wszystkich laptopów. Przed szyfrowaniem: kopia zapasowa, klucz odzyskiwania poza
    urządzeniem, aktualny firmware. Wstrzymane: wznowić i poszukać aktualizacji, która je wstrzymała.

## For the customer
disk-encryption-plain =
    { $state ->
        [on] To, co jest zapisane na { $mount }, odczyta tylko osoba uprawniona; złodziej nic nie zobaczy.
        [suspended] Ochrona tego, co jest zapisane na { $mount }, jest wstrzymana.
        [encrypting] To, co jest zapisane na { $mount }, jest właśnie zabezpieczane przed kradzieżą.
        [decrypting] Zabezpieczenie { $mount } przed kradzieżą jest właśnie zdejmowane.
       *[other] Jeśli ten komputer zginie lub zostanie skradziony, obcy może odczytać to, co jest zapisane na { $mount }.
    }
disk-encryption-plain-title =
    { $state ->
        [on] komputer jest zabezpieczony przed kradzieżą danych
        [suspended] zabezpieczenie przed kradzieżą danych jest wstrzymane
        [encrypting] komputer jest zabezpieczany przed kradzieżą danych
       *[other] komputer nie jest zabezpieczony przed kradzieżą danych
    }
disk-encryption-recovery-plain =
    { $key ->
        [none] To, co jest zapisane na { $mount }, jest zabezpieczone, a nie ma zapasowego klucza.
       *[other] To, co jest zapisane na { $mount }, jest zabezpieczone, a zapasowy klucz nie leży jeszcze w bezpiecznym miejscu.
    }
disk-encryption-recovery-plain-title = zapasowy klucz nie leży w bezpiecznym miejscu
disk-encryption-we-do = Omawiamy to z Państwem, a potem zabezpieczamy komputery jeden po drugim; nikt nie traci plików.
disk-encryption-was = komputer nie był zabezpieczony przed kradzieżą danych ({ $device })
disk-encryption-recovery-we-do = Odkładamy zapasowy klucz w bezpieczne miejsce.
disk-encryption-recovery-was = zapasowy klucz nie leżał w bezpiecznym miejscu ({ $device })

## What we read
disk-encryption-reads = Czy każdy dysk jest zabezpieczony przed kradzieżą i czy jest zapasowy klucz. Nigdy sam klucz.
disk-encryption-reads-why = Aby zgubiony laptop był tylko zgubionym laptopem.

## Cards and charts
disk-encryption-card =
    { $state ->
        [on] zaszyfrowany
        [suspended] wstrzymane
        [encrypting] w trakcie szyfrowania
        [decrypting] w trakcie odszyfrowywania
       *[other] niezaszyfrowany
    }
