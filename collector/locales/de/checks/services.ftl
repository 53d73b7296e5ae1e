# services: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
services-name = Dienste
services-failed = Dienst { $title } wurde mit einem Fehler beendet.
services-failed-title = Dienst { $title } mit Fehler beendet
services-stopped = Dienst { $title } startet automatisch, läuft aber nicht.
services-stopped-title = Dienst { $title } läuft nicht
services-do =
    Im Protokoll des Dienstes lesen, warum er endete, die Ursache beheben und ihn wieder starten. Braucht ihn niemand mehr,
    den automatischen Start abschalten.

## For the customer
services-failed-plain = Das Hintergrundprogramm „{ $title }“ ist wegen eines Fehlers stehen geblieben; was von ihm abhängt, geht im Moment vielleicht nicht.
services-failed-plain-title = ein Hintergrundprogramm ist stehen geblieben
services-stopped-plain = Das Hintergrundprogramm „{ $title }“ sollte laufen und läuft nicht; was von ihm abhängt, geht im Moment vielleicht nicht.
services-stopped-plain-title = ein Hintergrundprogramm läuft nicht
services-we-do = Wir finden heraus, warum es stehen geblieben ist, beheben das und starten es wieder.
services-was = ein Hintergrundprogramm auf { $device } lief nicht: { $title }

## What we read
services-reads = Die Namen von Hintergrundprogrammen, die laufen sollten und nicht laufen.
services-reads-why = Wenn eines stehen bleibt, stehen auch Drucken, Sicherung oder eine Datenbank.

## Cards and charts
services-card =
    { $stopped ->
        [0] alle laufen
        [one] einer läuft nicht
       *[other] { $stopped } laufen nicht
    }
services-card-of = von { $total }
series-services-not-running-count = Dienste, die nicht laufen
