# disk_encryption: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
disk-encryption-name = Verschlüsselung
disk-encryption =
    { $state ->
        [on] { $mount } ist verschlüsselt.
        [suspended] Die Verschlüsselung von { $mount } ist ausgesetzt: der Schlüssel liegt offen auf dem Laufwerk.
        [encrypting] { $mount } wird gerade verschlüsselt.
        [decrypting] { $mount } wird gerade entschlüsselt.
       *[other] { $mount } ist nicht verschlüsselt.
    }
disk-encryption-title =
    { $state ->
        [on] { $mount } ist verschlüsselt
        [suspended] Verschlüsselung von { $mount } ist ausgesetzt
        [encrypting] { $mount } wird gerade verschlüsselt
       *[other] { $mount } ist nicht verschlüsselt
    }
disk-encryption-recovery =
    { $key ->
        [none] { $mount } ist verschlüsselt und hat keinen Wiederherstellungsschlüssel.
       *[other] Der Wiederherstellungsschlüssel von { $mount } wird nicht von der Organisation verwahrt.
    }
disk-encryption-recovery-title = Wiederherstellungsschlüssel von { $mount } ist nicht sicher
disk-encryption-do =
    Mit dem Kunden für alle Laptops auf einmal entscheiden. Vor dem Verschlüsseln: Sicherung, Wiederherstellungsschlüssel
    außerhalb des Geräts, Firmware aktuell. Ausgesetzt: fortsetzen und das Update suchen, das sie ausgesetzt hat.

## For the customer
disk-encryption-plain =
    { $state ->
        [on] Was auf { $mount } liegt, kann nur lesen, wer es darf; ein Dieb sieht nichts.
        [suspended] Der Schutz dessen, was auf { $mount } liegt, macht Pause.
        [encrypting] Was auf { $mount } liegt, wird gerade gegen Diebstahl verschlossen.
        [decrypting] Der Schutz gegen Diebstahl wird gerade von { $mount } genommen.
       *[other] Geht dieser Computer verloren oder wird er gestohlen, kann ein Fremder lesen, was auf { $mount } liegt.
    }
disk-encryption-plain-title =
    { $state ->
        [on] der Computer ist gegen Datendiebstahl verschlossen
        [suspended] der Schutz gegen Datendiebstahl macht Pause
        [encrypting] der Computer wird gegen Datendiebstahl verschlossen
       *[other] der Computer ist nicht gegen Datendiebstahl verschlossen
    }
disk-encryption-recovery-plain =
    { $key ->
        [none] Was auf { $mount } liegt, ist verschlossen, und es gibt keinen Ersatzschlüssel.
       *[other] Was auf { $mount } liegt, ist verschlossen, und der Ersatzschlüssel liegt noch nicht an einem sicheren Ort.
    }
disk-encryption-recovery-plain-title = der Ersatzschlüssel liegt nicht an einem sicheren Ort
disk-encryption-we-do = Wir besprechen es mit Ihnen und verschließen dann die Computer einen nach dem anderen; niemand verliert dabei Dateien.
disk-encryption-was = { $device } war nicht gegen Datendiebstahl verschlossen
disk-encryption-recovery-we-do = Wir legen einen Ersatzschlüssel an einen sicheren Ort.
disk-encryption-recovery-was = der Ersatzschlüssel von { $device } lag nicht an einem sicheren Ort

## What we read
disk-encryption-reads = Ob jedes Laufwerk gegen Diebstahl verschlossen ist und ob es einen Ersatzschlüssel gibt. Nie der Schlüssel selbst.
disk-encryption-reads-why = Damit ein verlorener Laptop nur ein verlorener Laptop ist.

## Cards and charts
disk-encryption-card =
    { $state ->
        [on] verschlüsselt
        [suspended] ausgesetzt
        [encrypting] wird verschlüsselt
        [decrypting] wird entschlüsselt
       *[other] nicht verschlüsselt
    }
