# sql_server: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
sql-server-name = SQL Server
sql-server = Die Datenbank { $database } ({ $instance }) wurde zuletzt vor { $for } gesichert.
sql-server-title = Datenbank { $database }: letzte Sicherung vor { $for }
sql-server-never = Das Log nennt keine Sicherung der Datenbank { $database } ({ $instance }).
sql-server-never-title = Datenbank { $database }: keine Sicherung bekannt
sql-server-failed = Eine Sicherung der Datenbank { $database } ({ $instance }) ist vor { $for } gescheitert, seither gelang keine.
sql-server-failed-title = Sicherung der Datenbank { $database } gescheitert
sql-server-size = Die größte Datenbank von { $instance }, { $database }, belegt { $used } von { $total }, die die freie Ausgabe erlaubt.
sql-server-size-title = { $instance }: { $database } belegt { $used } von { $total }
sql-server-room = Von keiner Datenbank von { $instance } ist bekannt, dass sie nahe an der Grenze der freien Ausgabe ist.
sql-server-room-title = { $instance } hat Platz
sql-server-counters = { $instance } sagt nicht, wie groß die Datenbanken sind: die Leistungsindikatoren antworten nicht.
sql-server-counters-title = { $instance }: die Leistungsindikatoren antworten nicht
sql-server-edition = { $instance } läuft als { $edition } und enthält Datenbanken: ist es im Einsatz?
sql-server-edition-title = { $instance }: eine Edition für Entwicklung oder zum Ausprobieren
sql-server-do =
    Sicherung: Verlauf des Auftrags und Fehlerprotokoll lesen, das Ziel ansehen, eine von Hand starten und zur Probe
    wiederherstellen. Eine Datenbank einer Verfügbarkeitsgruppe wird vielleicht auf dem anderen Server gesichert. Größe: nachsehen,
    wie viel in den Dateien frei ist, löschen oder auslagern, was gehen darf, sonst eine andere Ausgabe planen; an der Grenze
    scheitert jedes Schreiben. Leistungsindikatoren: die Instanz starten, sonst lodctr.

## For the customer
sql-server-plain = Die Datenbank „{ $database }“ wurde zuletzt vor { $for } gesichert.
sql-server-plain-title = die Sicherung einer Datenbank ist überfällig
sql-server-never-plain = Wir sehen nicht, wann die Datenbank „{ $database }“ zuletzt gesichert wurde.
sql-server-never-plain-title = eine Frage zur Sicherung einer Datenbank
sql-server-failed-plain = Die letzte Sicherung der Datenbank „{ $database }“ hat nicht geklappt.
sql-server-failed-plain-title = die letzte Sicherung einer Datenbank hat nicht geklappt
sql-server-size-plain = Die Datenbank „{ $database }“ belegt { $used }; das Programm nimmt höchstens { $total } auf, danach lässt sich nichts Neues speichern.
sql-server-size-plain-title = eine Datenbank ist fast voll
sql-server-room-plain = In den Datenbanken ist Platz.
sql-server-room-plain-title = in den Datenbanken ist Platz
sql-server-counters-plain = Ein Datenbankprogramm sagt nicht, wie voll die Datenbanken sind.
sql-server-counters-plain-title = ein Datenbankprogramm sagt nicht, wie voll es ist
sql-server-edition-plain = Ein Datenbankprogramm auf diesem Computer ist eine Edition für Entwicklung oder zum Ausprobieren; wir möchten fragen, wofür es genutzt wird.
sql-server-edition-plain-title = eine Frage zur Edition eines Datenbankprogramms
sql-server-edition-we-do = Wir fragen, wofür es genutzt wird, und sehen die Unterlagen mit Ihnen durch.
sql-server-edition-was = es gab eine Frage zu einem Datenbankprogramm auf { $device }
sql-server-we-do = Wir finden heraus, warum die Sicherung fehlt, machen eine und prüfen, ob sie sich zurückholen lässt.
sql-server-was = die Sicherung einer Datenbank war überfällig ({ $device })
sql-server-size-we-do = Wir sehen nach, was aufgeräumt werden kann, und sprechen mit Ihnen, bevor sich etwas ändert.
sql-server-size-was = eine Datenbank war fast voll ({ $device })
sql-server-counters-we-do = Wir sorgen dafür, dass das Programm es wieder sagt.
sql-server-counters-was = ein Datenbankprogramm sagte nicht, wie voll es war ({ $device })

## What we read
sql-server-reads = Die Namen von Datenbanken, wie groß sie sind und wann sie zuletzt gesichert wurden. Nichts von dem, was darin steht.
sql-server-reads-why = Eine fehlende Sicherung und eine volle Datenbank fallen sonst erst auf, wenn es zu spät ist.

## Cards and charts
sql-server-card =
    { $databases ->
        [0] keine Datenbanken
        [one] eine Datenbank
       *[other] { $databases } Datenbanken
    }
sql-server-card-edition = { $edition }
