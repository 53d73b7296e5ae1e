# What the pages of private tickets say, in English.

## The tickets one was named for
private-tickets = Private tickets
private-tickets-lead = Matters of licences for which your name was agreed with the customer. Nobody else sees them, in no list, search, file or mail; speak about them with the customer’s account contact only.
private-tickets-none = There is nothing to talk about.
private-rows-what = What
private-rows-customer = Customer
private-rows-seen-on = Seen on
private-rows-seen =
    { $count ->
        [one] seen
       *[other] seen
    }
private-rows-stands = Stands
private-rows-talk-by = Talk by
private-rows-talk-by-when = Talk by
private-rows-late = late

## What was seen
private-evidence-on = On
private-evidence-from = from
private-evidence-to = to
private-evidence-since = since

## A customer's page
private-customer-title = Private: { $name }
private-customer-saved = Saved.
private-customer-lead = Whether Windows and programs are activated and licensed is a matter between few people: the technicians named here and the customer’s account contact. Copies that hide it well are not seen by anybody on the PC: a firmware change, a licence that was got by a trick from the maker, an activator that cleaned up behind itself.
private-customer-to-talk = To talk about
private-customer-nothing = Nothing.
private-customer-no-agreement = Nothing is opened without an agreement.
private-customer-questions = Questions
private-customer-questions-lead = One sign alone says nothing; harmless reasons are common. Ask when you are there anyhow.
private-customer-only-named = Only who was named sees it.
private-customer-waiting =
    { $count ->
        [one] { $count } matter waits for an agreement.
       *[other] { $count } matters wait for an agreement.
    }
private-customer-agreement = The customer’s agreement
private-customer-agreed-on = on { $day }
private-customer-entered-by = Entered by { $name }
private-customer-end = The agreement ended
private-customer-end-help = Every private ticket closes, and what was seen and written of it is deleted at once.
private-customer-agreement-none = None: no private ticket is opened.
private-customer-who-agreed = Who agreed in writing, and where it stands
private-customer-which-day = On which day
private-customer-enter = Enter the agreement
private-customer-enter-help = From then on two independent strong signs, or what a system says of itself on two days, open a ticket. What was seen is deleted 90 days after closing.
private-customer-readers = Who sees them
private-customer-readers-none = Nobody yet.
private-customer-reader-since = since
private-customer-take-off = Take the name off
private-customer-take-off-name = Take the name off: { $name }
private-customer-name-technician = Name a technician
private-customer-name = Name
private-customer-and-contacts = And the customer’s account contacts, in the portal.

## One ticket
private-ticket-late = late:
private-ticket-talk-by = talk by
private-ticket-seen = What was seen
private-ticket-deleted = It was deleted.
private-ticket-all-gone = Nothing of it is seen any more.
private-ticket-no-longer-seen = No longer seen: { $count }
private-ticket-do-this = Do this
private-ticket-timeline = Timeline
private-ticket-text = What was said, agreed or found
private-ticket-text-help = Only those who were named read it. Never write down a whole key.
private-ticket-note = Add a note
private-ticket-talked = We talked about it
private-ticket-close = Close it
private-ticket-talk-with = Talk with
private-ticket-no-contact = The customer has no account contact yet:
private-ticket-add-contact = add one
private-ticket-nobody-else = Nobody else there is to hear of it.
private-ticket-kept = How long it is kept
private-ticket-opened = Opened
private-ticket-forget-on = What was seen and written is deleted on { $day }.
private-ticket-forgotten = What was seen and written was deleted.
private-ticket-forget-later = What was seen and written is deleted 90 days after closing.
private-ticket-reopen = Take it up again
