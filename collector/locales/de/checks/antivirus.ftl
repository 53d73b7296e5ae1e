# antivirus: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
antivirus-name = Virenschutz
antivirus-on = { $program } schützt das Gerät.
antivirus-on-title = { $program } schützt das Gerät
antivirus-off =
    { $program ->
        [none] Kein Schutzprogramm ist installiert.
       *[other] Kein Schutzprogramm ist an; installiert: { $program }.
    }
antivirus-off-title = Der Virenschutz ist aus
antivirus-several =
    { $count ->
        [one] Ein Schutzprogramm ist an: { $programs }.
       *[other] { $count } Schutzprogramme sind gleichzeitig an: { $programs }.
    }
antivirus-several-title = Mehrere Schutzprogramme zugleich: { $programs }
antivirus-signatures =
    { $days ->
        [0] { $program } nennt seine Signaturen veraltet.
        [one] Die Signaturen von { $program } sind einen Betriebstag alt.
       *[other] Die Signaturen von { $program } sind { $days } Betriebstage alt.
    }
antivirus-signatures-title = Signaturen von { $program } sind alt
antivirus-found =
    { $state ->
        [active] { $program } hat { $name } gefunden und nicht entfernt.
       *[other] { $program } hat { $name } gefunden und unschädlich gemacht.
    }
antivirus-found-title =
    { $state ->
        [active] { $name } ist aktiv
       *[other] { $name } wurde gefunden und unschädlich gemacht
    }
antivirus-spread = { $name } wurde auf mehreren Geräten dieses Kunden gefunden.
antivirus-spread-title = { $name } geht bei diesem Kunden um
antivirus-do =
    Aus: wieder einschalten und herausfinden, wer oder was ihn ausgeschaltet hat. Alte Signaturen: Proxy, Lizenz und Platz auf
    dem Laufwerk ansehen. Etwas Aktives: das Gerät zuerst vom Netz nehmen, dann säubern und suchen, wie es hereinkam.

## For the customer
antivirus-on-plain = Der Schutz vor schädlichen Programmen ist an ({ $program }).
antivirus-on-plain-title = der Schutz vor schädlichen Programmen ist an
antivirus-off-plain =
    { $program ->
        [none] Wir sehen auf diesem Computer keinen Schutz vor schädlichen Programmen.
       *[other] Der Schutz vor schädlichen Programmen ist im Moment aus ({ $program }).
    }
antivirus-off-plain-title = der Schutz vor schädlichen Programmen ist aus
antivirus-several-plain =
    { $count ->
        [one] Ein Schutzprogramm läuft ({ $programs }).
       *[other] { $count } Schutzprogramme laufen gleichzeitig ({ $programs }); sie bremsen einander.
    }
antivirus-several-plain-title = Schutzprogramme stören einander
antivirus-signatures-plain =
    { $days ->
        [0] Das Schutzprogramm { $program } kennt die neuesten schädlichen Programme noch nicht.
        [one] Das Schutzprogramm { $program } hat zuletzt vor einem Tag neue schädliche Programme kennengelernt.
       *[other] Das Schutzprogramm { $program } hat zuletzt vor { $days } Tagen neue schädliche Programme kennengelernt.
    }
antivirus-signatures-plain-title = das Schutzprogramm braucht seine Updates
antivirus-found-plain =
    { $state ->
        [active] Das Schutzprogramm { $program } hat etwas Schädliches gefunden ({ $name }), das noch nicht entfernt ist.
       *[other] Das Schutzprogramm { $program } hat etwas Schädliches gefunden ({ $name }) und entfernt.
    }
antivirus-found-plain-title =
    { $state ->
        [active] etwas Schädliches wurde gefunden
       *[other] etwas Schädliches wurde gefunden und entfernt
    }
antivirus-spread-plain = Dasselbe schädliche Programm ({ $name }) wurde auf mehreren Ihrer Computer gefunden.
antivirus-spread-plain-title = dasselbe schädliche Programm wurde auf mehreren Computern gefunden
antivirus-we-do = Wir sorgen dafür, dass der Computer wieder geschützt ist, und finden heraus, warum er es nicht war.
antivirus-was = der Schutz vor schädlichen Programmen auf { $device } war nicht in Ordnung
antivirus-several-we-do = Wir vereinbaren mit Ihnen, welches der Programme bleibt.
antivirus-several-was = Schutzprogramme auf { $device } störten einander
antivirus-found-we-do = Wir entfernen es, prüfen den Computer und suchen, wie es dorthin kam.
antivirus-found-was = auf { $device } wurde etwas Schädliches gefunden
antivirus-spread-we-do = Wir entfernen es von allen und suchen, wie es hereinkam und wie es von einem zum anderen gelangt.
antivirus-spread-was = auf mehreren Computern wurde dasselbe schädliche Programm gefunden

## What we read
antivirus-reads = Welches Schutzprogramm da ist, ob es an und aktuell ist, und die Namen schädlicher Programme, die es fand.
antivirus-reads-why = Damit kein Computer lange ohne Schutz arbeitet.

## Cards and charts
antivirus-card =
    { $state ->
        [on] an
        [off] aus
        [snoozed] angehalten
        [expired] abgelaufen
        [passive] in Bereitschaft
       *[other] unbekannt
    }
