# What the page of a customer's web sites at hosters says, in English.

customer-hosted-title = Web sites of { $name }
customer-hosted-crumb = Web sites
customer-hosted-heading = Web sites at hosters
customer-hosted-saved = Saved.
customer-hosted-lead = Sites that run where no agent can be. The collector looks at each every five minutes: whether it answers, how long its certificate is valid, and which program its page names.
customer-hosted-ill =
    { $ill } of { $count } { $ill ->
        [one] needs
       *[other] need
    } somebody; each has its ticket.
customer-hosted-well =
    { $count ->
        [one] { $count } site
       *[other] { $count } sites
    }, looked at every five minutes; none needs anybody.

## The list
customer-hosted-sites = Sites
customer-hosted-none = None was entered.
customer-hosted-column-address = Address and what was seen
customer-hosted-take-out = Take out
customer-hosted-seen-before = seen
customer-hosted-seen-after = ago
customer-hosted-no-program = Its page names no program that is known.

## How a part of a site stands
customer-hosted-word-not-looked-at = not looked at yet
customer-hosted-word-answers = answers
customer-hosted-word-missed = missed a look
customer-hosted-word-out-of-order = out of order
customer-hosted-word-not-known = not known
customer-hosted-word-valid = valid
customer-hosted-word-ends = ends
customer-hosted-word-up-to-date = up to date
customer-hosted-word-behind = behind
customer-hosted-word-not-judged = not judged
customer-hosted-one-look = One look that fails is no outage.

## The form
customer-hosted-enter-a-site = Enter a site
customer-hosted-address = Address
customer-hosted-address-help = Public sites only, at the ports 80, 443, 8080 and 8443. Nothing is sent but a look at that page.
customer-hosted-enter = Enter
