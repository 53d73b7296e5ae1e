# uptime: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
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

## For the customer
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

## What we read
uptime-reads = Seit wann der Computer läuft, und ob er unerwartet ausging.
uptime-reads-why = Ein Computer, der von selbst ausgeht, kann einen Fehler haben, der wächst.

## Cards and charts
uptime-card = { $up }
