# updates: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
updates-name = Sicherheitsupdates
updates =
    { $missing ->
        [0] Kein Sicherheitsupdate fehlt.
        [one] Ein Sicherheitsupdate fehlt; Tage in Betrieb seit seinem Erscheinen: { $days }.
       *[other] { $missing } Sicherheitsupdates fehlen; Tage in Betrieb seit Erscheinen des ältesten: { $days }.
    }
updates-title =
    { $missing ->
        [0] Kein Sicherheitsupdate fehlt
        [one] Ein Sicherheitsupdate fehlt
       *[other] { $missing } Sicherheitsupdates fehlen
    }
updates-scan = Das System hat { $for-since } nicht nach Updates gesucht.
updates-scan-title = Das System hat { $for-since } nicht nach Updates gesucht
updates-failed =
    { $runs ->
        [one] Ein Versuch, Updates zu installieren, ist gescheitert.
       *[other] { $runs } Versuche nacheinander, Updates zu installieren, sind gescheitert.
    }
updates-failed-title = Updates lassen sich nicht installieren
updates-do =
    Fehlendes im nächsten Wartungsfenster installieren. Scheitert es, den ersten Fehler im Update-Protokoll lesen: oft ist es
    der Platz auf dem Systemlaufwerk, ein ausstehender Neustart oder eine Quelle, die nicht mehr antwortet.

## For the customer
updates-plain =
    { $missing ->
        [0] Alle Updates, die Sicherheitslücken schließen, sind installiert.
        [one] Ein Update, das eine Sicherheitslücke schließt, ist noch nicht installiert.
       *[other] { $missing } Updates, die Sicherheitslücken schließen, sind noch nicht installiert.
    }
updates-plain-title =
    { $missing ->
        [0] alle Sicherheitsupdates sind installiert
        [one] ein Sicherheitsupdate wartet
       *[other] { $missing } Sicherheitsupdates warten
    }
updates-scan-plain = Der Computer hat { $for-since } nicht nach neuen Updates gesucht.
updates-scan-plain-title = der Computer sucht nicht mehr nach Updates
updates-failed-plain =
    { $runs ->
        [one] Der Computer hat einmal versucht, Updates zu installieren, und es ging nicht.
       *[other] Der Computer hat { $runs }-mal versucht, Updates zu installieren, und es ging nicht.
    }
updates-failed-plain-title = Updates werden nicht installiert
updates-we-do = Wir installieren die Updates zu einer Zeit, die Ihnen passt, und sorgen dafür, dass sie wieder von selbst kommen.
updates-was = auf { $device } fehlten Sicherheitsupdates

## What we read
updates-reads = Welche Sicherheitsupdates fehlen, und wann der Computer zuletzt danach gesucht hat.
updates-reads-why = Die meisten Angriffe nutzen Lücken, für die es längst ein Update gibt.

## Cards and charts
updates-card =
    { $missing ->
        [0] keines fehlt
        [one] eines fehlt
       *[other] { $missing } fehlen
    }
series-updates-missing-security-count = Fehlende Sicherheitsupdates
