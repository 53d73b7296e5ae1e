# What is asked for, approved and agreed, in English. What each key is for stands in `app/portal/request.rs`, `app/approval.rs` and `app/working_terms.rs`.

## What is asked for from the service catalogue
asked-request =
    { $what ->
        [program] Install a program: { $text }
       *[other] To order: { $text }
    }
asked-request-title =
    { $what ->
        [program] Install a program: { $text }
       *[other] To order: { $text }
    }
request-power-window = Work on the power, #{ $number }
request-refusal =
    { $reason ->
        [activator] Thank you for asking first. We would rather not install { $program }: it makes Windows or Office look licensed. Tell us what you need it for, and we look for something that does the same and is safe.
        [keygen] Thank you for asking first. We would rather not install { $program }: it makes keys for programs that were not bought. Tell us what you need it for, and we look for something that does the same and is safe.
        [file_sharing] Thank you for asking first. We would rather not install { $program }: it shares files with strangers. Tell us what you need it for, and we look for something that does the same and is safe.
        [miner] Thank you for asking first. We would rather not install { $program }: it earns money for others with this computer. Tell us what you need it for, and we look for something that does the same and is safe.
        [scareware] Thank you for asking first. We would rather not install { $program }: it frightens people into buying. Tell us what you need it for, and we look for something that does the same and is safe.
       *[credential_tool] Thank you for asking first. We would rather not install { $program }: it reads other people's passwords. Tell us what you need it for, and we look for something that does the same and is safe.
    }
request-refusal-why = This program is unwanted; the words are a proposal.

## What waits for somebody's yes
approval-asked =
    { $amount ->
        [none] Waits for approval.
       *[other] Waits for approval: { $amount }.
    }
approval-not-needed =
    { $amount ->
        [none] Who asks may approve it: approved.
       *[other] Who asks may order it: approved, { $amount }.
    }
approval-approved =
    { $text ->
        [none] { $who } says yes.
       *[other] { $who } says yes: “{ $text }”
    }
approval-approved-noted =
    { $text ->
        [none] { $who } says yes, written down by { $by }.
       *[other] { $who } says yes, written down by { $by }: “{ $text }”
    }
approval-refused =
    { $text ->
        [none] { $who } says no.
       *[other] { $who } says no: “{ $text }”
    }
approval-refused-noted =
    { $text ->
        [none] { $who } says no, written down by { $by }.
       *[other] { $who } says no, written down by { $by }: “{ $text }”
    }
