# What the page of tiers says, in English.

settings-tiers-title = Tiers
settings-tiers-add = Add a tier
settings-tiers-lead = What you promise your customers: when you work, and for each priority the working time until a person answers, until it is repaired and until the next message. The first figures are our own; change them to what you sell.
settings-tiers-saved = Saved. Open tickets follow within seconds.
settings-tiers-tier = Tier
settings-tiers-hours = Hours
settings-tiers-customers = Customers
settings-tiers-customers-unit =
    { $count ->
        [one] customer
       *[other] customers
    }

## One tier
settings-tiers-new = A new tier
settings-tiers-name = Name
settings-tiers-name-help = As it stands in your contracts.
settings-tiers-hours-help = Like “mon-fri 09:00-13:00 14:00-18:00; sat 09:00-12:00”, in the time of each site and without its holidays; or “always”.
settings-tiers-priority = Priority
settings-tiers-time-response = Response
settings-tiers-time-repair = Repair
settings-tiers-time-update = Next message
settings-tiers-targets-help = Like “30 min” or “4 h” of these hours; empty: nothing is promised.
settings-tiers-try = Try: what would have kept it?
settings-tiers-save = Save
settings-tiers-tried =
    In the last { $days } days { $kept } of { $of } { $kind ->
        [response] responses
        [repair] repairs
       *[update] next messages
    } would have kept it.
settings-tiers-tried-none =
    In the last { $days } days there were no { $kind ->
        [response] responses
        [repair] repairs
       *[update] next messages
    } to hold against it.
