# What the pages before the door say, in English: signing in, the set-up, the second factor, another proof.

## Sign in
door-sign-in = Sign in
door-email = E-mail address
door-password = Password
door-sign-in-wrong = This address and password do not belong together.
door-sign-in-code = You were given a code? [Choose your password].

## A first password
door-first = First steps
door-first-lead = Nobody can sign in yet. The collector printed a code where it was started; with it you become the first technician.
door-welcome = Welcome
door-welcome-lead = You were given a code that is good for one day. With it you choose a password that nobody else knows.
door-set-up-code = Code
door-set-up-name = Your name
door-set-up-password-help = 12 characters or more; a few words do well.
door-first-begin = Begin
door-welcome-choose = Choose this password
door-set-up-trial = Quickstart stops at the password; under
door-set-up-trial-serve = everybody sets up a second factor, too.
door-set-up-next = Next you set up a second factor: have your phone or password manager at hand.

## A code
door-code-title = Code
door-code = Your code
door-code-digits = Six digits from your app
door-code-help = Without your phone, type one of your recovery codes.
door-code-lost = Phone and codes are lost? An owner takes the second factor away, or the collector’s own shell does. [Sign in as somebody else].
door-go-on = Go on

## A second factor
door-factor-title = Second factor
door-factor = Set up a second factor
door-factor-lead = Whoever learns your password must not see your customers’ computers. An app on your phone makes a code for each sign-in: scan this with it.
door-factor-by-hand = No camera? Type this key into the app, for { $who }:
door-factor-digits = The six digits it shows
door-factor-apps = Any app for time-based codes does: 2FAS, Aegis, Google or Microsoft Authenticator, a password manager.
door-factor-other = Sign in as somebody else
door-factor-picture = A picture of the key, for the camera of your phone

## Recovery codes
door-codes-title = Recovery codes
door-codes = Your recovery codes
door-codes-lead = Shown this once. Each opens one sign-in when your phone is not there. Keep them where your phone is not: on paper, or in a password manager.
door-codes-kept = I keep them, go on

## Another proof
door-proof = Is it you?
door-proof-file = A file with what you see here leaves the collector.
door-proof-file-again = You proved who you are more than 15 minutes ago; prove it once more.
door-proof-act = What you are about to do lets somebody in, or takes something away.
door-proof-act-again = You proved who you are more than 15 minutes ago; prove it once more, and it is done.
door-proof-asked = Your password, or the six digits of your app
door-proof-leave = Leave it, back to the queue
