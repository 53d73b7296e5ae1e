# certificate: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
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

## For the customer
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

## What we read
certificate-reads = Namen und letzte Tage der Zertifikate auf dem Computer ({ glossary-certificate }). Nie einen geheimen Schlüssel.
certificate-reads-why = Wenn ein Zertifikat endet, gehen Seiten und Post nicht mehr. Wir erneuern es vorher.

## Cards and charts
certificate-card =
    { $count ->
        [0] keines in Gebrauch
        [one] eines in Gebrauch
       *[other] { $count } in Gebrauch
    }
certificate-card-until = das erste endet am { $until }
