# Was der Arbeitsplatz der Techniker sagt, auf Deutsch: Zeilen von Verläufen, Titel, Zustände und andere feste Wörter.
# Argumente kommen fertig geschrieben: Größen mit Einheit, Zeitspannen und Zeitpunkte als Wörter.

## Titel
title-one-device =
    { $check ->
        [presence] { $device }: { $title }
        [copied_disk] { $device }: { $title }
        [device_floods] { $device }: { $title }
       *[other] { $title } auf { $device }
    }
title-many-devices =
    { $count ->
        [one] { $title } auf { $count } Gerät
       *[other] { $title } auf { $count } Geräten
    }

## Anwesenheit
presence-name = Anwesenheit
presence-silent = Nichts gehört { $last-since }.
presence-silent-title = nichts gehört { $last-since }
presence-unheard = Nichts gehört { $last-since }: Wird es noch benutzt?
presence-unheard-title = lange nichts gehört: noch in Gebrauch?
presence-heard = Es meldet sich wieder.
presence-do =
    Nachsehen, ob das Gerät an ist und ob andere am selben Standort sich melden. Ist es an, sein Netz und das Protokoll des
    Agenten ansehen. Ist es für immer aus, es hier außer Dienst nehmen, damit niemand darauf wartet.

## Kopierte Festplatte
copied-disk-name = Kopierte Festplatte
copied-disk = Die Festplatte wurde kopiert: Mehrere Computer melden sich als dieser eine.
copied-disk-title = Festplatte kopiert, mehrere Computer melden sich als einer
copied-disk-over = Seit einem Tag meldet sich als dieser nur noch ein Computer.
copied-disk-do =
    Die Computer finden, die mit einer Kopie dieser Festplatte laufen: derselbe Name, ein Abbild, eine Festplatte in einem
    neuen Computer, eine geklonte virtuelle Maschine. Auf jeder Kopie premura-agent enroll mit einem eigenen Token ausführen;
    von da an ist sie ein eigenes Gerät. Bis dahin wird hier einer von ihnen beurteilt, die Berichte der anderen werden
    getrennt aufbewahrt. Ein Abbild erstellen, bevor der Agent angemeldet ist; das Installationsprogramm für Windows tut das
    mit IMAGE=1.

## Ein Gerät, das zu viel sendet
device-floods-name = Flut von Berichten
device-floods = Es sendet weit mehr als sein Kontingent; was darüber ist, wird abgewiesen, und sein Agent hebt es auf.
device-floods-title = sendet weit mehr als sein Kontingent
device-floods-over = Seit einer Stunde bleibt es in seinem Kontingent.
device-floods-do =
    Nachsehen, was auf dem Gerät als Agent läuft: ein zweiter Agent, ein Skript mit seinem Zertifikat, ein Agent, der von Hand
    mit einem anderen Abstand gestartet wurde. Ist es nicht unseres, das Gerät hier sperren und neu anmelden. Ist es ein
    Rückstand vieler Tage, so leert er sich von selbst; ein höheres Kontingent steht unter [quotas] in der Konfiguration.

## Das Testproblem
test-problem-name = Testproblem
test-problem = Dies ist ein Test: Es ist nichts defekt.
test-problem-title = Test: nichts ist defekt
test-problem-do =
    Es ist nichts defekt. Das Ticket übernehmen, eine Notiz schreiben, es lösen: alles geht wie bei einem echten. Der Kunde
    erfährt nichts, und innerhalb einer Stunde löst es sich von selbst.
test-problem-sent = { $who } hat diesen Test ausgelöst. Er endet von selbst, spätestens { $ends-on }.

## Zeilen eines Tickets
ticket-opened = Eröffnet: gefunden auf { $device }.
ticket-joined =
    { $subject ->
        [none] Auch auf { $device } gefunden.
       *[other] Auch auf { $device } gefunden ({ $subject }).
    }
ticket-relapsed = Zurück auf { $device }, während es beobachtet wurde.
ticket-came-back = Wieder geöffnet: Derselbe Fehler kam zurück.
ticket-worsened =
    Schlimmer geworden: { $severity ->
        [critical] jetzt kritisch
        [high] jetzt hoch
        [medium] jetzt mittel
       *[other] jetzt { $severity }
    }.
