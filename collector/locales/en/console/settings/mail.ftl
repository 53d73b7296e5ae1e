# What the page of mail says, in English.

settings-mail-title = Mail
settings-mail-off = Mail is not set up: nothing is sent. Customers read everything in the portal, and you hand them their links.

## What waits
settings-mail-nothing-waits = Nothing waits to be sent.
settings-mail-waiting =
    { $count ->
        [one] { $count } mail waits to be sent
       *[other] { $count } mails wait to be sent
    }
settings-mail-oldest = the oldest since
settings-mail-last = The last one was taken by the server at

## A mail
settings-mail-kind =
    { $what ->
        [notice] Notice
        [sign-in] Link into the portal
        [invite] Invitation
        [test] Test
        [answer] Answer
        [digest] Several notices
        [complaint] Complaint
        [watched] News of a watched ticket
       *[other] { $what }
    }
settings-mail-kind-of = of
settings-mail-kind-to = to { $address }

## Not sent
settings-mail-failed = Not sent in the last 30 days
settings-mail-failed-mail = Mail
settings-mail-failed-to = To
settings-mail-failed-at = Given up
settings-mail-failed-again = Again
settings-mail-again = Try again
settings-mail-again-to = Try again: mail to { $address }
settings-mail-put-off = Tried, and tried again soon
settings-mail-tried = Tried
settings-mail-next = next at

## What to do about it
settings-mail-advice-away = See whether name and port of the server are right and nothing stands in between.
settings-mail-advice-unsafe = See whether the encryption fits the port, and whether the server’s certificate bears its name and is trusted (ca_file).
settings-mail-advice-sign-in = See whether user and password are right, and whether the server allows programs to sign in.
settings-mail-advice-slow = Wait for the next try; if it stays, look at the server.
settings-mail-advice-server = Wait for the next try; if it stays, look at the server.
settings-mail-advice-unclear = Wait for the next try; if it stays, look at the server.
settings-mail-advice-sender = Send from an address that this server may send for.
settings-mail-advice-recipient = Correct the contact’s address, then try again; it goes to the new one.
settings-mail-advice-content = The server’s own words say what it dislikes; often it is a missing signature.
settings-mail-advice-stopped = Try again; if the collector stops again, look at its log.
settings-mail-advice-late = Ask for a new one.
settings-mail-advice-unwanted = Nothing is to be done; call, if it matters.

## A test
settings-mail-test = Test
settings-mail-test-lead = A test goes to { $email }; this page then says what became of it.
settings-mail-test-waiting = A test to { $email } is on its way since
settings-mail-test-look = Look again
settings-mail-test-not-yet = Not sent yet:
settings-mail-test-next = The next try is at
settings-mail-test-sent = The server took the test to { $email } at
settings-mail-test-inbox = Look whether it came to the inbox, and not among unwanted mail.
settings-mail-test-failed = The test was not sent:
settings-mail-test-send = Send a test mail to me

## What is set
settings-mail-set = What is set
settings-mail-set-server = Server
settings-mail-set-user = Signs in as
settings-mail-set-nobody = nobody
settings-mail-set-from = From
settings-mail-set-answers = Answers go to
settings-mail-set-sender = the sender
settings-mail-set-signature = Signature (DKIM)
settings-mail-set-no-signature = none
settings-mail-set-links = Links lead to
settings-mail-set-unsigned = Without a signature many receivers take mail for unwanted. Set selector, domain and key_file under [mail.dkim].
settings-mail-set-unreached = Nobody elsewhere can open these links. Set web.public_url to the address that people type.
settings-mail-set-plain = Without encryption, because the server is this machine.
settings-mail-set-where = It stands in the configuration file under [mail]; after a change, start the collector anew.

## How to set it up
settings-mail-how = How to set it up
settings-mail-how-lead = Put the server that takes your mails into the configuration file, then start the collector anew:
settings-mail-how-check = says what is wrong, if anything is. Every key is explained in premura-collector.toml.
