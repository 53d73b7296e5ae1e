# Was die Mitarbeiter eines Kunden lesen, auf Deutsch (Sie). Einfache Wörter, keine Schuld, kein Angebot, kein
# Ausrufezeichen; ein Fachwort nur mit seiner Erklärung aus dem Glossar. Die Regeln und die Formen der Argumente
# (`$at-by`, `$rest-in`) stehen am Anfang der englischen Datei.

## Grüße
greeting-morning = Guten Morgen
greeting-afternoon = Guten Tag
greeting-evening = Guten Abend

## Wo
plain-one-device = { $device }: { $title }
plain-many-devices = { $count } Computer: { $title }

## Wörter, die sich nicht vermeiden lassen
glossary-certificate-word = Zertifikat
glossary-certificate = ein elektronischer Ausweis: Er zeigt, dass eine Verbindung an den richtigen Ort führt
glossary-memory-word = Arbeitsspeicher
glossary-memory = der Platz für alles, was gerade geöffnet ist
glossary-operating-system-word = Betriebssystem
glossary-operating-system = das Programm, mit dem der Computer läuft, zum Beispiel Windows
glossary-processor-word = Prozessor
glossary-processor = der Teil des Computers, der rechnet
glossary-service-word = Hintergrundprogramm
glossary-service = ein Programm, das ohne Fenster arbeitet, zum Beispiel für das Drucken
glossary-temporary-files-word = Temporäre Dateien
glossary-temporary-files = Dateien, die Programme zurücklassen und die niemand mehr braucht
glossary-update-word = Update
glossary-update = eine neuere Version des Herstellers, die Fehler behebt und Lücken schließt

## disk_space
disk-space-plain = Auf Laufwerk { $mount } sind noch { $free } von { $total } frei; wenn es voll ist, können Programme stehen bleiben und neue Dateien lassen sich nicht speichern.
disk-space-plain-title = Laufwerk { $mount } ist fast voll
disk-space-we-do = Wir schaffen Platz, indem wir temporäre Dateien ({ glossary-temporary-files }) löschen; Ihre Dokumente bleiben unberührt.
disk-space-was = Laufwerk { $mount } von { $device } wurde voll

## inodes
inodes-plain = Auf Laufwerk { $mount } liegen so viele kleine Dateien, dass { $percent } % der Plätze für Dateien belegt sind; wenn keiner mehr frei ist, lässt sich nichts Neues speichern.
inodes-plain-title = Laufwerk { $mount } hat kaum noch Plätze für neue Dateien
inodes-we-do = Wir suchen das Programm, das so viele kleine Dateien anlegt, und räumen weg, was es nicht mehr braucht.
inodes-was = Laufwerk { $mount } von { $device } hatte kaum noch Plätze für neue Dateien

## memory
memory-plain = Von { $total } Arbeitsspeicher ({ glossary-memory }) sind nur { $available } % frei, deshalb können Programme langsam werden.
memory-plain-title = der Platz für geöffnete Programme ist knapp
memory-oom-plain =
    { $kills ->
        [one] In den letzten sieben Tagen hat der Computer einmal von selbst ein Programm geschlossen, weil der Arbeitsspeicher ({ glossary-memory }) voll war.
       *[other] In den letzten sieben Tagen hat der Computer { $kills }-mal von selbst ein Programm geschlossen, weil der Arbeitsspeicher ({ glossary-memory }) voll war.
    }
memory-oom-plain-title = der Computer musste Programme schließen
memory-we-do = Wir suchen das Programm, das so viel Platz braucht, und sorgen dafür, dass alles wieder flüssig läuft.
memory-was = auf { $device } war der Platz für geöffnete Programme knapp

## cpu
cpu-plain =
    { $program ->
        [none] Über { $span } war der Computer zu { $percent } % ausgelastet, deshalb kann er langsam wirken.
       *[other] Über { $span } war der Computer zu { $percent } % ausgelastet, vor allem mit { $program }, deshalb kann er langsam wirken.
    }
