# cpu: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
cpu-name = Processori
cpu =
    { $program ->
        [none] I processori sono occupati al { $percent }% per { $span }.
       *[other] I processori sono occupati al { $percent }% per { $span }, soprattutto con { $program }.
    }
cpu-title = Processori occupati al { $percent }% per { $span }
cpu-do =
    Guardare quale programma è occupato e se quello è il suo lavoro (una scansione, una compilazione, un backup) o se è
    bloccato.

## For the customer
cpu-plain =
    { $program ->
        [none] Per { $span } il computer è stato occupato al { $percent }%, perciò può sembrare lento.
       *[other] Per { $span } il computer è stato occupato al { $percent }%, soprattutto con { $program }, perciò può sembrare lento.
    }
cpu-plain-title = il computer lavora al limite
cpu-we-do = Guardiamo che cosa tiene il computer così occupato e se è giusto che sia così.
cpu-was = c'era troppo lavoro per { $device }

## What we read
cpu-reads = Quanto lavora il processore ({ glossary-processor }). Mentre lavora moltissimo: i nomi dei programmi più impegnati, se la Sua azienda lo consente.
cpu-reads-why = Un programma che non riposa mai rende il computer lento e rumoroso.

## Cards and charts
cpu-card = { $percent } % occupati
cpu-card-of =
    { $processors ->
        [one] un processore
       *[other] { $processors } processori
    }
series-cpu-busy-percent = Carico dei processori
