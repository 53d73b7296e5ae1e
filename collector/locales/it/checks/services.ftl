# services: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
services-name = Servizi
services-failed = Il servizio { $title } è terminato con un errore.
services-failed-title = Servizio { $title } terminato con un errore
services-stopped = Il servizio { $title } ha l'avvio automatico ma non è in esecuzione.
services-stopped-title = Servizio { $title } non in esecuzione
services-do =
    Leggere nel log del servizio perché è terminato, risolvere la causa e riavviarlo. Se non serve più a nessuno, disattivare
    il suo avvio automatico.

## For the customer
services-failed-plain = Il programma in secondo piano “{ $title }” si è fermato per un errore; ciò che dipende da esso al momento potrebbe non funzionare.
services-failed-plain-title = un programma in secondo piano si è fermato
services-stopped-plain = Il programma in secondo piano “{ $title }” dovrebbe essere attivo e non lo è; ciò che dipende da esso al momento potrebbe non funzionare.
services-stopped-plain-title = un programma in secondo piano non è attivo
services-we-do = Cerchiamo perché si è fermato, eliminiamo la causa e lo riavviamo.
services-was = un programma in secondo piano su { $device } non era attivo: { $title }

## What we read
services-reads = I nomi dei programmi in secondo piano che dovrebbero essere attivi e non lo sono.
services-reads-why = Se uno si ferma, si ferma anche la stampa, il salvataggio o un archivio.

## Cards and charts
services-card =
    { $stopped ->
        [0] tutti attivi
        [one] uno non attivo
       *[other] { $stopped } non attivi
    }
services-card-of = su { $total }
series-services-not-running-count = Servizi non attivi
