# Was Karten, Diagramme und Zeilen eines Geräts sagen. Argumente kommen schon in der Sprache der Lesenden.

## Der Satz vor einem Diagramm
chart-fell =
    { $unit ->
        [percent] { $what }: von { $from } auf { $to } % gefallen in { $span }.
       *[other] { $what }: von { $from } auf { $to } gefallen in { $span }.
    }
chart-rose =
    { $unit ->
        [percent] { $what }: von { $from } auf { $to } % gestiegen in { $span }.
       *[other] { $what }: von { $from } auf { $to } gestiegen in { $span }.
    }
chart-between =
    { $unit ->
        [percent] { $what }: zwischen { $least } und { $most } % in { $span }, jetzt { $to } %.
       *[other] { $what }: zwischen { $least } und { $most } in { $span }, jetzt { $to }.
    }
chart-same =
    { $unit ->
        [percent] { $what }: { $to } %, unverändert { $span-since }.
       *[other] { $what }: { $to }, unverändert { $span-since }.
    }
chart-limit =
    { $unit ->
        [percent] Grenze { $limit } %
       *[other] Grenze { $limit }
    }
chart-ahead-between = voll zwischen { $earliest } und { $latest }, wie { $made_at } vorhergesagt. Falsch war es, wenn der Stand um { $points } Punkte fällt oder { $days } Tage lang nicht wächst; dann schließt es sich von selbst.
chart-ahead-from = voll frühestens { $earliest }, wie { $made_at } vorhergesagt; so langsam wie am langsamsten Tag würde es gar nicht voll. Falsch war es, wenn der Stand um { $points } Punkte fällt oder { $days } Tage lang nicht wächst; dann schließt es sich von selbst.

## Was sich an einem Gerät geändert hat
device-installed =
    { $version ->
        [none] { $program } wurde installiert.
       *[other] { $program } { $version } wurde installiert.
    }
device-installed-many = { $count } Programme wurden installiert: { $names } und weitere.
device-updated = { $program } wurde aktualisiert: { $version } → { $to }.
device-updated-many = { $count } Programme wurden aktualisiert: { $names } und weitere.
device-removed =
    { $version ->
        [none] { $program } wurde entfernt.
       *[other] { $program } { $version } wurde entfernt.
    }
device-removed-many = { $count } Programme wurden entfernt: { $names } und weitere.
device-system = Das System wurde aktualisiert: { $from } → { $to }.
device-kernel = Ein anderer Kernel läuft: { $from } → { $to }.
device-renamed = Umbenannt: { $from } → { $to }.
device-agent = Der Agent wurde aktualisiert: { $from } → { $to }.
device-restarted = Neu gestartet; die Unterbrechung dauerte { $away }.
device-configuration-taken-back = Der Agent ist mit seiner neuen Konfiguration dreimal abgestürzt und arbeitet wieder mit der vorigen.
device-gap =
    { $class ->
        [full] { $count } Berichte wurden verworfen: Es war kein Platz, sie aufzubewahren.
        [damage] { $count } Berichte gingen verloren: Sie waren nicht mehr lesbar.
       *[other] { $count } Berichte gingen verloren.
    }
device-memory = Der Arbeitsspeicher hat sich geändert: { $from } → { $to }.
device-processors = Die Prozessoren haben sich geändert: { $from } → { $to }.
device-disk-new = Das Laufwerk { $mount } ist neu ({ $total }).
device-disk-gone = Das Laufwerk { $mount } ist nicht mehr da.
device-disk-size = Die Größe des Laufwerks { $mount } hat sich geändert: { $from } → { $to }.
device-maintenance-begun = { $who } hat die Wartung begonnen.
device-maintenance-ended = { $who } hat die Wartung beendet.
device-retired = { $who } hat das Gerät außer Betrieb genommen.
device-revoked = { $who } hat die Zertifikate des Geräts widerrufen.
device-off-boarded = { $who } hat den Kunden verabschiedet: Die Zertifikate des Geräts öffnen nichts mehr.
device-agent-removed = { $who } hat bestätigt, dass der Agent vom Gerät entfernt wurde.
device-agent-not-removed = { $who } hat die Bestätigung zurückgenommen, dass der Agent vom Gerät entfernt wurde.
device-apart = { $who } hat vermerkt, dass dies ein anderer PC als { $other } ist, auf gleich aussehender Hardware.
device-merged-from = { $who } hat vermerkt, dass dies { $other } ({ $id }) ist, neu aufgesetzt: Was darüber bekannt war, geht hier weiter.
device-merged-into = { $who } hat vermerkt, dass dieser PC als { $other } ({ $id }) neu aufgesetzt wurde: Was darüber bekannt war, geht dort weiter.

## Was sich an einem Standort geändert hat
site-privacy-strict = { $who } hat für { $site } wieder das strenge Datenschutzprofil gesetzt.
site-privacy-standard = { $who } hat für { $site } das Standard-Datenschutzprofil gesetzt; die Rechtsgrundlage hat { $confirmer } { $day-on } bestätigt.

## Was mit einem Kunden geschehen ist
customer-many-enrolled = { $devices } Geräte wurden hier innerhalb einer Stunde angemeldet. Wenn niemand Agenten verteilt, widerrufen Sie die Token.
customer-off-boarded = { $who } hat diesen Kunden verabschiedet. Widerrufene Geräte: { $devices }; widerrufene Token: { $tokens }.
customer-stays = { $who } hat vermerkt, dass dieser Kunde doch bleibt.
customer-back = Ein Gerät hat sich angemeldet: Dieser Kunde ist zurück.
