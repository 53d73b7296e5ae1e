# disk_encryption: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
disk-encryption-name = Cifratura dei dischi
disk-encryption =
    { $state ->
        [on] { $mount } è cifrato.
        [suspended] La cifratura di { $mount } è sospesa: la sua chiave è in chiaro sul disco.
        [encrypting] { $mount } è in corso di cifratura.
        [decrypting] { $mount } è in corso di decifratura.
       *[other] { $mount } non è cifrato.
    }
disk-encryption-title =
    { $state ->
        [on] { $mount } è cifrato
        [suspended] Cifratura di { $mount } sospesa
        [encrypting] { $mount } in corso di cifratura
       *[other] { $mount } non è cifrato
    }
disk-encryption-recovery =
    { $key ->
        [none] { $mount } è cifrato e non ha una chiave di ripristino.
       *[other] La chiave di ripristino di { $mount } non è custodita dall'organizzazione.
    }
disk-encryption-recovery-title = Chiave di ripristino di { $mount } non al sicuro
disk-encryption-do =
    Decidere con il cliente per tutti i portatili insieme. Prima di cifrare: backup, chiave di ripristino custodita fuori dal
    dispositivo, firmware aggiornato. Sospesa: riprenderla e cercare l'aggiornamento che l'ha sospesa.

## For the customer
disk-encryption-plain =
    { $state ->
        [on] Ciò che è su { $mount } può leggerlo solo chi è autorizzato; un ladro non vede nulla.
        [suspended] La protezione di ciò che è su { $mount } è in pausa.
        [encrypting] Ciò che è su { $mount } viene proprio ora protetto dal furto.
        [decrypting] La protezione dal furto di { $mount } viene proprio ora tolta.
       *[other] Se questo computer va perso o viene rubato, un estraneo può leggere ciò che è su { $mount }.
    }
disk-encryption-plain-title =
    { $state ->
        [on] il computer è protetto dal furto dei dati
        [suspended] la protezione dal furto dei dati è in pausa
        [encrypting] il computer viene protetto dal furto dei dati
       *[other] il computer non è protetto dal furto dei dati
    }
disk-encryption-recovery-plain =
    { $key ->
        [none] Ciò che è su { $mount } è protetto, e non c'è una chiave di riserva.
       *[other] Ciò che è su { $mount } è protetto, e la chiave di riserva non è ancora in un posto sicuro.
    }
disk-encryption-recovery-plain-title = la chiave di riserva non è in un posto sicuro
disk-encryption-we-do = Ne parliamo con Lei, poi proteggiamo i computer uno alla volta; nessuno perde alcun file.
disk-encryption-was = { $device } non era protetto dal furto dei dati
disk-encryption-recovery-we-do = Mettiamo una chiave di riserva in un posto sicuro.
disk-encryption-recovery-was = la chiave di riserva di { $device } non era in un posto sicuro

## What we read
disk-encryption-reads = Se ogni disco è protetto dal furto, e se esiste una chiave di riserva. Mai la chiave stessa.
disk-encryption-reads-why = Perché un portatile perso sia soltanto un portatile perso.

## Cards and charts
disk-encryption-card =
    { $state ->
        [on] cifrato
        [suspended] sospesa
        [encrypting] in cifratura
        [decrypting] in decifratura
       *[other] non cifrato
    }
