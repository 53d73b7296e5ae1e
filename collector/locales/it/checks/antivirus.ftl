# antivirus: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
antivirus-name = Protezione antivirus
antivirus-on = { $program } protegge il dispositivo.
antivirus-on-title = { $program } protegge il dispositivo
antivirus-off =
    { $program ->
        [none] Nessun programma di protezione è installato.
       *[other] Nessun programma di protezione è attivo; installati: { $program }.
    }
antivirus-off-title = La protezione antivirus è disattivata
antivirus-several =
    { $count ->
        [one] Un programma di protezione è attivo: { $programs }.
       *[other] { $count } programmi di protezione sono attivi insieme: { $programs }.
    }
antivirus-several-title = Più programmi di protezione insieme: { $programs }
antivirus-signatures =
    { $days ->
        [0] { $program } dichiara le proprie firme non aggiornate.
        [one] Le firme di { $program } hanno un giorno di accensione.
       *[other] Le firme di { $program } hanno { $days } giorni di accensione.
    }
antivirus-signatures-title = Firme di { $program } vecchie
antivirus-found =
    { $state ->
        [active] { $program } ha trovato { $name } e non l'ha rimosso.
       *[other] { $program } ha trovato { $name } e l'ha neutralizzato.
    }
antivirus-found-title =
    { $state ->
        [active] { $name } è attivo
       *[other] { $name } trovato e neutralizzato
    }
antivirus-spread = { $name } è stato trovato su più dispositivi di questo cliente.
antivirus-spread-title = { $name } gira presso questo cliente
antivirus-do =
    Disattivata: riattivarla e scoprire chi o che cosa l'ha spenta. Firme vecchie: guardare proxy, licenza e spazio su disco.
    Qualcosa di attivo: prima staccare il dispositivo dalla rete, poi ripulirlo e cercare da dove è entrato.

## For the customer
antivirus-on-plain = La protezione dai programmi dannosi è attiva ({ $program }).
antivirus-on-plain-title = la protezione dai programmi dannosi è attiva
antivirus-off-plain =
    { $program ->
        [none] Su questo computer non vediamo alcuna protezione dai programmi dannosi.
       *[other] In questo momento la protezione dai programmi dannosi è spenta ({ $program }).
    }
antivirus-off-plain-title = la protezione dai programmi dannosi è spenta
antivirus-several-plain =
    { $count ->
        [one] È attivo un programma di protezione ({ $programs }).
       *[other] { $count } programmi di protezione sono attivi insieme ({ $programs }) e si rallentano a vicenda.
    }
antivirus-several-plain-title = due programmi di protezione si ostacolano
antivirus-signatures-plain =
    { $days ->
        [0] Il programma di protezione { $program } non conosce ancora i programmi dannosi più recenti.
        [one] Il programma di protezione { $program } non impara a riconoscere nuovi programmi dannosi da un giorno.
       *[other] Il programma di protezione { $program } non impara a riconoscere nuovi programmi dannosi da { $days } giorni.
    }
antivirus-signatures-plain-title = il programma di protezione va aggiornato
antivirus-found-plain =
    { $state ->
        [active] Il programma di protezione { $program } ha trovato qualcosa di dannoso ({ $name }) che non è ancora rimosso.
       *[other] Il programma di protezione { $program } ha trovato qualcosa di dannoso ({ $name }) e l'ha rimosso.
    }
antivirus-found-plain-title =
    { $state ->
        [active] è stato trovato qualcosa di dannoso
       *[other] qualcosa di dannoso è stato trovato e rimosso
    }
antivirus-spread-plain = Lo stesso programma dannoso ({ $name }) è stato trovato su più computer Suoi.
antivirus-spread-plain-title = lo stesso programma dannoso è stato trovato su più computer
antivirus-we-do = Facciamo in modo che il computer torni protetto e cerchiamo perché non lo era.
antivirus-was = la protezione dai programmi dannosi su { $device } non era in ordine
antivirus-several-we-do = Concordiamo con Lei quale dei programmi resta.
antivirus-several-was = su { $device } i programmi di protezione si ostacolavano
antivirus-found-we-do = Lo rimuoviamo, controlliamo il computer e cerchiamo come è arrivato.
antivirus-found-was = su { $device } è stato trovato qualcosa di dannoso
antivirus-spread-we-do = Lo togliamo da tutti, e cerchiamo come è entrato e come passa da uno all'altro.
antivirus-spread-was = lo stesso programma dannoso è stato trovato su più computer

## What we read
antivirus-reads = Quale programma di protezione c'è, se è attivo e aggiornato, e i nomi dei programmi dannosi che ha trovato.
antivirus-reads-why = Perché nessun computer lavori a lungo senza protezione.

## Cards and charts
antivirus-card =
    { $state ->
        [on] attivo
        [off] spento
        [snoozed] in pausa
        [expired] scaduto
        [passive] di riserva
       *[other] non si sa
    }
