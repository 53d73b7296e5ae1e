# The take-over report as the customer gets it on paper: what was not as it should be when we began.
# Plain words, no blame, no offer. `$at-on` and the like are moments, as in customer.ftl.

take-over-title = What we found when we began
take-over-none = Everything was as it should be.
take-over-intro =
    { $devices ->
        [one] When we began, we looked at your computers with care. On one of them something was not as it should be; it is listed here.
       *[other] When we began, we looked at your computers with care. On { $devices } of them something was not as it should be; it is listed here.
    }
take-over-calm = None of this is new, and you need do nothing now. We take one thing after the other and tell you before we change anything.
take-over-soon = First
take-over-soon-why = These could disturb your work, so we begin with them.
take-over-plan = Next
take-over-plan-why = These can wait a little; we agree with you when it suits.
take-over-know = Good to know
take-over-know-why = Nothing is disturbed; we keep an eye on it.
take-over-on = { $count ->
        [one] On one computer: { $names }.
       *[other] On { $count } computers: { $names }.
    }
take-over-since = Seen { $at-since }.
take-over-stand = As of { $at-day }
take-over-call = Questions? Please call us: { $phone }.
