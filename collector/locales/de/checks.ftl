# Was Prüfungen sehen, auf Deutsch. Der Schlüssel einer Messung ist ein Satz; `<Schlüssel>-title` ist der kurze Titel des
# Tickets. `<Prüfung>-name` ist der Name der Prüfung für Menschen; `<Prüfung>-do` sagt Technikern, was zu tun ist.
# Argumente kommen fertig geschrieben: Größen mit Einheit, Zeitspannen und Zeitpunkte als Wörter.

## disk_space
disk-space-name = Speicherplatz
disk-space = Laufwerk { $mount } hat { $free } von { $total } frei ({ $percent } %).
disk-space-title = Laufwerk { $mount } ist fast voll: { $free } frei
disk-space-do =
    Suchen, was gewachsen ist: Protokolle, temporäre Dateien, alte Updates, ein Papierkorb, Sicherungen auf demselben
    Laufwerk. Platz schaffen oder das Volume vergrößern, und den Kunden fragen, bevor etwas gelöscht wird, das ihm gehören
    kann.

## inodes
inodes-name = Platz für Dateien
inodes = Dateisystem { $mount } belegt { $percent } % seiner Inodes; { $free } sind übrig.
inodes-title = Dateisystem { $mount } gehen die Inodes aus
inodes-do =
    Bytes sind frei, aber für weitere Dateien ist kaum noch Platz. Den Ordner mit sehr vielen kleinen Dateien finden
    (Mailwarteschlangen, Sitzungsdateien, Caches) und mit dem Programm leeren, dem er gehört.

## memory
memory-name = Arbeitsspeicher
memory = { $available } % von { $total } Arbeitsspeicher sind verfügbar; die Auslagerungsdatei ist zu { $swap } % belegt.
memory-title = Arbeitsspeicher ist knapp: { $available } % verfügbar
memory-oom =
    { $kills ->
        [one] Das System hat in sieben Tagen ein Programm beendet, weil der Arbeitsspeicher ausging.
       *[other] Das System hat in sieben Tagen { $kills } Programme beendet, weil der Arbeitsspeicher ausging.
    }
memory-oom-title = Programme werden aus Mangel an Arbeitsspeicher beendet
memory-do =
    Das Programm finden, das gewachsen ist, und ob es endlos wächst (ein Leck: neu starten und dem Hersteller melden) oder
    wirklich mehr braucht, als da ist (Arbeitsspeicher ergänzen oder das Programm verlegen).

## cpu
cpu-name = Prozessoren
cpu =
    { $program ->
        [none] Die Prozessoren sind über { $span } zu { $percent } % ausgelastet.
       *[other] Die Prozessoren sind über { $span } zu { $percent } % ausgelastet, vor allem mit { $program }.
    }
cpu-title = Prozessoren über { $span } zu { $percent } % ausgelastet
cpu-do =
    Nachsehen, welches Programm ausgelastet ist und ob das seine Arbeit ist (ein Scan, ein Build, eine Sicherung) oder ob es
    hängt.

## services
services-name = Dienste
services-failed = Dienst { $title } wurde mit einem Fehler beendet.
services-failed-title = Dienst { $title } mit Fehler beendet
services-stopped = Dienst { $title } startet automatisch, läuft aber nicht.
services-stopped-title = Dienst { $title } läuft nicht
services-do =
    Im Protokoll des Dienstes lesen, warum er endete, die Ursache beheben und ihn wieder starten. Braucht ihn niemand mehr,
    den automatischen Start abschalten.

## pending_reboot
pending-reboot-name = Ausstehender Neustart
pending-reboot-none = Kein Neustart steht aus.
pending-reboot-none-title = Kein Neustart steht aus
pending-reboot =
    { $waiting ->
        [0] Ein Neustart steht { $for-since } aus.
        [one] Ein Neustart steht { $for-since } aus; ein Update wartet darauf.
       *[other] Ein Neustart steht { $for-since } aus; { $waiting } Updates warten darauf.
    }
pending-reboot-title = Ein Neustart steht { $for-since } aus
pending-reboot-do =
    Mit dem Kunden eine Zeit vereinbaren und das Gerät neu starten. Bis dahin sind die Updates installiert, aber der alte
    Code läuft noch.