cpu-plain-title = der Computer arbeitet an seiner Grenze
cpu-we-do = Wir sehen nach, was den Computer so auslastet und ob das so sein soll.
cpu-was = für { $device } war die Arbeit zu viel

## services
services-failed-plain = Das Hintergrundprogramm „{ $title }“ ist wegen eines Fehlers stehen geblieben; was von ihm abhängt, geht im Moment vielleicht nicht.
services-failed-plain-title = ein Hintergrundprogramm ist stehen geblieben
services-stopped-plain = Das Hintergrundprogramm „{ $title }“ sollte laufen und läuft nicht; was von ihm abhängt, geht im Moment vielleicht nicht.
services-stopped-plain-title = ein Hintergrundprogramm läuft nicht
services-we-do = Wir finden heraus, warum es stehen geblieben ist, beheben das und starten es wieder.
services-was = ein Hintergrundprogramm auf { $device } lief nicht: { $title }

## pending_reboot
pending-reboot-none-plain = Der Computer wartet auf keinen Neustart.
pending-reboot-none-plain-title = kein Neustart steht an
pending-reboot-plain =
    { $waiting ->
        [0] Der Computer wartet { $for-since } auf einen Neustart.
        [one] Der Computer wartet { $for-since } auf einen Neustart; ein Update wirkt erst danach.
       *[other] Der Computer wartet { $for-since } auf einen Neustart; { $waiting } Updates wirken erst danach.
    }
pending-reboot-plain-title = der Computer wartet auf einen Neustart
pending-reboot-we-do = Wir vereinbaren mit Ihnen eine Zeit für den Neustart, damit er niemanden stört.
pending-reboot-was = ein Neustart von { $device } stand aus

## clock
clock-ahead-plain = Die Uhr des Computers geht { $off } vor; mit einer falschen Uhr können Anmeldungen und sichere Webseiten scheitern.
clock-ahead-plain-title = die Uhr geht { $off } vor
clock-behind-plain = Die Uhr des Computers geht { $off } nach; mit einer falschen Uhr können Anmeldungen und sichere Webseiten scheitern.
clock-behind-plain-title = die Uhr geht { $off } nach
clock-offset-unknown-plain = Wir wissen noch nicht, ob die Uhr des Computers richtig geht.
clock-offset-unknown-plain-title = wir wissen noch nicht, ob die Uhr richtig geht
clock-synchronised-plain = Der Computer stellt seine Uhr von selbst richtig.
clock-synchronised-plain-title = die Uhr geht richtig
clock-unsynchronised-plain = Der Computer hat seine Uhr zuletzt { $for-ago } mit der genauen Zeit verglichen, deshalb kann sie nach und nach falsch gehen.
clock-unsynchronised-plain-title = die Uhr wurde zuletzt { $for-ago } mit der genauen Zeit verglichen
clock-never-synchronised-plain = Der Computer vergleicht seine Uhr nicht mit der genauen Zeit, deshalb kann sie nach und nach falsch gehen.
clock-never-synchronised-plain-title = die Uhr wird nicht mit der genauen Zeit verglichen
clock-sync-unknown-plain = Der Computer kann uns nicht sagen, ob er seine Uhr mit der genauen Zeit vergleicht.
clock-sync-unknown-plain-title = ob die Uhr mit der genauen Zeit verglichen wird, ist nicht bekannt
clock-we-do = Wir stellen die Uhr richtig und sorgen dafür, dass der Computer das künftig von selbst tut.
clock-was = auf die Uhr von { $device } war kein Verlass

## uptime
uptime-plain = Der Computer läuft { $up-since } ohne Neustart; ein Neustart ab und zu hält ihn schnell und sicher.
uptime-plain-title = der Computer läuft { $up-since } ohne Neustart
uptime-restarts-plain =
    { $restarts ->
        [0] In den letzten sieben Tagen ist der Computer nie von selbst ausgegangen.
        [one] In den letzten sieben Tagen ist der Computer einmal ohne Auftrag von selbst ausgegangen.
       *[other] In den letzten sieben Tagen ist der Computer { $restarts }-mal ohne Auftrag von selbst ausgegangen.
    }
