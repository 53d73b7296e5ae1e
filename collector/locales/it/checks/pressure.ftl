# pressure: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
pressure-name = Carico delle unità
pressure = L'unità { $drive } è stata occupata al { $percent }% per mezz'ora.
pressure-title = L'unità { $drive } è occupata al { $percent }%
pressure-do =
    Guardare quale programma legge o scrive così tanto, e se manca memoria (allora è paging). Per un vecchio disco meccanico
    la cura è un SSD.

## For the customer
pressure-plain = Il disco del computer è stato occupato per il { $percent }% del tempo, perciò tutto può sembrare lento.
pressure-plain-title = il disco non riesce a stare al passo
pressure-we-do = Cerchiamo che cosa occupa tanto il disco.
pressure-was = il disco di { $device } non riusciva a stare al passo

## What we read
pressure-reads = Quanto è occupato ogni disco, e quanto lo aspettano i programmi.
pressure-reads-why = Quando tutto aspetta il disco, il lavoro si ferma.

## Cards and charts
pressure-card = occupato al { $percent } %
pressure-card-of = unità { $drive }
series-pressure-drive-busy-percent = Carico dell'unità più occupata
series-pressure-io-stall-percent = Tempo in cui i programmi hanno atteso un'unità
