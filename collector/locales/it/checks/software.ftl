# software: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
software-name = Software
software-unwanted =
    { $reason ->
        [activator] È installato { $program } { $version }: aggira l'attivazione di software con licenza.
        [keygen] È installato { $program } { $version }: crea chiavi per software senza licenza.
        [file_sharing] È installato { $program } { $version }: scambia file con sconosciuti.
        [miner] È installato { $program } { $version }: produce valuta a spese del cliente.
        [credential_tool] È installato { $program } { $version }: estrae le password dal computer.
        [scareware] È installato { $program } { $version }: spaventa le persone perché lo comprino.
       *[other] È installato { $program } { $version }: non è adatto a un PC aziendale.
    }
software-unwanted-title = Programma indesiderato: { $program }
software-terms =
    { $why ->
        [company] { $program } è gratuito a casa; alle aziende serve una licenza.
        [size] { $program } richiede una licenza oltre una certa dimensione dell’azienda.
        [test] { $program } si può provare per un periodo, poi richiede una licenza.
       *[limited] { $program } è gratuito entro limiti che da qui non si vedono.
    }
software-terms-title = { $program }: una domanda sulle condizioni d’uso
software-support = { operating-system }
software-support-title = { operating-system-title }
software-support-ended = { operating-system-ended }
software-support-ended-title = { operating-system-ended-title }
software-support-do = { operating-system-do }
software-do =
    Chiedere al cliente prima di rimuovere qualcosa: qualcuno potrebbe usarlo per un motivo. Poi disinstallarlo e cercare che
    cosa è arrivato insieme.

## For the customer
# Ciò che può riguardare una licenza qui non si nomina mai: il caso generale non dice né il programma né il motivo.
software-unwanted-plain =
    { $reason ->
        [file_sharing] Abbiamo visto il programma { $program }, che scambia file con sconosciuti su internet.
        [miner] Abbiamo visto il programma { $program }, che usa il computer per produrre denaro digitale per altri.
        [credential_tool] Abbiamo visto il programma { $program }, che può leggere le password del computer.
        [scareware] Abbiamo visto il programma { $program }, che mostra falsi avvisi per spingere a pagare.
       *[other] In un controllo periodico abbiamo visto qualcosa sui programmi installati che vorremmo guardare insieme a Lei; non abbiamo modificato nulla.
    }
software-unwanted-plain-title =
    { $reason ->
        [file_sharing] una domanda sul programma { $program }
        [miner] una domanda sul programma { $program }
        [credential_tool] una domanda sul programma { $program }
        [scareware] una domanda sul programma { $program }
       *[other] una verifica da fare insieme
    }
software-terms-plain = In un controllo periodico abbiamo visto un programma di cui non troviamo la licenza per aziende; può darsi che il dato manchi a noi.
software-terms-plain-title = una licenza da verificare insieme
software-support-plain = { operating-system-plain }
software-support-plain-title = { operating-system-plain-title }
software-support-ended-plain = { operating-system-ended-plain }
software-support-ended-plain-title = { operating-system-ended-plain-title }
software-support-we-do = { operating-system-we-do }
software-support-was = { operating-system-was }
software-support-ended-was = { operating-system-ended-was }
software-we-do = Prima di cambiare qualcosa Le chiediamo: forse qualcuno lo usa per un buon motivo.
software-was = c'era una domanda su un programma di { $device }

## What we read
software-reads = I nomi, le versioni e i produttori dei programmi installati. Non ciò che Lei ne fa.
software-reads-why = Così troviamo i programmi pericolosi o che nessuno cura più.

## Cards and charts
software-card =
    { $count ->
        [one] un programma
       *[other] { $count } programmi
    }
