# disk_array: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
disk-array-name = Array di dischi
disk-array = L'array { $array } è integro.
disk-array-title = L'array { $array } è integro
disk-array-degraded = L'array { $array } è degradato e non si sta ricostruendo.
disk-array-degraded-title = L'array { $array } è degradato
disk-array-rebuilding = L'array { $array } è degradato e si sta ricostruendo: { $percent }% fatto.
disk-array-rebuilding-title = L'array { $array } si sta ricostruendo
disk-array-failed = L'array { $array } è guasto e non fornisce i suoi dati.
disk-array-failed-title = L'array { $array } è guasto
disk-array-do =
    Prima di tutto verificare l'età dell'ultimo backup. Trovare l'unità caduta, sostituirla e seguire la ricostruzione: è
    allora che più facilmente si guasta una seconda unità.

## For the customer
disk-array-plain = I dischi che si sostituiscono a vicenda ({ $array }) sono tutti al lavoro.
disk-array-plain-title = tutti i dischi sono al lavoro
disk-array-degraded-plain = Uno dei dischi che si sostituiscono a vicenda ({ $array }) ha smesso di funzionare. Tutto va ancora, ma non deve guastarsi il prossimo.
disk-array-degraded-plain-title = uno dei dischi ha smesso di funzionare
disk-array-rebuilding-plain = Uno dei dischi che si sostituiscono a vicenda ({ $array }) viene riempito di nuovo: siamo al { $percent }%. Tutto funziona, forse più lentamente.
disk-array-rebuilding-plain-title = un disco viene riempito di nuovo
disk-array-failed-plain = I dischi che si sostituiscono a vicenda ({ $array }) non danno più ciò che contengono.
disk-array-failed-plain-title = più dischi non funzionano più
disk-array-we-do = Ci assicuriamo che esista una copia dei Suoi file e sostituiamo il disco che ha smesso di funzionare.
disk-array-was = un disco di { $device } aveva smesso di funzionare

## What we read
disk-array-reads = Se i dischi che si sostituiscono a vicenda sono tutti al lavoro.
disk-array-reads-why = Quando uno ha smesso di funzionare, un secondo guasto potrebbe costare i Suoi file.

## Cards and charts
disk-array-card-whole = integro
disk-array-card-degraded = degradato
disk-array-card-rebuilding = in ricostruzione, { $percent } %
disk-array-card-failed = guasto
