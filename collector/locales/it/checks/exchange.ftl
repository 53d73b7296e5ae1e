# exchange: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
exchange-name = Exchange
exchange-queue =
    { $messages ->
        [0] Nessun messaggio attende nella coda { $queue }.
        [one] Un messaggio attende nella coda { $queue }.
       *[other] { $messages } messaggi attendono nella coda { $queue }.
    }
exchange-queue-title = Posta in attesa nella coda { $queue }
exchange-database = Il database { $database } non ha problemi.
exchange-database-title = Database { $database }: nessun problema
exchange-dismounted = Il database { $database } non è montato.
exchange-dismounted-title = Database { $database } non montato
exchange-do =
    Coda: vedere con Get-Queue dove si ferma e perché (LastError), poi lo spazio libero (back pressure), i nomi e il server
    successivo. poison: leggere che cosa hanno in comune i messaggi prima di liberarne o eliminarne uno. Database: cercare la
    causa nel log applicazioni (MSExchangeRepl, ESE) e lo spazio per i suoi log prima di montarlo.

## For the customer
exchange-queue-plain =
    { $messages ->
        [0] Nessuna e-mail attende sul server di posta.
        [one] Un'e-mail attende sul server di posta invece di essere consegnata.
       *[other] { $messages } e-mail attendono sul server di posta invece di essere consegnate.
    }
exchange-queue-plain-title = e-mail ferme sul server di posta
exchange-database-plain = Le caselle sul server di posta sono a posto.
exchange-database-plain-title = le caselle di posta sono a posto
exchange-dismounted-plain = Una parte delle caselle sul server di posta al momento è chiusa; chi ha lì la sua casella non può leggere le nuove e-mail.
exchange-dismounted-plain-title = una parte delle caselle di posta è chiusa
exchange-we-do = Cerchiamo che cosa ferma la posta e la rimettiamo in movimento.
exchange-was = la posta era ferma su { $device }

## What we read
exchange-reads = Quante e-mail attendono sul server di posta e se le caselle sono aperte. Mai chi scrive a chi, né che cosa.
exchange-reads-why = Vediamo che la posta è ferma prima che a qualcuno manchi una risposta.

## Cards and charts
exchange-card =
    { $messages ->
        [0] nulla in attesa
        [one] un messaggio in attesa
       *[other] { $messages } messaggi in attesa
    }
exchange-card-databases =
    { $databases ->
        [0] nessun database
        [one] un database
       *[other] { $databases } database
    }
series-exchange-messages = Messaggi in { $subject }
