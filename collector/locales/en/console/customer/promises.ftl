# What the page of the promises to a customer says, in English.

customer-promises-of = Promises to { $name }
customer-promises-heading = Promises
customer-promises-saved = Saved. Open tickets follow within seconds.
customer-promises-lead-before = { $customer } is in the tier
customer-promises-lead-after = Only words that a person writes count as a response; while a ticket waits for somebody else its repair stands still.
customer-promises-around-the-clock = around the clock
customer-promises-day-mon = mon
customer-promises-day-tue = tue
customer-promises-day-wed = wed
customer-promises-day-thu = thu
customer-promises-day-fri = fri
customer-promises-day-sat = sat
customer-promises-day-sun = sun

## What is promised
customer-promises-column-priority = Priority
customer-promises-column-response = Response
customer-promises-column-repair = Repair
customer-promises-column-update = Next message
customer-promises-nothing = nothing is promised
customer-promises-response = response
customer-promises-repair = repair
customer-promises-update = next message
customer-promises-tier = Tier
customer-promises-tier-label = What { $customer } has agreed with you
customer-promises-save = Save
customer-promises-all-tiers = All tiers
customer-promises-used = Of what is used already the share stays the same.

## How we work together
customer-promises-terms = How we work together
customer-promises-accepted = Accepted by { $who },
customer-promises-changed = It has changed since
customer-promises-changed-after = they are asked to look at it again on their pages.
customer-promises-what-was-accepted = What was accepted
customer-promises-not-accepted = Nobody at { $customer } has accepted it yet. They read it on their pages, made from this tier, the hours, and who of them may what.

## Days without work
customer-promises-next = The next days without work
customer-promises-next-none = None in the next two years.
customer-promises-on =
    { $weekday ->
        [mon] Mon
        [tue] Tue
        [wed] Wed
        [thu] Thu
        [fri] Fri
        [sat] Sat
       *[other] Sun
    } { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    } { $year }
customer-promises-days = { $first } to { $last }
customer-promises-calendar = Holidays and closures
customer-promises-site = Of
customer-promises-site-all = All sites
customer-promises-site-own = { $name } (its own)
customer-promises-site-show = Show
customer-promises-holds-for-all = They hold for each site that has none of its own.
customer-promises-holds-own = This site has its own.
customer-promises-holds-shared = This site has what all sites have, until you save something else here.
customer-promises-holidays = Public holidays
customer-promises-holidays-none = none
customer-promises-country-it = Italy
customer-promises-country-pl = Poland
customer-promises-country-de = Germany
customer-promises-country-whole = { $country }, what all of it keeps
customer-promises-closures = Closed besides
customer-promises-closures-example = 2026-12-24..2027-01-06 Winter break
customer-promises-closures-help = A line each: a day, or days like 2026-12-24..2027-01-06, and a name. Days are those of { $zone }.
customer-promises-ics = Add the days of an iCalendar file
customer-promises-ics-help = The text of an .ics file: its events of whole days are added above. For countries that are not in the list.