ticket-flapping = Es kommt und geht; die Wechsel dazwischen werden nicht mehr einzeln erzählt.
ticket-settled = Es kommt und geht nicht mehr: Der Fehler bleibt.
ticket-healthy-held = Alles ist wieder gesund. { $who } hält dieses Ticket, also bleibt es offen, bis { $who } es löst.
ticket-watching = Alles ist wieder gesund. Wird beobachtet: { $span }; löst sich von selbst, wenn nichts zurückkommt.
ticket-resolved-itself = Von selbst gelöst: Es ist kein Fehler mehr zu sehen.
ticket-closed = Geschlossen.
ticket-still-bad = Wieder geöffnet: Einen Tag nach der Lösung ist der Fehler noch zu sehen.
ticket-taken = { $who } hat dieses Ticket übernommen.
ticket-note = { $text }
ticket-resolved-by = Gelöst: { $text }
ticket-reopened-by = Wieder geöffnet: { $text }
finding-released = { $who } hat es aus dem Übernahmebericht in Arbeit gegeben.

## Befunde
finding-healthy =
    { $subject ->
        [none] Wieder gesund auf { $device }.
       *[other] Wieder gesund auf { $device }: { $subject }.
    }
ticket-set-up-anew = { $device } wurde als { $other } neu aufgesetzt: Damit endete der Fehler.

finding-gone =
    { $subject ->
        [none] Auf { $device } nicht mehr zu sehen.
       *[other] Auf { $device } nicht mehr zu sehen: { $subject }.
    }
finding-passed = Es war von { $from } bis { $to } da, während kein Bericht durchkam.
finding-dismissed =
    { $subject ->
        [none] Aus dem Übernahmebericht genommen: { $text }
       *[other] Aus dem Übernahmebericht genommen ({ $subject }): { $text }
    }
finding-put-back =
    { $subject ->
        [none] Zurück im Übernahmebericht.
       *[other] Zurück im Übernahmebericht: { $subject }.
    }
finding-held =
    Kein Ticket: { $held ->
        [maintenance] das Gerät ist in Wartung
        [take_over] es war schon bei der Übernahme da
        [boot] das Gerät ist gerade gestartet
        [digest] gut zu wissen, kein Ticket wert
       *[other] es ist schon vorbei
    }.

## Die Rechnung einer Priorität
bill-severity =
    { $severity ->
        [critical] Kritisch, jetzt spürbar: P{ $level }
        [high] Hoch, bald spürbar: P{ $level }
        [medium] Mittel, eine Warnung: P{ $level }
       *[other] Niedrig, zu planen: P{ $level }
    }
bill-people =
    { $raise ->
        [0] { $people ->
            [0] Zählt, als sei niemand aufgehalten: bleibt
            [one] Zählt wie eine aufgehaltene Person: bleibt
           *[other] Zählt wie { $people } aufgehaltene Personen: bleibt
        }
        [one] Zählt wie { $people } aufgehaltene Personen (ein Server zählt 10): eine Stufe höher
       *[other] Zählt wie { $people } aufgehaltene Personen (ein Server zählt 10): { $raise } Stufen höher
    }
bill-service =
    { $kind ->
        [mail] E-Mail
        [files] Dateien
        [line_of_business] Fachprogramm
        [web] Web
        [printing] Drucken
        [telephone] Telefon
        [remote_access] Fernzugriff
       *[other] Sonstiges
    } für { $people ->
        [one] eine Person
       *[other] { $people } Personen
    }, { $weight ->
        [one] zählt einfach
       *[other] zählt { $weight }-fach
    }
bill-service-named =
    { $kind ->
        [mail] E-Mail
        [files] Dateien
        [line_of_business] Fachprogramm
        [web] Web
        [printing] Drucken
        [telephone] Telefon
        [remote_access] Fernzugriff
       *[other] Sonstiges
    } „{ $name }“ für { $people ->
        [one] eine Person
       *[other] { $people } Personen
    }, { $weight ->
        [one] zählt einfach
       *[other] zählt { $weight }-fach
    }
bill-more =
    { $count ->
        [one] Ein weiterer Dienst mit weniger Personen
       *[other] { $count } weitere Dienste mit weniger Personen
    }
bill-devices =
    { $devices ->
        [one] Ein Gerät nach seiner Art: { $people ->
            [one] eine Person
           *[other] { $people } Personen
        }
       *[other] { $devices } Geräte nach ihrer Art: { $people ->
            [one] je eine Person
           *[other] je { $people } Personen
        }
    }
bill-ahead =
    Vorhergesagt für { $at }: { $later ->
        [0] nah, also bleibt es
        [one] eine Stufe später
       *[other] { $later } Stufen später
    }
bill-money =
    { $cost } { $currency } je Stunde, bei { $rate } { $currency } je Person: { $raise ->
        [0] nicht mehr als das
        [one] noch eine Stufe höher
       *[other] noch { $raise } Stufen höher
    }
bill-sum = Ergibt P{ $level }

