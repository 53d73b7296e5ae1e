# What the page of a contact says, in English.

customer-contact-crumb = Contact
customer-contact-saved = Saved.
customer-contact-save = Save
customer-contact-left = Left on
customer-contact-who = Who it is
customer-contact-portal = The portal
customer-contact-portal-lead = They come in by a link, without a password. They can ask for one by mail; or you hand them one yourself, for example on the telephone.
customer-contact-link = This link signs { $name } in, once and within 30 minutes. It is shown only now: hand it to nobody else.
customer-contact-link-make = Make a sign-in link
customer-contact-link-another = Make another link
customer-contact-link-left = Who has left is not let in; take them back first.
customer-contact-leaves = When they leave
customer-contact-leaves-lead = They are written to no more and signed out at once. What they wrote and were told is kept.
customer-contact-has-left = They have left
customer-contact-returns = When they are back
customer-contact-returns-lead = They are told again and may come into the portal.
customer-contact-is-back = They are back
customer-contact-added = Added

## Who it is, also where a contact is added
customer-person-name = Name
customer-person-email = E-mail address
customer-person-phone = Telephone
customer-person-language = Language
customer-person-site = Site
customer-person-all-sites = All sites
customer-person-told = Is told of what we find and do: about everything while nobody has a role, else about what their role says; without one, about what is technical where they are
customer-person-account = Account contact: hears what is about contracts, money and decisions (what comes to an end, the month in short, what is to be paid), and alone reads private matters
customer-person-technical = Technical contact: hears what is found, planned, needed and repaired, so that the account contact need not
customer-person-may = What they may
customer-person-reads-only = Reads only: neither reports nor asks through the pages
customer-person-approves = Approves changes, and who gets in
customer-person-orders = Orders up to
customer-person-orders-empty = (empty: nothing)
customer-person-currency = Currency
