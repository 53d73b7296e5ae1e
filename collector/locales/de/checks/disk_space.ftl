# disk_space: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
disk-space-name = Speicherplatz
disk-space = Laufwerk { $mount } hat { $free } von { $total } frei ({ $percent } %).
disk-space-title = Laufwerk { $mount } ist fast voll: { $free } frei
disk-space-forecast = Laufwerk { $mount } steht bei { $level } % ({ $free } von { $total } frei) und wächst um { $pace } % am Tag: voll etwa { $full_at }, mit { $sure } % Sicherheit.
disk-space-forecast-title = Laufwerk { $mount } wird etwa { $full_at } voll
disk-space-forecast-over = Laufwerk { $mount } steht bei { $level } % und füllt sich nicht weiter.
disk-space-do =
    Suchen, was gewachsen ist: Protokolle, temporäre Dateien, alte Updates, ein Papierkorb, Sicherungen auf demselben
    Laufwerk. Platz schaffen oder das Volume vergrößern, und den Kunden fragen, bevor etwas gelöscht wird, das ihm gehören
    kann.

## For the customer
disk-space-plain = Auf Laufwerk { $mount } sind noch { $free } von { $total } frei; wenn es voll ist, können Programme stehen bleiben und neue Dateien lassen sich nicht speichern.
disk-space-plain-title = Laufwerk { $mount } ist fast voll
disk-space-forecast-plain = Auf Laufwerk { $mount } ist noch Platz ({ $free } von { $total }), aber es füllt sich stetig und wäre etwa { $full_at } voll; dann können Programme stehen bleiben und neue Dateien lassen sich nicht speichern.
disk-space-forecast-plain-title = Laufwerk { $mount } wird bald voll
disk-space-we-do = Wir schaffen Platz, indem wir temporäre Dateien ({ glossary-temporary-files }) löschen; Ihre Dokumente bleiben unberührt.
disk-space-was = Laufwerk { $mount } von { $device } wurde voll

## What we read
disk-space-reads = Wie groß jede Festplatte ist und wie viel davon frei ist.
disk-space-reads-why = Eine volle Festplatte hält Programme und Post an. Wir schaffen vorher Platz.

## Cards and charts
disk-space-card = { $free } frei
disk-space-card-of = von { $total }
series-disk-space-free-gb = Freier Platz auf { $subject }
