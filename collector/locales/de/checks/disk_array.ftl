# disk_array: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
disk-array-name = Laufwerksverbünde
disk-array = Verbund { $array } ist vollständig.
disk-array-title = Verbund { $array } ist vollständig
disk-array-degraded = Verbund { $array } ist herabgestuft und baut sich nicht wieder auf.
disk-array-degraded-title = Verbund { $array } ist herabgestuft
disk-array-rebuilding = Verbund { $array } ist herabgestuft und baut sich wieder auf: { $percent } % fertig.
disk-array-rebuilding-title = Verbund { $array } baut sich wieder auf
disk-array-failed = Verbund { $array } ist ausgefallen und liefert seine Daten nicht.
disk-array-failed-title = Verbund { $array } ist ausgefallen
disk-array-do =
    Vor allem anderen das Alter der letzten Sicherung prüfen. Das ausgefallene Laufwerk finden, tauschen und den Aufbau
    beobachten; am ehesten fällt währenddessen ein zweites aus.

## For the customer
disk-array-plain = Die Festplatten, die füreinander einspringen ({ $array }), arbeiten alle.
disk-array-plain-title = alle Festplatten arbeiten
disk-array-degraded-plain = Eine der Festplatten, die füreinander einspringen ({ $array }), ist ausgefallen. Noch geht alles, aber die nächste darf nicht ausfallen.
disk-array-degraded-plain-title = eine von mehreren Festplatten ist ausgefallen
disk-array-rebuilding-plain = Eine der Festplatten, die füreinander einspringen ({ $array }), wird neu befüllt: { $percent } % sind fertig. Alles geht, vielleicht langsamer.
disk-array-rebuilding-plain-title = eine Festplatte wird neu befüllt
disk-array-failed-plain = Die Festplatten, die füreinander einspringen ({ $array }), geben nicht mehr heraus, was darauf liegt.
disk-array-failed-plain-title = mehrere Festplatten arbeiten nicht mehr
disk-array-we-do = Wir sorgen dafür, dass es eine Kopie Ihrer Dateien gibt, und tauschen die ausgefallene Festplatte.
disk-array-was = eine Festplatte von { $device } war ausgefallen

## What we read
disk-array-reads = Ob alle Festplatten arbeiten, die füreinander einspringen.
disk-array-reads-why = Ist eine ausgefallen, kann ein zweiter Fehler Ihre Dateien kosten.

## Cards and charts
disk-array-card-whole = vollständig
disk-array-card-degraded = herabgestuft
disk-array-card-rebuilding = im Aufbau, { $percent } %
disk-array-card-failed = ausgefallen
