# inodes: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
inodes-name = Platz für Dateien
inodes = Dateisystem { $mount } belegt { $percent } % seiner Inodes; { $free } sind übrig.
inodes-title = Dateisystem { $mount } gehen die Inodes aus
inodes-forecast = { $level } % der Plätze für Dateien auf { $mount } sind belegt, am Tag kommen { $pace } % dazu: aufgebraucht etwa { $full_at }, mit { $sure } % Sicherheit.
inodes-forecast-title = Auf { $mount } passt etwa { $full_at } keine neue Datei mehr
inodes-forecast-over = { $level } % der Plätze für Dateien auf { $mount } sind belegt, und es werden nicht mehr.
inodes-do =
    Bytes sind frei, aber für weitere Dateien ist kaum noch Platz. Den Ordner mit sehr vielen kleinen Dateien finden
    (Mailwarteschlangen, Sitzungsdateien, Caches) und mit dem Programm leeren, dem er gehört.

## For the customer
inodes-plain = Auf Laufwerk { $mount } liegen so viele kleine Dateien, dass { $percent } % der Plätze für Dateien belegt sind; wenn keiner mehr frei ist, lässt sich nichts Neues speichern.
inodes-plain-title = Laufwerk { $mount } hat kaum noch Plätze für neue Dateien
inodes-forecast-plain = Die Zahl der Dateien auf { $mount } wächst stetig; etwa { $full_at } ließe sich dort keine neue Datei mehr speichern.
inodes-forecast-plain-title = die Plätze für Dateien auf { $mount } sind bald aufgebraucht
inodes-we-do = Wir suchen das Programm, das so viele kleine Dateien anlegt, und räumen weg, was es nicht mehr braucht.
inodes-was = Laufwerk { $mount } von { $device } hatte kaum noch Plätze für neue Dateien

## What we read
inodes-reads = Wie viele Dateien noch auf jede Festplatte passen.
inodes-reads-why = Eine Festplatte kann voll sehr kleiner Dateien sein, obwohl noch Platz ist.

## Cards and charts
inodes-card = { $percent } % belegt
inodes-card-of = auf { $mount }
series-inodes-used-percent = Belegte Plätze für Dateien auf { $subject }
