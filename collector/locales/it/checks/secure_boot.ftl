# secure_boot: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
secure-boot-name = Secure Boot
secure-boot =
    { $state ->
        [on] Secure Boot è attivo.
        [off] Secure Boot è disattivato.
        [legacy] Il dispositivo si avvia senza UEFI e non può avere Secure Boot.
       *[other] Il firmware non dice nulla di Secure Boot.
    }
secure-boot-title =
    { $state ->
        [on] Secure Boot è attivo
        [off] Secure Boot è disattivato
       *[other] Il dispositivo si avvia senza UEFI
    }
secure-boot-do =
    Attivarlo nel firmware quando un riavvio è comunque previsto; con la cifratura del disco sospenderla prima, o chiederà la
    chiave di ripristino. Il passaggio a Windows 11 lo richiede, insieme a un TPM 2.0.

## For the customer
secure-boot-plain =
    { $state ->
        [on] Il computer controlla a ogni avvio che nessuno lo abbia manomesso.
        [off] All'avvio il computer non controlla se qualcuno lo ha manomesso.
        [legacy] Il computer è di un tipo più vecchio e si avvia senza quel controllo.
       *[other] Non possiamo vedere se il computer controlla il proprio avvio.
    }
secure-boot-plain-title =
    { $state ->
        [on] l'avvio del computer è controllato
       *[other] l'avvio del computer non è controllato
    }
secure-boot-we-do = Attiviamo il controllo la prossima volta che il computer deve comunque riavviarsi.
secure-boot-was = l'avvio di { $device } non era controllato

## What we read
secure-boot-reads = Se il computer controlla il proprio avvio, e quale chip di sicurezza ha.
secure-boot-reads-why = Le versioni più recenti di Windows richiedono entrambi.

## Cards and charts
secure-boot-card =
    { $state ->
        [on] attivo
        [off] spento
        [legacy] non possibile
       *[other] sconosciuto
    }
secure-boot-card-tpm =
    { $version ->
        [none] nessun TPM
       *[other] TPM { $version }
    }
