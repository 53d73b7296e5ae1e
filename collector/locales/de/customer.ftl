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

## copied disk
copied-disk-plain = Die Festplatte dieses Computers wurde kopiert, und nun melden sich mehrere Computer bei uns als einer. Ihre Arbeit ist davon nicht betroffen.
copied-disk-plain-title = mehrere Computer melden sich bei uns als einer
copied-disk-we-do = Wir suchen die Kopien und unterscheiden sie, damit wir jeden Ihrer Computer sehen.
copied-disk-was = mehrere Computer meldeten sich bei uns als { $device }

## device floods
device-floods-plain = Dieser Computer sendet uns weit mehr Berichte, als er sollte; einige kommen deshalb verspätet an. Ihre Arbeit ist davon nicht betroffen.
device-floods-plain-title = er sendet uns weit mehr Berichte, als er sollte
device-floods-we-do = Wir suchen, was sie sendet, und bringen es in Ordnung.
device-floods-was = { $device } sendete uns weit mehr Berichte als üblich

## presence
presence-silent-plain = Wir haben { $last-since } nichts von diesem Computer gehört; vielleicht ist er nur ausgeschaltet oder ohne Internet.
presence-silent-plain-title = { $last-since } nichts gehört
presence-unheard-plain = Wir haben { $last-since } nichts von diesem Computer gehört. Wenn Sie ihn nicht mehr benutzen, genügt ein Wort, und wir beobachten ihn nicht weiter.
presence-unheard-plain-title = lange nichts gehört
presence-we-do = Wir prüfen, ob der Computer nur ausgeschaltet ist, und melden uns, wenn wir Sie brauchen.
presence-was = von { $device } haben wir eine Zeit lang nichts gehört
