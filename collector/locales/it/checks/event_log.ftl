# event_log: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
event-log-name = Log di sistema
event-log-io-error =
    { $events ->
        [0] Nessun errore di lettura o scrittura di { $part } in 24 ore.
        [one] Un errore di lettura o scrittura di { $part } in 24 ore.
       *[other] { $events } errori di lettura o scrittura di { $part } in 24 ore.
    }
event-log-io-error-title = { $part } risponde con errori
event-log-file-system =
    { $events ->
        [0] Nessun errore del file system su { $part } in 24 ore.
        [one] Il file system su { $part } ha segnalato un errore in 24 ore.
       *[other] Il file system su { $part } ha segnalato { $events } errori in 24 ore.
    }
event-log-file-system-title = Il file system su { $part } è danneggiato
event-log-machine-check =
    { $events ->
        [0] Nessun errore hardware segnalato in 24 ore.
        [one] Un errore hardware segnalato in 24 ore ({ $part }).
       *[other] { $events } errori hardware segnalati in 24 ore ({ $part }).
    }
event-log-machine-check-title = L'hardware segnala errori
event-log-drive-reset =
    { $events ->
        [0] Nessun reset di { $part } in 24 ore.
        [one] Un reset di { $part } in 24 ore perché non rispondeva.
       *[other] { $events } reset di { $part } in 24 ore perché non rispondeva.
    }
event-log-drive-reset-title = Reset continui di { $part }
event-log-database =
    { $events ->
        [0] Nessun errore del database { $part } in 24 ore.
        [one] Il database { $part } ha segnalato un errore in 24 ore.
       *[other] Il database { $part } ha segnalato { $events } errori in 24 ore.
    }
event-log-database-title = Il database { $part } è danneggiato
event-log-forecast = Due guasti diversi annotati in un giorno, l'ultimo su { $part } ({ $events } in 24 ore): insieme precedono spesso un guasto vero.
event-log-forecast-title = Guasti diversi in un giorno, l'ultimo su { $part }
event-log-do =
    Leggere le righe vicine nel log stesso. Unità: prima cavo e alimentazione, poi salute dell'unità ed età del backup. File
    system: controllarlo smontato, dopo un backup. Hardware: memoria, calore, firmware.

## For the customer
event-log-io-error-plain =
    { $events ->
        [0] In un giorno il computer ha potuto leggere e scrivere tutto ({ $part }).
        [one] Una volta in un giorno il computer non ha potuto leggere o scrivere subito qualcosa ({ $part }).
       *[other] { $events } volte in un giorno il computer non ha potuto leggere o scrivere subito qualcosa ({ $part }).
    }
event-log-io-error-plain-title = non sempre si riesce a leggere o salvare
event-log-file-system-plain =
    { $events ->
        [0] L'ordine dei file sul disco ({ $part }) è a posto.
        [one] In un giorno il computer ha notato una volta che l'ordine dei file sul disco ({ $part }) è danneggiato.
       *[other] In un giorno il computer ha notato { $events } volte che l'ordine dei file sul disco ({ $part }) è danneggiato.
    }
event-log-file-system-plain-title = l'ordine dei file è danneggiato
event-log-machine-check-plain =
    { $events ->
        [0] In un giorno nessun pezzo del computer ha segnalato guasti.
        [one] Un pezzo del computer ha segnalato un guasto una volta in un giorno ({ $part }).
       *[other] Un pezzo del computer ha segnalato guasti { $events } volte in un giorno ({ $part }).
    }
event-log-machine-check-plain-title = un pezzo del computer segnala guasti
event-log-drive-reset-plain =
    { $events ->
        [0] In un giorno il disco ({ $part }) ha sempre risposto.
        [one] Una volta in un giorno il disco ({ $part }) non ha risposto e si è dovuto risvegliarlo.
       *[other] { $events } volte in un giorno il disco ({ $part }) non ha risposto e si è dovuto risvegliarlo.
    }
event-log-drive-reset-plain-title = il disco non risponde sempre
event-log-database-plain =
    { $events ->
        [0] L'archivio di dati del computer ({ $part }) è a posto.
        [one] In un giorno il computer ha notato una volta che un archivio di dati ({ $part }) è danneggiato.
       *[other] In un giorno il computer ha notato { $events } volte che un archivio di dati ({ $part }) è danneggiato.
    }
event-log-database-plain-title = un archivio di dati è danneggiato
event-log-forecast-plain = Il computer ha annotato due guasti diversi in un giorno. Funziona ancora; guasti così insieme precedono spesso un blocco.
event-log-forecast-plain-title = il computer annota guasti diversi
event-log-we-do = Cerchiamo la causa e ci assicuriamo che i Suoi file siano copiati al sicuro.
event-log-was = { $device } aveva notato dei guasti

## What we read
event-log-reads = Quante volte il computer ha notato certi guasti dei suoi pezzi. Mai che cos'altro annota.
event-log-reads-why = Il computer nota molti guasti giorni prima che qualcuno li senta.

## Cards and charts
event-log-card =
    { $events ->
        [0] nulla in 24 ore
        [one] un evento in 24 ore
       *[other] { $events } eventi in 24 ore
    }
series-event-log-day-count = Eventi noti come gravi in 24 ore
