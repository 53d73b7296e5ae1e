# network: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
network-name = Netz
network-loss = { $percent } % der Anfragen an das Gateway blieben binnen 15 Minuten ohne Antwort.
network-loss-title = Auf dem Weg zum Gateway gehen { $percent } % verloren
network-slow = Das Gateway antwortet in { $ms } ms; über die Woche waren es { $usual } ms.
network-slow-title = Das Gateway antwortet langsam: { $ms } ms
network-link = Der Netzanschluss läuft mit { $mbit } Mbit/s; in dieser Woche waren es { $best } Mbit/s.
network-link-title = Der Netzanschluss wurde langsamer: { $mbit } Mbit/s
network-names = Der Name des Collectors lässt sich nicht auflösen.
network-names-title = Namen lassen sich nicht auflösen
network-names-found = Namen lassen sich auflösen.
network-names-found-title = Namen lassen sich auflösen
network-site =
    { $name ->
        [loss] Mehrere verkabelte Geräte des Standorts verlieren, was sie zum Gateway senden.
        [slow] Das Gateway antwortet mehreren verkabelten Geräten des Standorts langsam.
       *[other] Mehrere verkabelte Geräte des Standorts können keine Namen auflösen.
    }
network-site-title =
    { $name ->
        [loss] Die Leitung des Standorts verliert, was gesendet wird
        [slow] Die Leitung des Standorts ist langsam
       *[other] Am Standort lassen sich keine Namen auflösen
    }
network-do =
    Mit anderen Geräten des Standorts vergleichen: zeigen sie dasselbe, Router und Leitung ansehen; wenn nicht, Kabel, Stecker
    und Anschluss dieses Geräts. Namen: welche DNS-Server das Gerät hat, und ob sie antworten.

## For the customer
network-loss-plain = Von dem, was der Computer losschickte, kamen { $percent } % nicht an.
network-loss-plain-title = das Netz verliert einen Teil dessen, was gesendet wird
network-slow-plain = Das Netz antwortet in { $ms } Tausendstelsekunden; sonst sind es { $usual }.
network-slow-plain-title = das Netz ist langsam
network-link-plain = Das Netzkabel des Computers trägt { $mbit } Millionen Bit in der Sekunde; in dieser Woche waren es schon { $best }.
network-link-plain-title = das Netzkabel ist langsamer als vorher
network-names-plain = Der Computer findet andere Computer nicht nach Namen, deshalb gehen Webseiten und Post vielleicht nicht auf.
network-names-plain-title = Webseiten und Post gehen vielleicht nicht auf
network-names-found-plain = Der Computer findet andere Computer nach Namen.
network-names-found-plain-title = Webseiten und Post werden gefunden
network-site-plain =
    { $name ->
        [loss] Mehrere Ihrer Computer an einem Ort verlieren einen Teil dessen, was sie senden.
        [slow] Das Netz mehrerer Ihrer Computer an einem Ort ist langsam.
       *[other] Mehrere Ihrer Computer an einem Ort finden andere nicht nach Namen, deshalb gehen Webseiten und Post vielleicht nicht auf.
    }
network-site-plain-title =
    { $name ->
        [loss] das Netz eines Ortes verliert einen Teil dessen, was gesendet wird
        [slow] das Netz eines Ortes ist langsam
       *[other] an einem Ort gehen Webseiten und Post vielleicht nicht auf
    }
network-we-do = Wir finden heraus, ob Kabel, Router oder Leitung die Ursache ist.
network-was = das Netz von { $device } war nicht, wie es sein soll
network-site-we-do = Wir sehen uns Router und Leitung dieses Ortes an.
network-site-was = das Netz eines Ortes war nicht, wie es sein soll

## What we read
network-reads = Wie schnell und wie zuverlässig das erste Gerät auf dem Weg ins Internet antwortet. Nie, wohin jemand geht.
network-reads-why = Ein schlechtes Kabel oder ein Router macht alles langsam. Wir sehen es, bevor es steht.

## Cards and charts
network-card = { $ms } ms zum Gateway
network-card-link = Anschluss { $mbit } Mbit/s
series-network-gateway-ms = Antwort des Gateways
series-network-loss-percent = Auf dem Weg zum Gateway verloren
