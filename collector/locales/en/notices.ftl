# What customers are told of a ticket, in English. What we saw, what we do, what you need to do (often nothing), when you
# hear from us next; please, thank you; no blame, no jargon, no offer. What a check saw comes from customer.ftl.
# Arguments come formatted in the reader's language; a moment also as `$at-by`, `$at-on`.

## Subjects, behind the ticket's number
notice-subject-found = { $topic }, we are taking care of it
notice-subject-progress = { $topic } – how it is going
notice-subject-need-you =
    { $by ->
        [none] { $topic } – we need you for one thing
       *[other] { $topic } – we need you for one thing, { $by }
    }
notice-by = { $at-by }
notice-subject-fixed = { $topic } – mended
notice-subject-answered = { $topic } – done
notice-subject-taken-over = { $topic } – who takes care of it now
notice-private-topic = A confidential matter to look at together
notice-unnamed-topic = Your computers

## Around every notice
notice-hello = { $greeting },
notice-thanks = Thank you.
notice-signed-team = Your support team
notice-phone = tel. { $phone }
notice-code = check code { $code }
notice-open = Read it on your pages
notice-next = You hear from us again { $at-by }.
notice-next-done = We write to you again as soon as it is done.

## Found
notice-saw-something = In our checks we saw something that needs care.
notice-where =
    { $count ->
        [one] It is about the computer { $devices }.
       *[other] It is about { $count } computers: { $devices }.
    }
notice-names-more = { $names } and { $more } more
notice-we-do =
    { $who ->
        [none] We are taking care of it.
       *[other] { $who } is taking care of it.
    }
notice-you-nothing = You need not do anything and can work as usual. Should we need something else, we ask you first.
notice-you-nothing-now = You need not do anything. Should we need something from you, we get in touch at once.

## In confidence
notice-private-saw = In a regular check we saw something that we would like to look at together with you. For confidentiality we name no program and no computer here.
notice-private-calm = Often the explanation is simple, and we have changed nothing.
notice-private-do =
    { $phone ->
        [none] Please get in touch with us when it suits you; we explain it to you in person.
       *[other] Please call us when it suits you, at { $phone }; we explain it to you in person.
    }
notice-private-fixed = The confidential matter that we wrote to you about is settled. You need not do anything more.

## We need you
notice-need = So that we can go on, we need you for one thing:
notice-need-by = Please do it { $at-by }.
notice-need-tell = When it is done, please tell us on your pages or by telephone.

## Fixed
notice-fixed = We wrote to you that { $was }. That is mended.
notice-fixed-plain = What we wrote to you about is mended.
notice-fixed-calm = Nothing was lost, and you need not do anything.
notice-answered = What you asked us for is done.
notice-still = Should something still not be right, please just tell us.

## Written down for somebody
notice-noted = Thank you for telling us: “{ $text }”. So that nothing is lost, we have written it down and take care of it.
notice-noted-private =
    { $phone ->
        [none] Next time, please write to us on your pages: there somebody always sees it, also when { $who } is away.
       *[other] Next time, please write to us on your pages or call { $phone }: there somebody always sees it, also when { $who } is away.
    }

## Taken over
notice-taken-over = { $who } is taking care of it from now on and knows everything that you told us.
notice-taken-over-calm = You need not do anything, and need not explain anything again.

## Several in one
notice-digest-subject =
    { $count ->
        [one] One thing that we are taking care of
       *[other] { $count } things that we are taking care of
    }
notice-digest-lead = So as not to write to you too often, here is everything together. You need not do anything unless it says so.
notice-digest-item = #{ $number } { $text }

## Kinds, states and wishes, for technicians
notice-kind-found = Found
notice-kind-progress = Progress
notice-kind-need-you = We need you
notice-kind-fixed = Fixed
notice-kind-end-of-support = End of support
notice-kind-taken-over = Taken over
notice-kind-found-gloss = Says what we found, that we take care of it, and that they need do nothing.
notice-kind-progress-gloss = Says how it is going, in your words.
notice-kind-need-you-gloss = Asks the customer for one thing.
notice-kind-fixed-gloss = Says that it is mended, that nothing was lost, and that they need do nothing.
notice-kind-end-of-support-gloss = Says what comes to an end, on how many computers, and asks for a decision.
notice-state-proposed = Waits for you
notice-state-approved = Waits for the morning
notice-state-told = Told
notice-state-done = Done by the customer
notice-state-dismissed = Not told
notice-state-superseded = Not told
notice-mode-off = Off
notice-mode-approve = A technician approves each
notice-mode-automatic = Automatic

