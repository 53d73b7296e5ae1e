# network: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
network-name = Rete
network-loss = Il { $percent }% delle richieste al gateway non ha avuto risposta in 15 minuti.
network-loss-title = Verso il gateway si perde il { $percent }%
network-slow = Il gateway risponde in { $ms } ms; in settimana erano { $usual } ms.
network-slow-title = Il gateway risponde lentamente: { $ms } ms
network-link = La presa di rete va a { $mbit } Mbit/s; in settimana andava a { $best } Mbit/s.
network-link-title = La presa di rete è scesa a { $mbit } Mbit/s
network-names = Il nome del collettore non si risolve.
network-names-title = I nomi non si risolvono
network-names-found = I nomi si risolvono.
network-names-found-title = I nomi si risolvono
network-site =
    { $name ->
        [loss] Più dispositivi via cavo della sede perdono ciò che inviano al gateway.
        [slow] Il gateway risponde lentamente a più dispositivi via cavo della sede.
       *[other] Più dispositivi via cavo della sede non risolvono i nomi.
    }
network-site-title =
    { $name ->
        [loss] La linea della sede perde ciò che si invia
        [slow] La linea della sede è lenta
       *[other] Nella sede i nomi non si risolvono
    }
network-do =
    Confrontare con altri dispositivi della sede: se mostrano lo stesso, guardare router e linea; altrimenti cavo, presa e
    porta di questo. Nomi: quali server DNS usa il dispositivo, e se rispondono.

## For the customer
network-loss-plain = Di ciò che il computer ha inviato, il { $percent }% non è arrivato.
network-loss-plain-title = la rete perde una parte di ciò che si invia
network-slow-plain = La rete risponde in { $ms } millesimi di secondo; di solito sono { $usual }.
network-slow-plain-title = la rete è lenta
network-link-plain = Il cavo di rete del computer porta { $mbit } milioni di bit al secondo; questa settimana erano già { $best }.
network-link-plain-title = il cavo di rete è più lento di prima
network-names-plain = Il computer non trova gli altri computer per nome, perciò pagine e posta potrebbero non aprirsi.
network-names-plain-title = pagine e posta potrebbero non aprirsi
network-names-found-plain = Il computer trova gli altri computer per nome.
network-names-found-plain-title = pagine e posta si trovano
network-site-plain =
    { $name ->
        [loss] Più computer Suoi, nello stesso luogo, perdono una parte di ciò che inviano.
        [slow] La rete di più computer Suoi, nello stesso luogo, è lenta.
       *[other] Più computer Suoi, nello stesso luogo, non trovano gli altri per nome, perciò pagine e posta potrebbero non aprirsi.
    }
network-site-plain-title =
    { $name ->
        [loss] la rete di una sede perde una parte di ciò che si invia
        [slow] la rete di una sede è lenta
       *[other] in una sede pagine e posta potrebbero non aprirsi
    }
network-we-do = Cerchiamo se la causa è il cavo, il router o la linea.
network-was = la rete di { $device } non era come dovrebbe
network-site-we-do = Guardiamo il router e la linea di questo luogo.
network-site-was = la rete di una sede non era come dovrebbe

## What we read
network-reads = Quanto in fretta e con quale costanza risponde il primo apparecchio verso internet. Mai dove va qualcuno.
network-reads-why = Un cavo o un router difettoso rallenta tutto. Lo vediamo prima che si fermi.

## Cards and charts
network-card = { $ms } ms al gateway
network-card-link = collegamento { $mbit } Mbit/s
series-network-gateway-ms = Risposta del gateway
series-network-loss-percent = Perso verso il gateway
