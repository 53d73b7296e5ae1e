# What the page of a customer says, in English.

## Where else it leads
customer-to-roadmap = Roadmap
customer-to-promises = Promises
customer-to-preferences = Preferences
customer-to-windows = Maintenance windows
customer-to-new-ticket = New ticket
customer-to-held-up = Who is held up
customer-to-ledger = Ledger
customer-to-report = Report
customer-to-satisfaction = Satisfaction
customer-to-licences = Licences
customer-to-hosted = Web sites
customer-to-private = Private
customer-to-taken-over = Take-over report: { $count }
customer-to-take-over = Take-over report
customer-to-access = Who had access

## How it stands
customer-saved = Saved.
customer-save = Save
customer-gone = Off-boarded
customer-gone-by = by { $by }: nothing of it opens anything here.
customer-gone-left = [What is left to do].
customer-stands-empty = No devices yet: make a token below and run its line on the first one.
customer-stands-heard =
    { $devices ->
        [one] { $devices } device
       *[other] { $devices } devices
    }, all of them as they should be heard; { $tickets ->
        [0] no open tickets
        [one] { $tickets } open ticket
       *[other] { $tickets } open tickets
    }.
customer-stands-waiting =
    { $devices ->
        [one] { $devices } device
       *[other] { $devices } devices
    }, { $waiting } without a report yet; { $tickets ->
        [0] no open tickets
        [one] { $tickets } open ticket
       *[other] { $tickets } open tickets
    }.
customer-stands-silent =
    { $devices ->
        [one] { $devices } device
       *[other] { $devices } devices
    }, { $silent } silent; { $tickets ->
        [0] no open tickets
        [one] { $tickets } open ticket
       *[other] { $tickets } open tickets
    }.

## Devices and tickets
customer-devices = Devices
customer-devices-none = None yet. [Let the first one in].
customer-devices-all = { $count } in all
customer-tickets = Open tickets
customer-tickets-none = None.
customer-tickets-well = Whatever was seen is well.
customer-tickets-well-or-taken-over = Whatever was seen is well, or waits on the [take-over report].
customer-tickets-all = All { $count }

## Contacts
customer-contacts = Contacts
customer-contacts-none = Nobody yet. Whoever is added here can be told of what we find and come into the portal.
customer-contacts-name = Name
customer-contacts-reach = How to reach them
customer-contacts-language = Language
customer-contacts-role = What for
customer-contacts-left = has left
customer-contacts-account = account contact
customer-contacts-technical = technical contact
customer-contacts-notices = gets notices
customer-contacts-reads-only = reads only
customer-contacts-approves = approves changes
customer-contacts-orders = orders up to { $amount }
customer-contact-add = Add a contact
customer-contact-add-it = Add the contact

## Letting devices in
customer-let-in = Let devices in
customer-let-in-no-site = A device belongs to a site: [add the first one].
customer-let-in-lead = A token lets so many devices in, for one site, until it ends. Its text is shown once, together with the line to run.
customer-lettings-devices = Devices left
customer-lettings-until = Until
customer-lettings-end = End it
customer-lettings-left =
    { $count ->
        [one] left
       *[other] left
    }
customer-lettings-until-phone = until
customer-token-site = Site
customer-token-lasts = Lasts
customer-token-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
customer-token-devices = Devices
customer-token-make = Make a token
customer-token-revoke = Revoke
customer-token-revoke-at = Revoke the token for { $site }

## Who is calling
customer-caller = Who is calling?
customer-caller-verified = Verified:
customer-caller-computer = whoever reads this is at
customer-caller-portal = whoever reads this is signed in to the portal, where it stands for
customer-caller-portal-only = that they are at the computer it does not say
customer-caller-not-authorised = Verified is not authorised: who may order or have something changed is another question.
customer-caller-code = The code that they read to you
customer-caller-check = Check it
customer-caller-where = They find it by
customer-caller-where-else = on the computer, or in the portal beside their computers.

## How it is told
customer-told = Told of what we find
customer-told-how = How this customer is told
customer-told-off = Nothing is sent
customer-told-off-help = The portal still shows what a technician worked on.
customer-told-approve = A technician approves each
customer-told-approve-help = It waits on its ticket.
customer-told-automatic = By itself
customer-told-automatic-help = In their hours, and never too many.

## Sites
customer-sites = Sites
customer-sites-none = None yet.
customer-sites-changed = What changed
customer-site-devices =
    { $count ->
        [one] { $count } device
       *[other] { $count } devices
    }
customer-site-add = Add a site
customer-site-name = Name
customer-site-zone = Time zone
customer-site-add-it = Add the site
customer-privacy = Privacy:
customer-privacy-standard = standard
customer-privacy-strict = strict
customer-privacy-basis = Basis confirmed by { $by }, on { $on }.
customer-privacy-back = Back to strict
customer-privacy-back-at = Set { $site } back to strict
customer-privacy-another = Confirm another basis
customer-privacy-to-standard = Read by the standard profile
customer-privacy-help = On computers that people work at, agents then count sign-ins that failed and name programs that keep the processor busy. Somebody has to have confirmed the legal basis for that. Servers are read alike under both profiles.
customer-privacy-by = Basis confirmed by
customer-privacy-on = On
customer-privacy-set = Set the standard profile

## The company
customer-company = Company
customer-company-language = Language
customer-company-zone = Time zone
customer-company-notices = Notices
customer-company-change = Change
