# exchange: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
exchange-name = Exchange
exchange-queue =
    { $messages ->
        [0] In der Warteschlange { $queue } wartet keine Nachricht.
        [one] In der Warteschlange { $queue } wartet eine Nachricht.
       *[other] In der Warteschlange { $queue } warten { $messages } Nachrichten.
    }
exchange-queue-title = Post wartet in der Warteschlange { $queue }
exchange-database = Mit der Datenbank { $database } ist nichts.
exchange-database-title = Datenbank { $database }: nichts zu beanstanden
exchange-dismounted = Die Datenbank { $database } ist nicht eingebunden.
exchange-dismounted-title = Datenbank { $database } ist nicht eingebunden
exchange-do =
    Warteschlange: mit Get-Queue nachsehen, wo sie steht und warum (LastError), dann freien Platz (Back Pressure), Namen und den
    nächsten Server. poison: lesen, was die Nachrichten gemeinsam haben, bevor eine freigegeben oder gelöscht wird. Datenbank: vor
    dem Einbinden den Grund im Anwendungslog suchen (MSExchangeRepl, ESE), und den Platz für ihre Logs prüfen.

## For the customer
exchange-queue-plain =
    { $messages ->
        [0] Auf dem Mailserver wartet keine E-Mail.
        [one] Auf dem Mailserver wartet eine E-Mail, statt zugestellt zu werden.
       *[other] Auf dem Mailserver warten { $messages } E-Mails, statt zugestellt zu werden.
    }
exchange-queue-plain-title = E-Mails warten auf dem Mailserver
exchange-database-plain = Die Postfächer auf dem Mailserver sind in Ordnung.
exchange-database-plain-title = die Postfächer sind in Ordnung
exchange-dismounted-plain = Ein Teil der Postfächer auf dem Mailserver ist im Moment geschlossen; wer dort ein Postfach hat, kann neue E-Mails nicht lesen.
exchange-dismounted-plain-title = ein Teil der Postfächer ist geschlossen
exchange-we-do = Wir finden heraus, was die Post aufhält, und bringen sie wieder in Gang.
exchange-was = die Post stand still auf { $device }

## What we read
exchange-reads = Wie viele E-Mails auf dem Mailserver warten, und ob die Postfächer offen sind. Nie, wer wem schreibt oder was.
exchange-reads-why = Wir sehen, dass die Post stillsteht, bevor jemandem eine Antwort fehlt.

## Cards and charts
exchange-card =
    { $messages ->
        [0] nichts wartet
        [one] eine Nachricht wartet
       *[other] { $messages } Nachrichten warten
    }
exchange-card-databases =
    { $databases ->
        [0] keine Datenbanken
        [one] eine Datenbank
       *[other] { $databases } Datenbanken
    }
series-exchange-messages = Nachrichten in { $subject }
