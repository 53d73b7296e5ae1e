# exchange: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
exchange-name = Exchange
exchange-queue =
    { $messages ->
        [0] No message waits in the queue { $queue }.
        [one] One message waits in the queue { $queue }.
       *[other] { $messages } messages wait in the queue { $queue }.
    }
exchange-queue-title = Mail waits in the queue { $queue }
exchange-database = Nothing is wrong with the database { $database }.
exchange-database-title = Database { $database }: nothing wrong
exchange-dismounted = The database { $database } is not mounted.
exchange-dismounted-title = Database { $database } is not mounted
exchange-do =
    Queue: look with Get-Queue where it stands still and why (LastError), then at free room (back pressure), at names and at the
    next server. poison: read what the messages have in common before one is released or deleted. Database: look for the reason
    in the application log (MSExchangeRepl, ESE) and for room for its logs before it is mounted.

## For the customer
exchange-queue-plain =
    { $messages ->
        [0] No e-mail waits on the mail server.
        [one] One e-mail waits on the mail server instead of being delivered.
       *[other] { $messages } e-mails wait on the mail server instead of being delivered.
    }
exchange-queue-plain-title = e-mails wait on the mail server
exchange-database-plain = The mailboxes on the mail server are as they should be.
exchange-database-plain-title = the mailboxes are as they should be
exchange-dismounted-plain = A part of the mailboxes on the mail server is closed at the moment; whoever has a mailbox there cannot read new e-mails.
exchange-dismounted-plain-title = a part of the mailboxes is closed
exchange-we-do = We find out what holds the mail up, and get it moving again.
exchange-was = mail stood still on { $device }

## What we read
exchange-reads = How many e-mails wait on the mail server, and whether the mailboxes are open. Never who writes to whom, or what.
exchange-reads-why = We see that mail stands still before somebody misses an answer.

## Cards and charts
exchange-card =
    { $messages ->
        [0] nothing waits
        [one] one message waits
       *[other] { $messages } messages wait
    }
exchange-card-databases =
    { $databases ->
        [0] no databases
        [one] one database
       *[other] { $databases } databases
    }
series-exchange-messages = Messages in { $subject }
