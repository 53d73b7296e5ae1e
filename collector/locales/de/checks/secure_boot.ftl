# secure_boot: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
secure-boot-name = Secure Boot
secure-boot =
    { $state ->
        [on] Secure Boot ist an.
        [off] Secure Boot ist aus.
        [legacy] Das Gerät startet ohne UEFI und kann kein Secure Boot haben.
       *[other] Die Firmware sagt nichts über Secure Boot.
    }
secure-boot-title =
    { $state ->
        [on] Secure Boot ist an
        [off] Secure Boot ist aus
       *[other] Das Gerät startet ohne UEFI
    }
secure-boot-do =
    In der Firmware einschalten, wenn ohnehin ein Neustart ansteht; bei verschlüsseltem Laufwerk die Verschlüsselung vorher
    aussetzen, sonst fragt sie nach dem Wiederherstellungsschlüssel. Windows 11 verlangt es, dazu ein TPM 2.0.

## For the customer
secure-boot-plain =
    { $state ->
        [on] Der Computer prüft bei jedem Start, dass niemand an ihm etwas verändert hat.
        [off] Der Computer prüft beim Start nicht, ob jemand an ihm etwas verändert hat.
        [legacy] Der Computer ist von älterer Art und startet ohne diese Prüfung.
       *[other] Wir sehen nicht, ob der Computer seinen Start prüft.
    }
secure-boot-plain-title =
    { $state ->
        [on] der Start des Computers wird geprüft
       *[other] der Start des Computers wird nicht geprüft
    }
secure-boot-we-do = Wir schalten die Prüfung ein, wenn der Computer ohnehin neu starten muss.
secure-boot-was = der Start von { $device } wurde nicht geprüft

## What we read
secure-boot-reads = Ob der Computer den eigenen Start prüft, und welchen Sicherheitschip er hat.
secure-boot-reads-why = Neuere Versionen von Windows brauchen beides.

## Cards and charts
secure-boot-card =
    { $state ->
        [on] an
        [off] aus
        [legacy] nicht möglich
       *[other] unbekannt
    }
secure-boot-card-tpm =
    { $version ->
        [none] kein TPM
       *[other] TPM { $version }
    }