uptime-restarts-plain-title =
    { $restarts ->
        [0] der Computer ist nie von selbst ausgegangen
        [one] der Computer ist einmal von selbst ausgegangen
       *[other] der Computer ist { $restarts }-mal von selbst ausgegangen
    }
uptime-we-do = Wir vereinbaren mit Ihnen eine Zeit für einen Neustart, damit er niemanden stört.
uptime-was = ein Neustart von { $device } war lange fällig
uptime-restarts-we-do = Wir suchen die Ursache: Oft ist es die Stromversorgung, Hitze oder ein abgenutztes Teil.
uptime-restarts-was = bei { $device } gab es ein Ausschalten, das niemand wollte

## certificate
certificate-plain = Das Zertifikat ({ glossary-certificate }) für { $subject } gilt { $until-until }.
certificate-plain-title = der elektronische Ausweis (Zertifikat) für { $subject } gilt { $until-until }
certificate-expiring-plain = Das Zertifikat ({ glossary-certificate }) für { $subject } gilt nur noch { $until-until }; danach zeigen Webseiten oder Mailprogramme Warnungen.
certificate-expiring-plain-title = der elektronische Ausweis (Zertifikat) für { $subject } läuft { $rest-in } ab
certificate-expired-plain = Das Zertifikat ({ glossary-certificate }) für { $subject } ist { $rest-ago } abgelaufen, deshalb können Webseiten oder Mailprogramme Warnungen zeigen.
certificate-expired-plain-title = der elektronische Ausweis (Zertifikat) für { $subject } ist abgelaufen
certificate-not-yet-valid-plain = Das Zertifikat ({ glossary-certificate }) für { $subject } wird { $from-on } gültig; bis dahin können Webseiten oder Mailprogramme Warnungen zeigen.
certificate-not-yet-valid-plain-title = der elektronische Ausweis (Zertifikat) für { $subject } ist noch nicht gültig
certificate-we-do = Wir erneuern es und prüfen, dass alles funktioniert, was es verwendet.
certificate-was = der elektronische Ausweis (Zertifikat) für { $subject } auf { $device } musste erneuert werden

## operating_system
operating-system-plain =
    { $update ->
        [none] { $product } bekommt { $ends-until } Sicherheitsupdates; an diesem Tag bleibt nichts stehen, aber danach wächst das Risiko.
       *[other] { $product } bekommt { $ends-until } Sicherheitsupdates; mit dem kostenlosen Update auf { $update } kommen sie weiterhin.
    }
operating-system-plain-title = { $product } bekommt { $ends-until } Sicherheitsupdates
operating-system-ended-plain =
    { $update ->
        [none] { $product } bekommt { $ends-since } keine Sicherheitsupdates mehr; heute bleibt nichts stehen, aber das Risiko wächst mit jedem Monat.
       *[other] { $product } bekommt { $ends-since } keine Sicherheitsupdates mehr; mit dem kostenlosen Update auf { $update } kommen sie wieder.
    }
operating-system-ended-plain-title = { $product } bekommt keine Sicherheitsupdates mehr
operating-system-we-do = Wir sehen bei jedem Computer nach, ob er aktualisiert werden kann, und sprechen mit Ihnen, bevor sich etwas ändert.
operating-system-was = die Sicherheitsupdates für { $product } auf { $device } gingen zu Ende
operating-system-ended-was = { $product } auf { $device } bekam keine Sicherheitsupdates mehr

## software
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
software-we-do = Wir fragen Sie, bevor wir etwas ändern: Vielleicht benutzt es jemand aus gutem Grund.
software-was = zu einem Programm auf { $device } gab es eine Frage

## presence
presence-silent-plain = Wir haben { $last-since } nichts von diesem Computer gehört; vielleicht ist er nur ausgeschaltet oder ohne Internet.
presence-silent-plain-title = { $last-since } nichts gehört
presence-we-do = Wir prüfen, ob der Computer nur ausgeschaltet ist, und melden uns, wenn wir Sie brauchen.
presence-was = von { $device } haben wir eine Zeit lang nichts gehört
