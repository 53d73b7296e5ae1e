# What the page that enters a ticket for a contact says, in English.

customer-entered = A new ticket
customer-entered-title = A new ticket for { $name }
customer-entered-lead = For what somebody there told one of us. It is their ticket as if they had written it themselves: they find it on their pages and are told how it goes.
customer-entered-no-contact = This customer has no contact yet: [add who called] first.
customer-entered-contact = Who said it
customer-entered-choose = choose
customer-entered-came = How it came
customer-entered-way-phone = by telephone
customer-entered-way-in-person = in person
customer-entered-way-private = by a private way, like a message to one of us
customer-entered-kind = What it is
customer-entered-kind-fault = something does not work
customer-entered-kind-request = something is wished for
customer-entered-device = About which device
customer-entered-device-none = none in particular
customer-entered-text = What they said
customer-entered-text-help = They read it too. The first sentence becomes the title.
customer-entered-minutes = Minutes
customer-entered-minutes-help = (if you count them)
customer-entered-cover = Who pays
customer-entered-cover-covered = covered by the contract
customer-entered-cover-not = not covered
customer-entered-cover-courtesy = courtesy
customer-entered-confirm = Confirm it to them by a message; after a private way it also names the better one
customer-entered-open = Open the ticket
customer-entered-of-late = In the last { $days } days { $entered } were written down here, { $private } of them from a private way.
