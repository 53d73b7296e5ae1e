# Private tickets, in German: what the named technicians and the customer's account contact read of them.
# Neutral words: no reproach, no guess. `$at-by` and the like are moments, as in customer.ftl.

## Signs, as parts of a list
sign-activator-service = ein Dienst eines Programms, das die Aktivierung ersetzt
sign-activator-task = eine geplante Aufgabe eines Programms, das die Aktivierung ersetzt
sign-activator-file = ein Ordner oder eine Datei eines Programms, das die Aktivierung ersetzt
sign-activator-process = ein laufendes Programm, das die Aktivierung ersetzt
sign-hook-licensing = vor der Lizenzprüfung von Windows steht etwas anderes
sign-hook-office = vor der Lizenzprüfung von Office steht etwas anderes
sign-hook-jetbrains = vor der Lizenzprüfung eines JetBrains-Programms steht etwas anderes
sign-key-server-here = der Computer antwortet als sein eigener Schlüsselserver
sign-key-server-is-itself = der Computer ist so eingestellt, dass er sich bei sich selbst aktiviert
sign-key-server-of-strangers = der Schlüsselserver gehört Fremden im Internet
sign-key-server-placeholder = der Schlüsselserver ist eine Adresse, die solche Programme eintragen, wo keiner ist
sign-key-server-in-public = der Schlüsselserver hat eine öffentliche Adresse
sign-key-client-for-ever = eine Aktivierung ohne Ende, wo spätestens jedes halbe Jahr erneuert wird
sign-key-client-too-long = eine Aktivierung für viele Jahre, wo spätestens jedes halbe Jahr erneuert wird
sign-trial-is-over = die Zeit zum Ausprobieren ist vorbei
sign-home-with-volume-key = eine Home-Edition mit einem Schlüssel für Firmen
sign-key-of-another-edition = der Schlüssel gehört zu einer anderen Edition
sign-key-refused = der Hersteller hat den Schlüssel abgelehnt
sign-key-used-too-often = der Hersteller zählt den Schlüssel als zu oft genutzt
sign-no-ticket-policy = die Nachfrage beim Hersteller zur Lizenz ist abgeschaltet
sign-hosts-adobe = die Lizenzseiten des Herstellers sind auf diesem Computer ausgesperrt
sign-hosts-autodesk = die Lizenzseiten des Herstellers sind auf diesem Computer ausgesperrt
sign-hosts-jetbrains = die Lizenzseiten des Herstellers sind auf diesem Computer ausgesperrt
sign-hosts-microsoft = die Lizenzseiten des Herstellers sind auf diesem Computer ausgesperrt

## Lines
private-forgotten = Eine vertrauliche Sache, die vorbei ist; was gesehen wurde, ist gelöscht.
private-forgotten-title = Eine vertrauliche Sache, die vorbei ist
private-talked = Darüber gesprochen: { $text }
private-closed = Abgeschlossen: { $text }
private-reopened = Wieder aufgenommen.

## The account contact's page
portal-private-title = Vertrauliches
portal-private-nav = Vertrauliches
portal-private-lead = Diese Seite sehen nur Sie als Vertragskontakt Ihrer Firma und die bei uns mit Ihnen vereinbarten Personen. Es ist kein Vorwurf, und wir haben nichts geändert: oft genügt eine Rechnung oder ein Schlüssel, den es schon gibt.
portal-private-none = Es gibt nichts gemeinsam durchzusehen.
portal-private-by = Sprechen wir { $at-by } darüber.
portal-private-talked = Wir haben darüber gesprochen.
portal-private-over = Das ist vorbei. Was gesehen wurde, wird { $at-on } gelöscht.
portal-private-on = Auf { $device }, gesehen { $at-since }.
portal-private-before = Auf { $device }; nicht mehr zu sehen.
portal-private-call = Bitte rufen Sie uns an: { $phone }.
