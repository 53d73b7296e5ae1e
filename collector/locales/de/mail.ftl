# Was Nachrichten neben dem Hinweis selbst sagen, auf Deutsch; und was von nicht zugestellten gesagt wird.
# Ein Name, der fehlt, kommt als "none".

## Unter jeder Nachricht
mail-why =
    { $provider ->
        [none] Sie erhalten diese Nachricht, weil wir die Computer von { $customer } betreuen und Sie dort Ansprechperson sind.
       *[other] Sie erhalten diese Nachricht, weil { $provider } die Computer von { $customer } betreut und Sie dort Ansprechperson sind.
    }
mail-password = Wir fragen nie nach einem Passwort, weder per E-Mail noch am Telefon.
mail-host = Alle Links in dieser Nachricht führen zu { $host }.
mail-stop = Diese Nachrichten abbestellen

## Ein Link zu den Seiten
mail-sign-in-subject =
    { $provider ->
        [none] Ihr Link zu Ihren Seiten
       *[other] Ihr Link zu Ihren Seiten bei { $provider }
    }
mail-sign-in-text = Guten Tag { $name }, hier ist der Link, um den Sie gebeten haben. Er öffnet Ihre Seiten einmal, innerhalb einer halben Stunde.
mail-sign-in-note = Sie haben nicht darum gebeten? Dann lassen Sie diese Nachricht einfach liegen: Niemand ist damit hereingekommen.
mail-sign-in-link = Meine Seiten öffnen

## Die Einladung für eine Technikerin oder einen Techniker
mail-invite-subject =
    { $provider ->
        [none] Ihr Zugang zum Service-Desk
       *[other] Ihr Zugang zum Service-Desk von { $provider }
    }
mail-invite-text = Guten Tag { $name }, { $by } hat Sie zum Service-Desk eingeladen. Bitte wählen Sie jetzt ein Passwort; die Einladung gilt einmal, einen Tag lang.
mail-invite-note =
    { $code ->
        [none] Sie wissen nicht, worum es geht? Dann lassen Sie diese Nachricht einfach liegen.
       *[other] Ihr Code ist { $code }. Sie wissen nicht, worum es geht? Dann lassen Sie diese Nachricht einfach liegen.
    }
mail-invite-link = Passwort wählen

## A complaint, to the owners
mail-complaint-subject = Ein Kunde ist nicht zufrieden: #{ $ticket }
mail-complaint-text = Guten Tag { $name }, { $who } sagt uns, dass #{ $ticket } nicht gut war. Was geschrieben wurde, steht auf der Seite, und dort liest es nur die Leitung.
mail-complaint-note = Bitte rufen Sie bald an: Ein Wort von Ihnen hilft mehr als die beste Reparatur.
mail-complaint-link = Lesen

## Eine Probe
mail-test-subject = Probe: E-Mail funktioniert
mail-test-text = Guten Tag { $name }, das ist die Probe, die Sie angefordert haben. Wenn Sie sie lesen, kann das System E-Mails senden.
mail-test-note = Bitte sehen Sie nach, ob sie im Posteingang liegt und nicht bei den unerwünschten; sonst hilft eine Signatur (DKIM).
mail-test-link = E-Mail-Einstellungen öffnen

## Nachrichten, die nicht ankamen
mail-trouble =
    { $why ->
        [away] der Mailserver ist nicht erreichbar
        [unsafe] es kommt keine sichere Verbindung zum Mailserver zustande
        [sign-in] der Mailserver nimmt unseren Namen und unser Passwort nicht an
        [slow] der Mailserver antwortet nicht rechtzeitig
        [server] der Mailserver ist nicht bereit, E-Mails anzunehmen
        [sender] der Mailserver nimmt unsere Absenderadresse nicht an
        [recipient] die Adresse wird nicht angenommen
        [content] der Mailserver nimmt die Nachricht nicht an
        [unclear] die Verbindung endete vor der Bestätigung; die Nachricht kann angekommen sein
        [stopped] das System wurde während des Sendens angehalten
        [late] sie wurde nicht mehr gebraucht
        [unwanted] die Person möchte keine Nachrichten mehr
       *[other] { $why }
    }
mail-failed =
    { $said ->
        [none] Konnte nicht an { $to } gesendet werden: { mail-trouble }.
       *[other] Konnte nicht an { $to } gesendet werden: { mail-trouble } ({ $said }).
    }

## Die Seite zum Abbestellen
stop-heading = Nachrichten abbestellen
stop-ask = Dann schreiben wir Ihnen nicht mehr, wenn wir etwas finden oder beheben. Im Portal können Sie weiterhin alles lesen.
stop-button = Nachrichten abbestellen
stop-done-heading = Nachrichten sind abbestellt
stop-done = Wir schreiben Ihnen nicht mehr, was wir finden und beheben. War es ein Versehen? Sagen Sie es uns, und wir schalten sie wieder ein.

## Was erfährt, wer beobachtet
mail-watched-subject = #{ $ticket } { $title }: was es Neues gibt
mail-watched-text = Guten Tag { $name }, bei #{ $ticket }, das Sie beobachten, gibt es Neues:
mail-watched-line =
    { $who ->
        [none] { $text }
       *[other] { $who }: { $text }
    }
mail-watched-note = Sie bekommen das, weil Sie das Ticket beobachten; auf seiner Seite lässt sich das beenden.
mail-watched-link = #{ $ticket } öffnen