## Welche Dienste ein Gerät trägt
duty-mail = E-Mail
duty-files = Dateien
duty-line-of-business = Fachprogramm
duty-web = Web
duty-printing = Drucken
duty-telephone = Telefon
duty-remote-access = Fernzugriff
duty-other = Sonstiges
service-entered =
    { $who } hat eingetragen, wer hier aufgehalten wird: { $kind ->
        [mail] E-Mail
        [files] Dateien
        [line_of_business] Fachprogramm
        [web] Web
        [printing] Drucken
        [telephone] Telefon
        [remote_access] Fernzugriff
       *[other] Sonstiges
    } für { $people ->
        [one] eine Person
       *[other] { $people } Personen
    }.
service-taken-out =
    { $who } hat entfernt, wer hier aufgehalten wird: { $kind ->
        [mail] E-Mail
        [files] Dateien
        [line_of_business] Fachprogramm
        [web] Web
        [printing] Drucken
        [telephone] Telefon
        [remote_access] Fernzugriff
       *[other] Sonstiges
    } für { $people ->
        [one] eine Person
       *[other] { $people } Personen
    }.

## Schwere
severity-critical = Kritisch
severity-high = Hoch
severity-medium = Mittel
severity-low = Niedrig
severity-info = Information

## Zustände eines Tickets
state-new = Neu
state-assigned = Zugewiesen
state-in-progress = In Arbeit
state-waiting = Wartet
state-watching = Beobachtet
state-resolved = Gelöst
state-closed = Geschlossen

## Arten von Tickets
kind-incident = Störung
kind-problem = Problem
kind-request = Anfrage
kind-change = Änderung

## Warum ein Befund kein Ticket hat
held-take-over = Schon bei der Übernahme da
held-take-over-why = Bei der Anmeldung oder am ersten Tag gefunden. Steht hier, damit es geplant werden kann; niemand wird davon geweckt.
held-dismissed = Beiseitegelegt
held-dismissed-why = Von einem Menschen aus dem Übernahmebericht genommen. Wird es kritisch, oder verschwindet es und kommt wieder, wird ein Ticket daraus.
held-maintenance = In Wartung
held-maintenance-why = Das Gerät ist in Wartung. Was danach noch nicht stimmt, eröffnet ein Ticket.
held-boot = Gerade gestartet
held-boot-why = Das Gerät ist vor wenigen Minuten gestartet. Was den Start überdauert, eröffnet von selbst ein Ticket.
held-budget = Genug Tickets für einen Tag
held-budget-why = Dieser Kunde hatte an einem Tag so viele Tickets, wie es sein sollen. Was nicht dringend ist, wartet und eröffnet seines, sobald Platz ist oder es schlimmer wird.
held-digest = Gut zu wissen
held-digest-why = Kein Ticket wert. Es bleibt hier, bis es behoben ist oder schlimmer wird.
held-passed = Schon vorbei
held-passed-why = Es begann und endete, während kein Bericht durchkam.

## Was ein Gerät ist
class-server = Server
class-session-host = Sitzungshost
class-virtual-machine = Virtuelle Maschine
class-always-on-pc = PC
class-laptop = Notebook
class-shared-pc = Gemeinsamer PC
class-thin-client = Thin Client
class-kiosk = Kiosk

## Wie es um ein Gerät steht
standing-reporting = Meldet sich
standing-off = Aus oder im Ruhezustand
standing-silent = Stumm
standing-maintenance = Wartung
standing-waiting = Noch kein Bericht
standing-revoked = Widerrufen
standing-retired = Außer Betrieb

## Was eine Prüfung nicht sehen kann
unseen-check = kann nicht sehen: { $check }
unseen-why =
    { $detail ->
        [none] { $why }
       *[other] { $why }: { $detail }
    }
why-not-here = dieses Gerät hat so etwas nicht
why-denied = der Agent darf es nicht lesen
why-timed-out = es antwortete nicht rechtzeitig
why-panicked = die Prüfung selbst ist gescheitert
why-garbled = was kam, ist nicht zu verstehen
why-too-new = der Agent ist neuer als dieser Collector
why-no-base = der Agent wurde gebeten, es neu zu senden
why-off = abgeschaltet
why-other = aus einem anderen Grund

## Private tickets, for technicians alone
grade-proved = erwiesen
grade-likely = wahrscheinlich
grade-unclear = unklar
private-state-open = zu besprechen
private-state-talked = besprochen
private-state-closed = abgeschlossen

## Seats that were bought
entitlement-name = Gekaufte Lizenzen
entitlement-short =
    { $count ->
        [one] Eine Lizenz für { $product } fehlt.
       *[other] { $count } Lizenzen für { $product } fehlen.
    }
entitlement-short-title =
    { $count ->
        [one] Eine Lizenz für { $product } fehlt
       *[other] { $count } Lizenzen für { $product } fehlen
    }
