# memory: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
memory-name = Memoria
memory = È disponibile il { $available }% di { $total } di memoria; il file di paging è usato al { $swap }%.
memory-title = La memoria scarseggia: disponibile il { $available }%
memory-oom =
    { $kills ->
        [one] Il sistema ha terminato un programma in sette giorni perché la memoria era finita.
       *[other] Il sistema ha terminato { $kills } programmi in sette giorni perché la memoria era finita.
    }
memory-oom-title = Programmi terminati per mancanza di memoria
memory-do =
    Trovare il programma che è cresciuto e capire se cresce senza fine (una perdita: riavviarlo e segnalarlo al produttore)
    o se gli serve davvero più di quanto c'è (aggiungere memoria, o spostarlo).

## For the customer
memory-plain = Dei { $total } di memoria di lavoro ({ glossary-memory }) è libero solo il { $available }%, perciò i programmi possono diventare lenti.
memory-plain-title = c'è poco spazio per i programmi aperti
memory-oom-plain =
    { $kills ->
        [one] Negli ultimi sette giorni il computer ha chiuso da solo un programma perché la memoria di lavoro ({ glossary-memory }) era piena.
       *[other] Negli ultimi sette giorni il computer ha chiuso da solo dei programmi { $kills } volte perché la memoria di lavoro ({ glossary-memory }) era piena.
    }
memory-oom-plain-title = il computer ha dovuto chiudere dei programmi
memory-we-do = Cerchiamo il programma che occupa così tanto spazio e facciamo in modo che tutto torni a funzionare senza rallentamenti.
memory-was = su { $device } c'era poco spazio per i programmi aperti

## What we read
memory-reads = Quanta memoria di lavoro c'è ({ glossary-memory }) e quanta ne è libera.
memory-reads-why = Con poca memoria tutto rallenta, e i programmi si chiudono da soli.

## Cards and charts
memory-card = { $percent } % disponibile
memory-card-of = di { $total }
series-memory-available-percent = Memoria disponibile
series-memory-swap-used-percent = File di paging in uso
