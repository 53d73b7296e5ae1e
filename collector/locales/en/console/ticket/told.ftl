# What a ticket says of the customer's share, in English: what they were told, and what may be written to them.

ticket-told = Told to the customer
ticket-told-test = This is a test: the customer is told nothing.
ticket-told-off = This customer wants no notices.
ticket-told-off-change = Change that
ticket-told-nobody = Nobody at { $customer } is to be told yet:
ticket-told-nobody-add = add a contact who gets notices
ticket-told-nothing = Nothing so far.
ticket-told-mode = Notices of this customer: { $mode }.

## By which way each of them heard
ticket-told-by-portal = , on the portal
ticket-told-by-mail = , by mail and on the portal
ticket-told-mail-trying = , on the portal; the mail is on its way
ticket-told-mail-failed-before = , on the portal;
ticket-told-mail-failed = the mail was not sent
ticket-told-mail-failed-why = why
ticket-told-in-digest = , in the digest

## A notice
ticket-told-due = Goes out
ticket-told-for = For
ticket-told-in-ours = The same in English
ticket-told-in-ours-lead = In English:
ticket-told-read = What they read
ticket-told-approve = Tell them
ticket-told-edit = Say it differently
ticket-told-words = Your words
ticket-told-edit-how = In the reader’s language; greeting, thanks and your name are added. Empty: the words above are made again.
ticket-told-next = Next update by
ticket-told-edit-keep = Keep these words
ticket-told-dismiss = Keep it back
ticket-told-dismiss-why = Why
ticket-told-dismiss-who = Only technicians read it.

## Writing to them
ticket-told-ask = Ask for a decision
ticket-told-to = To
ticket-told-ask-words = , in words of its own.
ticket-told-write = Write to the customer
ticket-told-kind = What it is
ticket-told-kind-progress = How it is going
ticket-told-kind-need-you = We need them for one thing
ticket-told-to-progress = How it is going: to
ticket-told-to-need-you = One thing: to
ticket-told-write-how = Your words go out as you write them, so write in that language; greeting, thanks, your name and a check code are added.
ticket-told-next-day = Next update, day
ticket-told-next-time = Next update, time
ticket-told-need-by = We need it by
ticket-told-need-by-only = (only for that)
ticket-told-need-by-day = Needed by, day
ticket-told-need-by-time = Needed by, time
ticket-told-preview-lead = This is what they would read:
ticket-told-hints = Perhaps say otherwise:
ticket-told-send = Send
ticket-told-preview = Preview

## Hints
ticket-hint-product = “{ $word }”: they know us by your company's name
ticket-hint-shouting = “{ $word }”: a calm full stop does as well
ticket-hint-blame = “{ $word }”: it may sound like blame
ticket-hint-offer = “{ $word }”: it reads like an offer
ticket-hint-lecture = “{ $word }”: it may sound like a lecture
ticket-hint-jargon = “{ $word }”: is there a plainer word?
ticket-hint-impolite = “{ $word }”: not the polite form
ticket-hint-explain = “{ $word }”: say in a few words what that is
