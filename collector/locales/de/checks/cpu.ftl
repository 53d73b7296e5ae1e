# cpu: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
cpu-name = Prozessoren
cpu =
    { $program ->
        [none] Die Prozessoren sind über { $span } zu { $percent } % ausgelastet.
       *[other] Die Prozessoren sind über { $span } zu { $percent } % ausgelastet, vor allem mit { $program }.
    }
cpu-title = Prozessoren über { $span } zu { $percent } % ausgelastet
cpu-do =
    Nachsehen, welches Programm ausgelastet ist und ob das seine Arbeit ist (ein Scan, ein Build, eine Sicherung) oder ob es
    hängt.

## For the customer
cpu-plain =
    { $program ->
        [none] Über { $span } war der Computer zu { $percent } % ausgelastet, deshalb kann er langsam wirken.
       *[other] Über { $span } war der Computer zu { $percent } % ausgelastet, vor allem mit { $program }, deshalb kann er langsam wirken.
    }
cpu-plain-title = der Computer arbeitet an seiner Grenze
cpu-we-do = Wir sehen nach, was den Computer so auslastet und ob das so sein soll.
cpu-was = für { $device } war die Arbeit zu viel

## What we read
cpu-reads = Wie beschäftigt der Prozessor ({ glossary-processor }) ist. Solange er sehr beschäftigt ist: die Namen der Programme, die am meisten arbeiten, wenn Ihre Firma es erlaubt.
cpu-reads-why = Ein Programm, das nie ruht, macht den Computer langsam und laut.

## Cards and charts
cpu-card = { $percent } % ausgelastet
cpu-card-of =
    { $processors ->
        [one] ein Prozessor
       *[other] { $processors } Prozessoren
    }
series-cpu-busy-percent = Auslastung der Prozessoren