entitlement-ends = { $product } endet am { $ends }: { $count } Lizenzen, davon werden { $spare } nicht gebraucht.
entitlement-ends-title = { $product } endet am { $ends }
entitlement-maintenance = Die Wartung von { $product } endet am { $ends }.
entitlement-maintenance-title = Wartung von { $product } endet am { $ends }
entitlement-spare = { $spare } von { $count } Lizenzen für { $product } werden auf keinem Computer gebraucht.
entitlement-spare-title = { $product }: { $spare } von { $count } Lizenzen übrig
entitlement-opened = Geöffnet: Gekauftes wurde mit Installiertem verglichen.
entitlement-over = Von selbst gelöst: Das Gekaufte reicht wieder.
entitlement-do = Die Lizenzen des Kunden öffnen und die Rechnung lesen. Nach Bestellung oder Rechnung suchen, die nicht eingetragen wurde; oft fehlt nur unser Eintrag. Dann deinstallieren, was niemand nutzt, Lizenzen umsetzen oder Fehlendes bestellen. Bei übrigen Lizenzen mit dem Kunden abstimmen, wie viele für neue Kollegen bleiben, und bei der Verlängerung weniger bestellen.

## Wartungsfenster
window-planned = { $who } hat das Wartungsfenster „{ $name }“ für { $site } geplant.
window-taken-back = { $who } hat das Wartungsfenster „{ $name }“ zurückgenommen.
window-left = Nach dem Wartungsfenster, das { $at-on } begann, ist nicht alles wieder in Ordnung.
window-left-title = Von der Wartung geblieben, die { $at-on } begann
window-left-plain = Nach einer geplanten Wartung ist auf Ihren Computern nicht alles wieder wie vorher.
window-left-plain-title = nach einer geplanten Wartung bleibt etwas zu tun
window-left-we-do = Wir bringen in Ordnung, was von der Wartung geblieben ist.
window-left-was = nach einer geplanten Wartung blieb etwas zu tun

## Web sites at hosters
hosted-site-name = Webseiten bei Hostern
hosted-site-down =
    { $why ->
        [no-name] Der Name von { $address } führt nirgendwohin, seit { $since }.
        [guarded] { $address } führt an einen Ort, den der Collector nicht ansieht, seit { $since }.
        [no-answer] { $address } antwortet nicht, seit { $since }.
        [status] { $address } antwortet, dass es nicht geht (Status { $status }), seit { $since }.
        [expired] { $address } hat ein abgelaufenes Zertifikat; gesehen seit { $since }.
        [other-name] { $address } hat ein Zertifikat für einen anderen Namen; gesehen seit { $since }.
       *[untrusted] { $address } hat ein Zertifikat, das keine bekannte Stelle unterschrieben hat; gesehen seit { $since }.
    }
hosted-site-down-title =
    { $why ->
        [expired] { $address }: Das Zertifikat ist abgelaufen
        [other-name] { $address }: Das Zertifikat gilt für einen anderen Namen
        [untrusted] { $address }: Dem Zertifikat wird nicht vertraut
       *[other] { $address } funktioniert nicht
    }
hosted-site-down-plain = Ihre Webseite { $address } öffnet sich nicht so, wie sie sollte.
hosted-site-down-plain-title = die Webseite { $address } öffnet sich nicht so, wie sie sollte
hosted-site-we-do = Wir sehen sie uns mit dem Hoster an und sagen Ihnen, wenn sie sich wieder öffnet.
hosted-site-was = eine Webseite öffnete sich nicht so, wie sie sollte
hosted-site-opened = Geöffnet: Der Collector hat die Seite angesehen.
hosted-site-over = Von selbst gelöst: Der Seite geht es wieder gut.
hosted-site-do = Die Adresse von außerhalb des eigenen Netzes öffnen. Die Statusseite des Hosters und die Domain ansehen: Ist sie bezahlt, antwortet ihr Nameserver? Ein Zertifikat beim Hoster erneuern und dafür sorgen, dass es sich von selbst erneuert. Bevor ein Programm aktualisiert wird, zuerst die Dateien der Seite und ihre Datenbank sichern.

## The monthly pulse, and the call to who says nothing to it
pulse-name = Monatsnachricht
pulse = Die Monatsnachricht { $month }: wie der Monat war und ob etwas geplant ist.
pulse-title = Monatsnachricht { $month }
pulse-opened = Eröffnet: Es ist der erste Arbeitstag des Monats.
pulse-over = Die Nachricht ist gesagt, oder dieser Monat hat keine.
pulse-call-name = Kunden anrufen
pulse-call = Zwei Monatsnachrichten blieben ohne Antwort und ohne Besuch: Ein Anruf ist fällig.
pulse-call-title = Anrufen: zwei Nachrichten ohne ein Wort
pulse-call-opened = Eröffnet: zwei Monatsnachrichten ohne ein Wort.
pulse-call-over = Es gab ein Wort von dort.