approval-subject = [#{ $number }] { $topic }: we ask for your yes
approval-lead = { $who } would like to go on with this: { $topic }. At your company it needs the yes of somebody who may decide it, and you may.
approval-amount = It may cost up to { $amount }.
approval-plan = Planned for { $on }. What you notice: { $impact } If it does not work: { $way_back }
approval-how = You say yes or no on your pages, after signing in. Until then nothing happens.
approval-open = Read it and decide
portal-approval = Approval
portal-approval-waits = Waits for your yes
portal-approval-given = { $who } said yes on { $at }.
portal-approval-refused = { $who } said no on { $at }.
portal-approval-yours =
    { $amount ->
        [none] We go on when you say yes.
       *[other] We go on when you say yes. It may cost up to { $amount }.
    }
portal-approval-theirs = We go on when somebody who may decide it says yes: { $who }.
portal-approval-nobody = Nobody at your company may decide this yet. We will call you.
portal-approval-on = { $at }
portal-approval-when = When
portal-approval-impact = What you notice
portal-approval-way-back = If it does not work
portal-approval-why = A word about it, if you like
portal-approval-yes = Yes, go on
portal-approval-no = No, leave it
portal-approval-decided = This is decided already.
portal-line-approval-asked = It waits for a yes at your company.
portal-line-approved = { $who } said yes.
portal-line-refused = { $who } said no.

## The catalogue on the portal
portal-nav-planned = Ask for something
portal-planned-leaver = A colleague leaves
portal-planned-program = Install a program
portal-planned-purchase = Order something
portal-planned-colleague-lead = Computer, accounts and mail are ready on the first day.
portal-planned-leaver-lead = Accounts end on the day, and what was worked on stays with you.
portal-planned-computer-lead = We prepare it, and it is looked after from the first day.
portal-planned-program-lead = We look at licence and safety first, then install it.
portal-planned-purchase-lead = Say what it is for and what it may cost.
portal-planned-power-lead = In these hours a computer that is off is no fault to us.
portal-planned-other-lead = Anything that has a day.
portal-planned-name = Whose name?
portal-planned-program-name = Which program?
portal-planned-from = From
portal-planned-to = Until
portal-planned-site = Where?
portal-planned-amount = What may it cost?
portal-planned-currency = Currency
portal-planned-needs-yes = Somebody at your company who may approve it is asked first.
portal-planned-needs-order = Somebody at your company who may order it is asked first.
portal-planned-may-order = You may order up to { $amount } yourself; beyond that somebody else is asked.
portal-planned-no-hours = Please say from when until when; the time has to be still to come.
portal-planned-no-name = Please say who or what it is, in up to 80 letters.
portal-planned-no-amount = Please say what it may cost, like 120 or 120.50.
portal-may-not = At your company somebody else asks for things. Please tell them, or call us when something does not work.

## How we work together
terms-title = How we work together
terms-lead = What you can count on, what we ask of you, and who at your company decides what.
terms-accepted = { $who } accepted this on { $at }.
terms-accepted-before = { $who } accepted an earlier version on { $at }; it has changed since.
terms-changed-meanwhile = This has changed while you were reading. Please look at it again.
terms-accept-lead = If this is how you want it, accept it for your company. The date is noted.
terms-accept = Accept
terms-watch = What we watch
terms-watch-lead = On the computers in our care, as far as each can show it:
terms-not = What we do not do
terms-not-content = We read no documents, no mail, no passwords and no web pages.
terms-not-people = We do not measure who works when, or how much.
terms-not-remote = What watches your computers cannot run programs on them.
terms-hours = When we work for you
terms-tier = What you have: { $tier }.
terms-always = Around the clock, each day.
terms-day = { $day }: { $hours }
terms-day-closed = { $day }: closed
terms-day-mon = Monday
terms-day-tue = Tuesday
terms-day-wed = Wednesday
terms-day-thu = Thursday
terms-day-fri = Friday
terms-day-sat = Saturday
terms-day-sun = Sunday
terms-reach = How to reach us
terms-reach-pages = On these pages at any hour: what you write is never lost.
terms-reach-phone = By telephone when we work: { $phone }
terms-reach-emergency = When work stands still, at any hour: { $phone }
terms-people = Who decides at your company
terms-people-all = Reporting that something does not work needs no permission, unless your company said otherwise.
terms-people-order = { $who } may order up to { $amount }.
terms-people-approve = { $who } may approve changes, and who gets in.
terms-people-nobody = Nobody is named yet who orders or approves: please tell us.
terms-contacts = With whom we speak about what
terms-contacts-account = About contracts and decisions we write to { $who }.
terms-contacts-technical = About what is planned, needed and repaired we write to { $who }.
terms-contacts-nobody = Nobody is named yet for contracts or for technical matters: please tell us whom we may ask.
terms-ask = What we ask of you
terms-ask-report = Tell us of a fault on these pages or by telephone, so that it is in one place.
terms-ask-ahead = Tell us ahead of new colleagues, new computers and work on the power.
terms-ask-on = Leave computers on the line now and then, so that updates come through.
terms-ask-leave = Tell us when somebody leaves, so that their access ends.
terms-times = How fast
terms-times-lead = Within the hours in which we work for you. P1 is what stops most people, P5 what can be planned; nobody's voice changes it, only how many are held up.
terms-priority = Priority
terms-response = First answer
terms-repair = Repair
terms-update = Next message

## The welcome desk
portal-checklist = { $done } of { $all } steps are done.
notice-subject-ready = { $topic }: all is ready
notice-ready = What you asked for is ready for its day. We have looked at each step once more.
notice-ready-else = You need not do anything. If something has changed, please answer here.
notice-subject-planned = { $topic }: this is planned
notice-planned = On { $on } we do what you agreed to. What you notice of it: { $impact }
notice-planned-back = If it does not work: { $way_back } Otherwise you need not do anything.
notice-planned-soon = We do what you agreed to, and write to you when the day is set.
notice-kind-planned = Planned
notice-kind-ready = Ready
