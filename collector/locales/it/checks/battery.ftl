# battery: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
battery-name = Batteria
battery = La batteria { $battery } tiene il { $percent }% di quanto previsto.
battery-title = La batteria { $battery } è al { $percent }% della capacità
battery-replace = La batteria { $battery } tiene solo il { $percent }% di quanto previsto.
battery-replace-title = La batteria { $battery } è esaurita: { $percent }%
battery-do =
    Usurata: metterla nell'elenco delle batterie da sostituire del cliente. Esaurita: sostituirla e guardare se il guscio è
    deformato: una batteria gonfia va tolta subito dall'uso.

## For the customer
battery-plain = La batteria del computer tiene ancora il { $percent }% di quando era nuova.
battery-plain-title = la batteria si sta consumando
battery-replace-plain = La batteria del computer tiene solo il { $percent }% di quando era nuova; in viaggio il computer può spegnersi all'improvviso.
battery-replace-plain-title = la batteria è consumata
battery-we-do = Mettiamo la batteria nell'elenco dei pezzi da sostituire.
battery-was = la batteria di { $device } era consumata

## What we read
battery-reads = Quanto tiene la batteria rispetto a una nuova, e quante volte è stata caricata.
battery-reads-why = Una batteria consumata lascia spegnere il computer in viaggio, e può gonfiarsi.

## Cards and charts
battery-card = tiene il { $percent } %
battery-card-cycles =
    { $cycles ->
        [one] caricata una volta
       *[other] caricata { $cycles } volte
    }
series-battery-health-percent = Capacità di { $subject }
