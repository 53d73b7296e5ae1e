# printer: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
printer-name = Stampanti
printer = La stampante { $printer } smaltisce la sua coda.
printer-title = La stampante { $printer } funziona
printer-stuck =
    { $jobs ->
        [one] Un lavoro attende alla stampante { $printer } { $for-since }.
       *[other] { $jobs } lavori attendono alla stampante { $printer }, il più vecchio { $for-since }.
    }
printer-stuck-title = La coda della stampante { $printer } è bloccata
printer-stopped =
    { $jobs ->
        [one] La stampante { $printer } è ferma e un lavoro attende { $for-since }.
       *[other] La stampante { $printer } è ferma e { $jobs } lavori attendono, il più vecchio { $for-since }.
    }
printer-stopped-title = La stampante { $printer } è ferma
printer-do =
    Vedere se la stampante risponde (corrente, rete, carta), eliminare il primo lavoro se blocca gli altri, e riavviare la
    coda.

## For the customer
printer-plain = La stampante “{ $printer }” stampa.
printer-plain-title = la stampante stampa
printer-stuck-plain =
    { $jobs ->
        [one] Un documento attende alla stampante “{ $printer }” { $for-since }.
       *[other] { $jobs } documenti attendono alla stampante “{ $printer }”, il primo { $for-since }.
    }
printer-stuck-plain-title = dalla stampante “{ $printer }” non esce nulla
printer-stopped-plain =
    { $jobs ->
        [one] La stampante “{ $printer }” è in pausa, e un documento attende { $for-since }.
       *[other] La stampante “{ $printer }” è in pausa, e { $jobs } documenti attendono, il primo { $for-since }.
    }
printer-stopped-plain-title = la stampante “{ $printer }” è in pausa
printer-we-do = Cerchiamo perché non esce nulla e rimettiamo in moto la stampante.
printer-was = la stampante “{ $printer }” su { $device } non stampava

## What we read
printer-reads = I nomi delle stampanti, e quanti documenti attendono lì e da quanto. Mai che cosa si stampa né chi.
printer-reads-why = Vediamo che non esce nulla prima che tutti abbiano mandato la stampa tre volte.

## Cards and charts
printer-card =
    { $jobs ->
        [0] nulla in attesa
        [one] un lavoro in attesa
       *[other] { $jobs } lavori in attesa
    }
printer-card-stopped = ferma
