# crashes: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
crashes-name = Blocchi del sistema
crashes =
    { $stops ->
        [0] Nessun blocco del sistema in sette giorni.
        [one] Il sistema si è bloccato una volta in sette giorni.
       *[other] Il sistema si è bloccato { $stops } volte in sette giorni.
    }
crashes-title =
    { $stops ->
        [0] Nessun blocco del sistema
        [one] Il sistema si è bloccato
       *[other] Il sistema si è bloccato { $stops } volte in sette giorni
    }
crashes-do =
    Leggere le tracce (un dump, il codice di bugcheck, le ultime righe prima): sempre lo stesso driver indica quel driver, ogni
    volta un punto diverso indica memoria, calore o alimentazione.

## For the customer
crashes-plain =
    { $stops ->
        [0] Negli ultimi sette giorni il computer non si è mai fermato da solo.
        [one] Negli ultimi sette giorni il computer si è fermato una volta nel mezzo del lavoro; ciò che non era salvato può andare perso.
       *[other] Negli ultimi sette giorni il computer si è fermato { $stops } volte nel mezzo del lavoro; ciò che non era salvato può andare perso.
    }
crashes-plain-title =
    { $stops ->
        [0] il computer non si è mai fermato da solo
        [one] il computer si è fermato una volta nel mezzo del lavoro
       *[other] il computer si è fermato { $stops } volte nel mezzo del lavoro
    }
crashes-we-do = Leggiamo ciò che il computer ha annotato e cerchiamo la causa.
crashes-was = { $device } si fermava nel mezzo del lavoro

## What we read
crashes-reads = Quante volte il computer si è fermato nel mezzo del lavoro, e quanti programmi. Mai i loro nomi.
crashes-reads-why = Un computer che si ferma da solo fa perdere lavoro e spesso ha un guasto che cresce.

## Cards and charts
crashes-card =
    { $stops ->
        [0] nessuno in sette giorni
        [one] uno in sette giorni
       *[other] { $stops } in sette giorni
    }
crashes-card-programs =
    { $programs ->
        [0] nessun programma terminato male
        [one] un programma terminato male
       *[other] { $programs } programmi terminati male
    }
