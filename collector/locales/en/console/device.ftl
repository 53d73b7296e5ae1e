# What the pages of one device say, in English.

## The page
device-page-connect = Connect
device-page-connect-to = to { $name } with the remote tool
device-page-maintenance-begin = Begin maintenance
device-page-maintenance-end = End maintenance
device-page-maintenance-means = While it is under maintenance, faults are kept and open no ticket.
device-page-ended-since = since
device-page-last-heard = last heard
device-page-ago = { $span } ago
device-page-never-heard = never heard yet
device-page-no-class = what it is shows with its first report
device-page-window-a = A
device-page-window = maintenance window
device-page-window-until = is open until
device-page-window-means = what is found waits, and what is still wrong by then is one ticket.
device-page-glance = At a glance
device-page-last-seen = last seen
device-page-tickets = Tickets
device-page-no-tickets = None, now or before.
device-page-opened = opened
device-page-held = Wrong, without a ticket
device-page-held-since = since
device-page-changes = What changed
device-page-no-changes = Nothing yet. Installs, updates, restarts and new hardware stand here.
device-page-earlier = Earlier: { $count }
device-page-says = says
device-page-vendor = the vendor
device-page-read-on = read on { $day }
device-page-no-system = Its system was not seen yet
device-page-program-installed = Is a program installed?
device-page-look = Look
device-page-all-programs = All programs
device-page-unseen = What it cannot see
device-page-unseen-since = since
device-page-all-seen = Every check that looked could see.
device-page-nothing-known = Nothing is known yet.
device-page-charts = Charts
device-page-how-far = How far back
device-page-no-charts =
    { $range ->
        [day] No numbers in the last 24 hours. Charts begin with the first reports.
        [week] No numbers in the last 7 days. Charts begin with the first reports.
        [month] No numbers in the last 30 days. Charts begin with the first reports.
       *[other] No numbers in a year. Charts begin with the first reports.
    }
device-range-day = 24 hours
device-range-week = 7 days
device-range-month = 30 days
device-range-year = a year
device-held-making = its ticket is being made

## The strip of cards
device-glance-well = well
device-glance-no-rule = no rule for it
device-glance-old = not seen of late
device-glance-unseen = cannot see
device-glance-never = not seen yet
device-glance-seen = seen
device-support-unknown = no support dates known

## The week
device-week-title = When it is usually heard
device-week-picture = Hours of a week:
device-week-by-day = By day
device-week-day = Day
device-week-hours = Usual hours
device-week-no-hours = none
device-week-always = Heard at all hours
device-week-never = Heard at no hour regularly
device-week-usually = Usually heard
device-week-days = { $from } to { $to }
device-week-learned =
    { $weeks ->
        [0] learned in its first week
        [one] learned from one week
       *[other] learned from { $weeks } weeks, the last four for the most
    }
device-week-server = A server that falls silent is a ticket at any hour.
device-week-wordless = It mostly goes without a word, as when it is switched off at the wall: its silence is no ticket.
device-week-within = Only a silence within its usual hours can be a ticket.
device-week-roams = It comes and goes: its silence is no ticket, until a month of it is a question.
device-weekday-monday = Monday
device-weekday-tuesday = Tuesday
device-weekday-wednesday = Wednesday
device-weekday-thursday = Thursday
device-weekday-friday = Friday
device-weekday-saturday = Saturday
device-weekday-sunday = Sunday

## The machine, the agent, the raw facts
device-machine = Machine
device-machine-system = System
device-machine-kernel = Kernel
device-machine-architecture = Architecture
device-machine-chassis = Built as
device-machine-host-name = Calls itself
device-machine-processors = Processors
device-machine-memory = Memory
device-machine-disk = Disk
device-machine-warranty = Warranty until
device-agent-title = Agent
device-agent-version = Version
device-agent-no-version = not known yet
device-agent-policy = Policy
device-agent-policy-current = up to date
device-agent-policy-behind = revision { $told } of { $newest }
device-agent-waited = Newest report waited
device-agent-waited-little = under a minute
device-agent-lost = Lost in 30 days
device-agent-lost-none = none
device-agent-lost-reports =
    { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }
