# software: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
software-name = Software
software-unwanted =
    { $reason ->
        [activator] { $program } { $version } ist installiert: Es umgeht die Aktivierung lizenzierter Software.
        [keygen] { $program } { $version } ist installiert: Es erzeugt Schlüssel für Software ohne Lizenz.
        [file_sharing] { $program } { $version } ist installiert: Es tauscht Dateien mit Fremden.
        [miner] { $program } { $version } ist installiert: Es schürft Währung auf Kosten des Kunden.
        [credential_tool] { $program } { $version } ist installiert: Es liest Passwörter aus dem Computer aus.
        [scareware] { $program } { $version } ist installiert: Es erschreckt Menschen, damit sie es kaufen.
       *[other] { $program } { $version } ist installiert: Es gehört nicht auf einen Firmen-PC.
    }
software-unwanted-title = Unerwünschtes Programm: { $program }
software-terms =
    { $why ->
        [company] { $program } ist zu Hause kostenlos, Firmen brauchen eine Lizenz.
        [size] { $program } braucht ab einer Größe der Firma eine Lizenz.
        [test] { $program } darf eine Zeit lang ausprobiert werden und braucht dann eine Lizenz.
       *[limited] { $program } ist kostenlos in Grenzen, die von hier nicht zu sehen sind.
    }
software-terms-title = { $program }: eine Frage zu den Nutzungsbedingungen
software-support = { operating-system }
software-support-title = { operating-system-title }
software-support-ended = { operating-system-ended }
software-support-ended-title = { operating-system-ended-title }
software-support-do = { operating-system-do }
software-do =
    Den Kunden fragen, bevor etwas entfernt wird: Vielleicht benutzt es jemand aus gutem Grund. Dann deinstallieren und
    suchen, was mit ihm gekommen ist.

## For the customer
# Was eine Lizenz betreffen kann, wird hier nie genannt: Der allgemeine Fall nennt weder Programm noch Grund.
software-unwanted-plain =
    { $reason ->
        [file_sharing] Wir haben das Programm { $program } gesehen, das im Internet Dateien mit Fremden tauscht.
        [miner] Wir haben das Programm { $program } gesehen, das mit dem Computer digitales Geld für Fremde erzeugt.
        [credential_tool] Wir haben das Programm { $program } gesehen, das Passwörter aus dem Computer auslesen kann.
        [scareware] Wir haben das Programm { $program } gesehen, das falsche Warnungen zeigt, damit jemand bezahlt.
       *[other] Bei einer regelmäßigen Prüfung haben wir bei den installierten Programmen etwas gesehen, das wir gern mit Ihnen durchgehen; wir haben nichts verändert.
    }
software-unwanted-plain-title =
    { $reason ->
        [file_sharing] eine Frage zum Programm { $program }
        [miner] eine Frage zum Programm { $program }
        [credential_tool] eine Frage zum Programm { $program }
        [scareware] eine Frage zum Programm { $program }
       *[other] etwas zum gemeinsamen Durchgehen
    }
software-terms-plain = Bei einer regelmäßigen Prüfung haben wir ein Programm gesehen, zu dem wir keine Firmenlizenz finden; vielleicht fehlt nur bei uns der Eintrag.
software-terms-plain-title = eine Lizenz, die wir gemeinsam ansehen möchten
software-support-plain = { operating-system-plain }
software-support-plain-title = { operating-system-plain-title }
software-support-ended-plain = { operating-system-ended-plain }
software-support-ended-plain-title = { operating-system-ended-plain-title }
software-support-we-do = { operating-system-we-do }
software-support-was = { operating-system-was }
software-support-ended-was = { operating-system-ended-was }
software-we-do = Wir fragen Sie, bevor wir etwas ändern: Vielleicht benutzt es jemand aus gutem Grund.
software-was = zu einem Programm auf { $device } gab es eine Frage

## What we read
software-reads = Namen, Versionen und Hersteller der installierten Programme. Nicht, was Sie damit tun.
software-reads-why = Damit wir Programme finden, die gefährlich sind oder um die sich niemand mehr kümmert.

## Cards and charts
software-card =
    { $count ->
        [one] ein Programm
       *[other] { $count } Programme
    }
