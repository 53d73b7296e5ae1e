# temperature: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
temperature-name = Temperatura
temperature-processor = Il processore è stato a { $celsius } °C per dieci minuti.
temperature-processor-title = Il processore è a { $celsius } °C
temperature-drive = Un'unità è stata a { $celsius } °C per dieci minuti.
temperature-drive-title = Un'unità è a { $celsius } °C
temperature-drive-hot = Un'unità è stata a { $celsius } °C per dieci minuti, il che ne accorcia la vita.
temperature-drive-hot-title = Un'unità è troppo calda: { $celsius } °C
temperature-throttled =
    { $times ->
        [0] Il processore non è stato rallentato dal calore nell'ultimo giorno.
        [one] Il processore è stato rallentato dal calore una volta in un giorno.
       *[other] Il processore è stato rallentato dal calore { $times } volte in un giorno.
    }
temperature-throttled-title = Il processore è rallentato dal calore
temperature-do =
    Guardare ventole, polvere, aria della stanza e che cosa tiene occupata la macchina. Su un server anche lo stato delle
    ventole nella gestione della scheda.

## For the customer
temperature-processor-plain = Dentro il computer il pezzo più caldo era a { $celsius } °C; quando scotta troppo, il computer si spegne da solo.
temperature-processor-plain-title = dentro il computer fa troppo caldo
temperature-drive-plain = Il disco del computer è a { $celsius } °C.
temperature-drive-plain-title = il disco è caldo
temperature-drive-hot-plain = Il disco del computer è a { $celsius } °C; così caldo si consuma più in fretta.
temperature-drive-hot-plain-title = il disco è troppo caldo
temperature-throttled-plain =
    { $times ->
        [0] Il computer non ha dovuto rallentare per il calore.
        [one] Il computer ha dovuto rallentare una volta per il calore.
       *[other] In un giorno il computer ha dovuto rallentare { $times } volte per il calore.
    }
temperature-throttled-plain-title = il calore rallenta il computer
temperature-we-do = Cerchiamo la causa: spesso è polvere, una ventola consumata o poca aria intorno.
temperature-was = { $device } era troppo caldo

## What we read
temperature-reads = Quanto sono caldi i pezzi del computer, e quante volte il calore lo rallenta.
temperature-reads-why = Il calore rallenta un computer, ne accorcia la vita e può spegnerlo.

## Cards and charts
temperature-card = { $celsius } °C
temperature-card-processor = processore
temperature-card-disk = unità
temperature-card-nvme = unità NVMe
series-temperature-processor-celsius = Temperatura del processore
series-temperature-disk-celsius = Temperatura dell'unità più calda
series-temperature-nvme-celsius = Temperatura dell'unità NVMe più calda
