# What the page of how satisfied customers are says, in English; a customer's own page takes columns from here.

csat-title = Satisfaction
csat-year-none = Nobody has answered in the last 12 months.
csat-year-few =
    { $count ->
        [one] { $count } answer in the last 12 months: too few to say more.
       *[other] { $count } answers in the last 12 months: too few to say more.
    }
csat-year = Of { $count } answers in the last 12 months { $good } were good ({ $percent } %).
csat-complaints = Complaints
csat-complaints-lead = Only owners read these, and none whom they concern, unless there is nobody else.
csat-complaints-no-words = left no words.
csat-complaints-ago = { $age } ago
csat-complaints-hear = I take care of it
csat-complaints-heard = { $by } took note of it { $at }
csat-none = When a ticket is fixed, whoever was told of it is asked how it was, in the notice and in the portal. Nobody has answered yet.
csat-how = Fewer than { $count } answers are only counted: nobody is judged, or found out, by so few. Private tickets are not asked about.

## Columns, and the same behind figures on a telephone
csat-customer = Customer
csat-answers = Answers
csat-share = Share good
csat-phone-answers =
    { $count ->
        [one] answers
       *[other] answers
    }
csat-phone-good = good
csat-phone-so-so = so-so
csat-phone-bad = not good
csat-phone-share = share good