## clock
clock-name = Uhr
clock-ahead = Die Uhr geht { $off } vor.
clock-ahead-title = Die Uhr geht { $off } vor
clock-behind = Die Uhr geht { $off } nach.
clock-behind-title = Die Uhr geht { $off } nach
clock-offset-unknown = Wie weit die Uhr abweicht, ist noch nicht bekannt.
clock-offset-unknown-title = Die Abweichung der Uhr ist nicht bekannt
clock-synchronised = Das System hält seine Uhr synchron.
clock-synchronised-title = Die Uhr ist synchron
clock-unsynchronised = Das System hat seine Uhr zuletzt { $for-ago } synchronisiert.
clock-unsynchronised-title = Die Uhr wurde { $for-since } nicht synchronisiert
clock-never-synchronised = Das System synchronisiert seine Uhr nicht.
clock-never-synchronised-title = Die Uhr wird nicht synchronisiert
clock-sync-unknown = Das System kann nicht sagen, ob seine Uhr synchron ist.
clock-sync-unknown-title = Ob die Uhr synchron ist, ist nicht bekannt
clock-do =
    Nachsehen, welche Zeitquelle das Gerät verwendet und ob es sie erreicht (UDP-Port 123 nach außen oder der
    Domänencontroller). Eine virtuelle Maschine nimmt die Zeit aus dem Netz oder von ihrem Host, nicht von beiden. Ein alter
    PC braucht vielleicht eine neue Batterie.

## uptime
uptime-name = Neustarts
uptime = Das Gerät läuft { $up-since }.
uptime-title = { $up-since } nicht neu gestartet
uptime-restarts =
    { $restarts ->
        [0] Kein unerwarteter Neustart in sieben Tagen.
        [one] Ein unerwarteter Neustart in sieben Tagen.
       *[other] { $restarts } unerwartete Neustarts in sieben Tagen.
    }
uptime-restarts-title =
    { $restarts ->
        [one] Unerwarteter Neustart
       *[other] { $restarts } unerwartete Neustarts in sieben Tagen
    }
uptime-do =
    Läuft lange: eine Zeit für den Neustart vereinbaren (in Windows „Neu starten“, denn Herunterfahren mit Schnellstart ist
    keiner). Startet von selbst neu: Stromversorgung, Temperatur, Arbeitsspeicher und die letzten Zeilen des Protokolls vor
    jedem Ende ansehen.

## certificate
certificate-name = Zertifikate
certificate = Das Zertifikat für { $subject } in { $place } gilt { $until-until }.
certificate-title = Zertifikat für { $subject } gilt { $until-until }
certificate-expiring = Das Zertifikat für { $subject } in { $place } läuft { $rest-in } ab, { $until-on }.
certificate-expiring-title = Zertifikat für { $subject } läuft { $rest-in } ab
certificate-expired = Das Zertifikat für { $subject } in { $place } ist { $rest-ago } abgelaufen, { $until-on }.
certificate-expired-title = Zertifikat für { $subject } ist abgelaufen
certificate-not-yet-valid = Das Zertifikat für { $subject } in { $place } gilt erst ab { $from }.
certificate-not-yet-valid-title = Zertifikat für { $subject } gilt noch nicht
certificate-do =
    Erneuert es sich von selbst, nachsehen, warum die Erneuerung misslang (der Name im DNS, Port 80 von außen, der Timer der
    Erneuerung). Sonst ein neues bestellen, installieren und jedes Programm neu laden, das es verwendet.

## operating_system
operating-system-name = Betriebssystem
operating-system =
    { $update ->
        [none] { $product } wird { $ends-until } unterstützt.
       *[other] { $product } wird { $ends-until } unterstützt. Das kostenlose Update auf { $update } erledigt es.
    }
operating-system-title = Support von { $product } endet { $ends-on }
operating-system-ended =
    { $update ->
        [none] Der Support von { $product } endete { $ends-on }; es gibt keine Sicherheitsupdates mehr.
       *[other] Der Support von { $product } endete { $ends-on }; das kostenlose Update auf { $update } bringt die Sicherheitsupdates zurück.
    }
operating-system-ended-title = Support von { $product } ist beendet
operating-system-do =
    Mit dem Kunden das Update oder den Ersatz planen, Gerät für Gerät. Wo eines bleiben muss, das angenommene Risiko mit
    Datum aufschreiben und das Gerät vom Internet fernhalten.

## software
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
software-do =
    Den Kunden fragen, bevor etwas entfernt wird: Vielleicht benutzt es jemand aus gutem Grund. Dann deinstallieren und
    suchen, was mit ihm gekommen ist.
