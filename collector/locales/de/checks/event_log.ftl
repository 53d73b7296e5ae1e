# event_log: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
event-log-name = Systemprotokoll
event-log-io-error =
    { $events ->
        [0] Kein Lese- oder Schreibfehler von { $part } in 24 Stunden.
        [one] Ein Lese- oder Schreibfehler von { $part } in 24 Stunden.
       *[other] { $events } Lese- oder Schreibfehler von { $part } in 24 Stunden.
    }
event-log-io-error-title = { $part } antwortet mit Fehlern
event-log-file-system =
    { $events ->
        [0] Kein Fehler des Dateisystems auf { $part } in 24 Stunden.
        [one] Das Dateisystem auf { $part } meldete in 24 Stunden einen Fehler.
       *[other] Das Dateisystem auf { $part } meldete in 24 Stunden { $events } Fehler.
    }
event-log-file-system-title = Das Dateisystem auf { $part } ist beschädigt
event-log-machine-check =
    { $events ->
        [0] Kein Hardwarefehler wurde in 24 Stunden gemeldet.
        [one] Ein Hardwarefehler wurde in 24 Stunden gemeldet ({ $part }).
       *[other] { $events } Hardwarefehler wurden in 24 Stunden gemeldet ({ $part }).
    }
event-log-machine-check-title = Die Hardware meldet Fehler
event-log-drive-reset =
    { $events ->
        [0] { $part } musste in 24 Stunden nicht zurückgesetzt werden.
        [one] { $part } musste in 24 Stunden einmal zurückgesetzt werden, weil keine Antwort kam.
       *[other] { $part } musste in 24 Stunden { $events }-mal zurückgesetzt werden, weil keine Antwort kam.
    }
event-log-drive-reset-title = { $part } wird immer wieder zurückgesetzt
event-log-database =
    { $events ->
        [0] Kein Fehler der Datenbank { $part } in 24 Stunden.
        [one] Die Datenbank { $part } meldete in 24 Stunden einen Fehler.
       *[other] Die Datenbank { $part } meldete in 24 Stunden { $events } Fehler.
    }
event-log-database-title = Die Datenbank { $part } ist beschädigt
event-log-forecast = Binnen eines Tages wurden zwei verschiedene Fehler vermerkt, der letzte an { $part } ({ $events } in 24 Stunden): zusammen gehen sie oft einem Ausfall voraus.
event-log-forecast-title = Verschiedene Fehler an einem Tag, der letzte an { $part }
event-log-do =
    Die Zeilen ringsum im Protokoll selbst lesen. Laufwerke: zuerst Kabel und Strom, dann Zustand des Laufwerks und Alter der
    Sicherung. Dateisystem: ausgehängt prüfen, nach einer Sicherung. Hardware: Arbeitsspeicher, Hitze, Firmware.

## For the customer
event-log-io-error-plain =
    { $events ->
        [0] Binnen eines Tages konnte der Computer alles lesen und schreiben ({ $part }).
        [one] Einmal binnen eines Tages konnte der Computer etwas nicht gleich lesen oder schreiben ({ $part }).
       *[other] { $events }-mal binnen eines Tages konnte der Computer etwas nicht gleich lesen oder schreiben ({ $part }).
    }
event-log-io-error-plain-title = etwas lässt sich nicht immer lesen oder speichern
event-log-file-system-plain =
    { $events ->
        [0] Die Ordnung der Dateien auf der Festplatte ({ $part }) ist heil.
        [one] Der Computer bemerkte binnen eines Tages einmal, dass die Ordnung der Dateien auf der Festplatte ({ $part }) beschädigt ist.
       *[other] Der Computer bemerkte binnen eines Tages { $events }-mal, dass die Ordnung der Dateien auf der Festplatte ({ $part }) beschädigt ist.
    }
event-log-file-system-plain-title = die Ordnung der Dateien ist beschädigt
event-log-machine-check-plain =
    { $events ->
        [0] Binnen eines Tages meldete kein Teil des Computers einen Fehler.
        [one] Ein Teil des Computers meldete binnen eines Tages einmal einen Fehler ({ $part }).
       *[other] Ein Teil des Computers meldete binnen eines Tages { $events }-mal Fehler ({ $part }).
    }
event-log-machine-check-plain-title = ein Teil des Computers meldet Fehler
event-log-drive-reset-plain =
    { $events ->
        [0] Die Festplatte ({ $part }) hat binnen eines Tages immer geantwortet.
        [one] Die Festplatte ({ $part }) hat binnen eines Tages einmal nicht geantwortet und musste geweckt werden.
       *[other] Die Festplatte ({ $part }) hat binnen eines Tages { $events }-mal nicht geantwortet und musste geweckt werden.
    }
event-log-drive-reset-plain-title = die Festplatte antwortet nicht immer
event-log-database-plain =
    { $events ->
        [0] Die Datensammlung des Computers ({ $part }) ist heil.
        [one] Der Computer bemerkte binnen eines Tages einmal, dass eine Datensammlung ({ $part }) beschädigt ist.
       *[other] Der Computer bemerkte binnen eines Tages { $events }-mal, dass eine Datensammlung ({ $part }) beschädigt ist.
    }
event-log-database-plain-title = eine Datensammlung ist beschädigt
event-log-forecast-plain = Der Computer hat binnen eines Tages zwei verschiedene Fehler vermerkt. Er arbeitet noch; solche Fehler zusammen gehen oft einem Ausfall voraus.
event-log-forecast-plain-title = der Computer vermerkt verschiedene Fehler
event-log-we-do = Wir finden die Ursache und sorgen dafür, dass Ihre Dateien sicher kopiert sind.
event-log-was = { $device } hatte Fehler bemerkt

## What we read
event-log-reads = Wie oft der Computer bestimmte Fehler seiner Teile bemerkte. Nie, was er sonst aufschreibt.
event-log-reads-why = Der Computer bemerkt manchen Fehler Tage, bevor ihn jemand spürt.

## Cards and charts
event-log-card =
    { $events ->
        [0] nichts in 24 Stunden
        [one] ein Ereignis in 24 Stunden
       *[other] { $events } Ereignisse in 24 Stunden
    }
series-event-log-day-count = Bekannt schlechte Ereignisse in 24 Stunden