## Why a notice stands where it stands
notice-why-approve = A technician approves each notice for this customer.
notice-why-automatic = Goes out by itself: this customer's notices are automatic.
notice-why-private = Private: it never goes out by itself.
notice-why-low = Not urgent: it does not go out by itself.
notice-why-still-seen = The fault is still seen; it goes out by itself once it is not.
notice-why-nobody = Nobody at this customer is to be told of it: add a contact who gets notices.
notice-why-night = Nobody is written to between 20:00 and 07:00; it goes out in the morning.
notice-why-now = Approved.
notice-why-healthy = It became healthy before anybody was told.
notice-why-over = The ticket was resolved before anybody was told.
notice-why-not-done = The ticket is open again.
notice-why-came-back = It came back before anybody was told that it was fixed.
notice-why-known = The customer knows already.
notice-why-decided = It is decided already what becomes of it.
notice-why-merged = Another ticket goes on with it.
notice-why-off = This customer wants no notices.
notice-why-person = { $text }
notice-why-done = The customer says that it is done.

## How one person is told
notice-way-alone = By a message of its own.
notice-way-critical = At once: it is critical.
notice-way-written = At once: a person wrote it.
notice-way-waits = In the digest, with what waits there already.
notice-way-digest = In the morning's digest: { $day } messages in a day, { $week } in a week already.

## Lines of a ticket
notice-line-told =
    { $kind ->
        [found] Told { $who }: what we found.
        [progress] Told { $who } how it is going.
        [need_you] Asked { $who } for one thing.
        [end_of_support] Asked { $who } for a decision.
        [taken_over] Told { $who } who takes over.
       *[fixed] Told { $who }: it is fixed.
    }
notice-line-dismissed =
    { $kind ->
        [found] Not told what we found: { $why }
        [fixed] Not told that it is fixed: { $why }
       *[other] Not told: { $why }
    }
notice-line-morning = Approved; the customer is told in the morning.
notice-line-edited = Changed the words for the customer.

## How urgent a fault is to us: one sentence, without money and without anybody else
notice-priority =
    { $level ->
        [urgent] { $people ->
            [one] We treat this as urgent, because it can hold up one person.
           *[other] We treat this as urgent, because it can hold up { $people } people.
        }
        [soon] { $people ->
            [one] We see to this soon, because it can hold up one person.
           *[other] We see to this soon, because it can hold up { $people } people.
        }
       *[turn] { $people ->
            [one] We see to this in its turn; it can hold up one person at most.
           *[other] We see to this in its turn; it can hold up { $people } people at most.
        }
    }

## The month in short
notice-subject-pulse = Your month in short – is anything planned?
notice-pulse-fixed =
    { $fixed ->
        [0] In the last month nothing had to be repaired at your place.
        [one] In the last month we repaired one thing for you.
       *[other] In the last month we repaired { $fixed } things for you.
    }
notice-pulse-ending =
    { $ends ->
        [0] Nothing of what you use comes to an end within the next half year.
        [one] One thing comes to an end within the next half year (computers in brackets): { $ending }.
       *[other] { $ends } things come to an end within the next half year (computers in brackets): { $ending }.
    }
notice-pulse-ask = Is anything planned: a new colleague, a new computer, work on the power? One line on your pages is enough, and all is ready on the day.
notice-pulse-calm = If nothing is planned, you need not do anything.
notice-pulse-open = Tell us what is planned
pulse-plain-title = The month in short

## A vendor's support ends: one question, without haste
notice-subject-ending =
    { $count ->
        [one] One computer with { $product } – we ask you for a decision { $by-by }
       *[other] { $count } computers with { $product } – we ask you for a decision { $by-by }
    }
notice-ending-saw =
    { $count ->
        [one] One of the computers at your place ({ $total } in all) uses { $product }, which gets security updates { $ends-until }.
       *[other] { $count } of the computers at your place ({ $total } in all) use { $product }, which gets security updates { $ends-until }.
    }
notice-ended-saw =
    { $count ->
        [one] One of the computers at your place ({ $total } in all) uses { $product }, which has had no more security updates { $ends-since }.
       *[other] { $count } of the computers at your place ({ $total } in all) use { $product }, which has had no more security updates { $ends-since }.
    }
notice-ending-means =
    { $kind ->
        [system] Nothing stops today, and nothing stops on that day. Afterwards the risk grows every month, and for these computers we can promise no repair times any more.
       *[program] Nothing stops today, and nothing stops on that day. Afterwards the risk grows every month.
    }
notice-ended-means =
    { $kind ->
        [system] Nothing stops today, but the risk grows every month, and for these computers we can promise no repair times.
       *[program] Nothing stops today, but the risk grows every month.
    }
notice-ending-propose =
    { $proposal ->
        [none] We look at each computer with you and say what can be updated and what is better replaced.
       *[other] This is what we propose: { $proposal }.
    }
notice-ending-update = This is what we propose: the free update to { $update }. We do it when it suits you.
notice-ending-decide = Please look at the list on your pages and tell us { $by-by } what you prefer. Until then we change nothing.
notice-ending-open = See what comes to an end
