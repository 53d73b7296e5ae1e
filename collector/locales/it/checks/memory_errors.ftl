# memory_errors: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
memory-errors-name = Errori di memoria
memory-errors =
    { $errors ->
        [0] La memoria non ha corretto errori in un giorno.
        [one] La memoria ha corretto un errore in un giorno ({ $part }).
       *[other] La memoria ha corretto { $errors } errori in un giorno, la maggior parte in { $part }.
    }
memory-errors-title = La memoria { $part } corregge sempre più errori
memory-errors-lost =
    { $errors ->
        [0] La memoria non ha avuto dall'avvio errori non correggibili.
        [one] La memoria { $part } ha avuto dall'avvio un errore non correggibile.
       *[other] La memoria { $part } ha avuto dall'avvio { $errors } errori non correggibili.
    }
memory-errors-lost-title = La memoria { $part } ha errori non correggibili
memory-errors-do =
    Trovare il modulo dalla sua etichetta, reinserirlo, e sostituirlo se gli errori restano. Fino ad allora i file possono
    essere scritti male: verificare il backup e la sua età.

## For the customer
memory-errors-plain =
    { $errors ->
        [0] La memoria di lavoro ({ glossary-memory }) non ha fatto errori in un giorno.
        [one] Una parte della memoria di lavoro ({ glossary-memory }) ha fatto un errore in un giorno, corretto da sé.
       *[other] Una parte della memoria di lavoro ({ glossary-memory }) ha fatto { $errors } errori in un giorno, corretti da sé.
    }
memory-errors-plain-title = un pezzo del computer fa sempre più errori
memory-errors-lost-plain =
    { $errors ->
        [0] La memoria di lavoro ({ glossary-memory }) non ha fatto errori che non si siano potuti correggere.
        [one] Una parte della memoria di lavoro ({ glossary-memory }) ha fatto un errore che non si è potuto correggere; i programmi possono fermarsi e i file risultare sbagliati.
       *[other] Una parte della memoria di lavoro ({ glossary-memory }) ha fatto { $errors } errori che non si sono potuti correggere; i programmi possono fermarsi e i file risultare sbagliati.
    }
memory-errors-lost-plain-title = un pezzo del computer è difettoso
memory-errors-we-do = Troviamo il pezzo difettoso e lo sostituiamo.
memory-errors-was = un pezzo di { $device } faceva errori

## What we read
memory-errors-reads = Quante volte la memoria di lavoro ({ glossary-memory }) ha fatto un errore e l'ha corretto.
memory-errors-reads-why = Un pezzo difettoso cambia i file di nascosto. Lo troviamo prima.

## Cards and charts
memory-errors-card =
    { $errors ->
        [0] nessun errore dall'avvio
        [one] un errore dall'avvio
       *[other] { $errors } errori dall'avvio
    }
series-memory-errors-corrected-count = Errori corretti della memoria
