# What mails say beside what a notice tells, in English; and what the desk says of mails that did not arrive.
# A name that is not set arrives as "none".

## Under every mail
mail-why =
    { $provider ->
        [none] You get this message because we look after the computers of { $customer } and you are a contact there.
       *[other] You get this message because { $provider } looks after the computers of { $customer } and you are a contact there.
    }
mail-password = We never ask for a password, neither by mail nor on the telephone.
mail-host = Every link in this message leads to { $host }.
mail-stop = Stop these messages

## A link into the pages
mail-sign-in-subject =
    { $provider ->
        [none] Your link to your pages
       *[other] Your link to your pages at { $provider }
    }
mail-sign-in-text = Hello { $name }, here is the link that you asked for. It opens your pages once, within half an hour.
mail-sign-in-note = You did not ask for it? Then please ignore this message: nobody came in with it.
mail-sign-in-link = Open my pages

## A technician's invitation
mail-invite-subject =
    { $provider ->
        [none] Your access to the service desk
       *[other] Your access to the service desk of { $provider }
    }
mail-invite-text = Hello { $name }, { $by } has invited you to the service desk. Please choose a password now; the invitation works once, for one day.
mail-invite-note =
    { $code ->
        [none] You do not know what this is about? Then please ignore this message.
       *[other] Your code is { $code }. You do not know what this is about? Then please ignore this message.
    }
mail-invite-link = Choose a password

## A complaint, to the owners
mail-complaint-subject = A customer is not satisfied: #{ $ticket }
mail-complaint-text = Hello { $name }, { $who } tells us that #{ $ticket } was not done well for them. What they wrote stands on the page, and only you who lead read it there.
mail-complaint-note = Please call them soon: a word from you does more than the best repair.
mail-complaint-link = Read it

## A test
mail-test-subject = Test: mail works
mail-test-text = Hello { $name }, this is the test that you asked for. As you read it, the collector can send mail.
mail-test-note = Please look whether it came to the inbox and not among unwanted mail; if it did not, a signature (DKIM) helps.
mail-test-link = Open the mail settings

## Mails that did not arrive
mail-trouble =
    { $why ->
        [away] the mail server cannot be reached
        [unsafe] no safe connection to the mail server comes about
        [sign-in] the mail server does not accept our name and password
        [slow] the mail server does not answer in time
        [server] the mail server is not ready to take mail
        [sender] the mail server does not accept our sender address
        [recipient] the address is not accepted
        [content] the mail server does not accept the message
        [unclear] the connection ended before the mail server confirmed; it may have arrived
        [stopped] the collector was stopped while sending
        [late] it was no longer of use
        [unwanted] the contact does not want messages any more
       *[other] { $why }
    }
mail-failed =
    { $said ->
        [none] Could not be sent to { $to }: { mail-trouble }.
       *[other] Could not be sent to { $to }: { mail-trouble } ({ $said }).
    }

## The page behind "stop these messages"
stop-heading = Stop messages
stop-ask = If you stop them, we no longer write to you when we find or fix something. In the portal you can still read everything.
stop-button = Stop messages
stop-done-heading = Messages are stopped
stop-done = We no longer write to you about what we find and fix. Was it a mistake? Tell us, and we switch them on again.

## What a watcher hears
mail-watched-subject = #{ $ticket } { $title }: what is new
mail-watched-text = Hello { $name }, on #{ $ticket }, which you watch, this is new:
mail-watched-line =
    { $who ->
        [none] { $text }
       *[other] { $who }: { $text }
    }
mail-watched-note = You get this because you watch the ticket; its page ends that.
mail-watched-link = Open #{ $ticket }