device-agent-certificate = Certificate
device-agent-certificate-over = ended
device-agent-certificate-until = until
device-agent-enrolled = Enrolled
device-agent-id = Id
device-raw = Raw facts
device-raw-lead = The newest of each check, as the agent sent them.
device-raw-none = None yet.
device-raw-long = Too long for this page. Programs stand under

## A copied disk
device-copied-title = Its disk was copied: several computers report as this one
device-copied-found = Found
device-copied-shown = What this page shows is one of them; the reports of the others are kept apart and not judged, so their faults are not seen.
device-copied-run = On each copy, run
device-copied-ends = with a token of its own: it is a device of its own from then on. A day after the last report of a copy this ends by itself. Take images before the agent is enrolled; the installer for Windows does so with

## The same PC, set up anew
device-anew-both-title = Both report: a copied disk?
device-anew-both-this = This device and
device-anew-both-same = have the same hardware, and
device-anew-both-after = was heard after this one was enrolled
device-anew-both-last = last
device-anew-both-so = So this is no PC that was set up anew, and they are not merged.
device-anew-title = This seems to be the same PC as { $name }, set up anew
device-anew-last-heard = has the same hardware and was last heard
device-anew-before = before this one was enrolled
device-anew-never-heard = has the same hardware and was never heard
device-anew-merge = The same PC: merge
device-anew-merge-help = What changed on { $name }, its tickets and its charts go on here; its open faults end, and it is taken out of use. This cannot be undone.
device-anew-different = Two different PCs
device-anew-different-help = This is remembered, and not asked again.

## Who is held up
device-held-up-title = Who is held up when this fails
device-held-up-one = Whoever works at it: counted as one person.
device-held-up-as-server =
    { $people ->
        [one] Nobody said yet: counted as { $people } person, as any server is.
       *[other] Nobody said yet: counted as { $people } people, as any server is.
    }
device-held-up-people =
    { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
device-held-up-weight =
    { $weight ->
        [one] counted { $weight } time
       *[other] counted { $weight } times
    }
device-held-up-take-out = Take out
device-held-up-largest = The same people use several of them, so the largest counts.
device-held-up-add-service = Add a service
device-held-up-kind = What it carries
device-held-up-how-many = For how many people
device-held-up-name = What it is called
device-held-up-name-if = (if it helps)
device-held-up-help = Priorities of its open tickets follow at once.
device-held-up-add = Add
device-held-up-all = All services of { $customer }

## Its software
device-software = Software
device-software-of = Software of { $name }
device-software-total =
    { $count ->
        [one] { $count } program, as they stood on
       *[other] { $count } programs, as they stood on
    }
device-software-programs = Programs
device-software-part = A part of a name, a publisher or a version
device-software-filter = Filter
device-software-none = No programs are installed, as far as this device can see.
device-software-no-match = No program here matches “{ $asked }”.
device-software-show-all = Show all
device-software-program = Program
device-software-version = Version
device-software-publisher = Publisher
device-software-supported = Supported until
device-software-source = From
device-software-not-known = not known
device-software-ended = ended
device-software-vendor = the vendor’s page
device-software-unseen = Its programs were not seen yet. They come with its first report, or its page says
device-software-unseen-what = what it cannot see

## Taking it out of use
device-take-out-link = Take it out of use…
device-take-out-crumb = Take out of use
device-take-out-title = Take { $name } out of use
device-take-out-question = Take { $name } out of use?
device-take-out-means = From its next report on it is turned away: its certificates are revoked, and this cannot be undone. It comes back only by being enrolled anew with a token, as another device.
device-take-out-stays = What is known of it stays. Its open tickets stay open: resolve them, or let somebody do it.
device-take-out-sure = I am sure
device-take-out-unsure = Tick that you are sure first.
device-take-out = Take it out of use
device-take-out-keep = Keep it
