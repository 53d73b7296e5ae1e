# What the page of one's own account says, in English; and that of one's second factor.

settings-account-title = Your account
settings-account-done = Done.

## Another password
settings-account-password = Another password
settings-account-password-old = The password you have now
settings-account-password-new = The new one
settings-account-password-help = 12 characters or more; a few words do well. Everywhere else you are signed out then.
settings-account-password-change = Change it

## Second factor
settings-account-factor = Second factor
settings-account-factor-since = Your app makes the codes since
settings-account-no-codes-left = No recovery code is left.
settings-account-codes-left =
    { $count ->
        [one] One recovery code is left.
       *[other] { $count } recovery codes are left.
    }
settings-account-code = A code you have now
settings-account-code-help = Six digits of the app, or a recovery code.
settings-account-new-codes = Ten new recovery codes
settings-account-new-key = Another phone or app
settings-account-trial = Quickstart asks for no second factor on this machine’s own address, so that you can look around at once. Under
settings-account-trial-serve = everybody sets one up at the next sign-in.
settings-account-factor-begin = Set one up now

## Language
settings-account-language = Language
settings-account-language-of = The console speaks
settings-account-language-help = To you alone; your colleagues and your customers choose their own.
settings-account-language-change = Speak it

## Where you are signed in
settings-account-sessions = Where you are signed in
settings-account-session-from = From
settings-account-session-since = Since
settings-account-session-used = Last used
settings-account-session-acts = What to do
settings-account-session-unknown = an address not noted
settings-account-session-here = here
settings-account-session-ago = { $span } ago
settings-account-session-above = Sign out above ends it.
settings-account-session-end = Sign out there
settings-account-sessions-end = Sign out everywhere else

## Another phone or app
settings-factor-title = Second factor
settings-factor-other = Another phone or app
settings-factor-scan = Scan this with the app. Until you have typed its first code, the one you had goes on.
settings-factor-by-hand = No camera? Type this key into the app:
settings-factor-digits = The six digits it shows
settings-factor-help = Everywhere else you are signed out then, and your recovery codes are new ones.
settings-factor-use = Take it into use
settings-factor-keep = Keep the one I have
settings-factor-codes = Your recovery codes
settings-factor-codes-lead = Shown this once; those from before do not work any more. Each opens one sign-in when your phone is not there. Keep them where your phone is not: on paper, or in a password manager.
settings-factor-codes-kept = I keep them
