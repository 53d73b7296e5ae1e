# pressure: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
pressure-name = Last der Laufwerke
pressure = Laufwerk { $drive } war eine halbe Stunde lang zu { $percent } % beschäftigt.
pressure-title = Laufwerk { $drive } ist zu { $percent } % beschäftigt
pressure-do =
    Nachsehen, welches Programm so viel liest oder schreibt und ob Arbeitsspeicher fehlt (dann wird ausgelagert). Bei einer
    alten mechanischen Festplatte hilft eine SSD.

## For the customer
pressure-plain = Die Festplatte des Computers hatte { $percent } % der Zeit alle Hände voll zu tun, deshalb kann alles langsam wirken.
pressure-plain-title = die Festplatte kommt nicht hinterher
pressure-we-do = Wir sehen nach, was die Festplatte so beschäftigt.
pressure-was = die Festplatte von { $device } kam nicht hinterher

## What we read
pressure-reads = Wie beschäftigt jede Festplatte ist, und wie lange Programme auf sie warten.
pressure-reads-why = Wenn alles auf die Festplatte wartet, steht die Arbeit still.

## Cards and charts
pressure-card = zu { $percent } % beschäftigt
pressure-card-of = Laufwerk { $drive }
series-pressure-drive-busy-percent = Last des am meisten beschäftigten Laufwerks
series-pressure-io-stall-percent = Zeit, in der Programme auf ein Laufwerk warteten
