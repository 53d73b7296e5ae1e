# A month of a customer as a report, in console and portal, in English. What each key is for stands in `web/monthly/`.

monthly = Report
monthly-title = Report for { $month }
monthly-so-far = This month is not over yet: these are the figures until today.
monthly-how = A case counts where it began or ended. Private matters are in no figure. What ends, and licences, are as they stand today.
monthly-today = As it stands today.

monthly-tickets = Cases
monthly-work = Opened: { $opened }; fixed by us: { $fixed }; gone by themselves: { $itself }; still open at the end: { $open }.
monthly-what = What
monthly-count = How many
monthly-opened = opened
monthly-fixed = fixed by us
monthly-itself = gone by themselves
monthly-open = still open at the end

monthly-found = Who noticed first
monthly-found-first = Problems of which it is known who noticed first: { $decided }; noticed first by us: { $found }.

monthly-promises = Promises
monthly-kept = Kept: { $kept } of { $of } promises about cases that began in this month.
monthly-kept-none = No promise about a case of this month has come due.
monthly-promise = Promise
monthly-promise-response = a first answer by a person
monthly-promise-repair = the repair
monthly-promise-update = the next message
monthly-kept-count = kept
monthly-of = of

monthly-time = Time
monthly-worked = We worked { $all } for you in this month.
monthly-given = { $courtesy } of it were a courtesy.
monthly-covered = covered by the contract
monthly-not-covered = beside the contract
monthly-courtesy = as a courtesy

monthly-satisfaction = How satisfied you were
monthly-answers = Answers: { $count }; good: { $percent } %.
monthly-answers-few = Answers: { $count }. From five on we say how they fell out, so that nobody is found out by few.
monthly-answers-none = Nobody answered in this month how it was. We are glad of every word.
monthly-answers-count = answers
monthly-answers-picture = Answers of the last twelve months by the month in which each was given; the table says the same.
monthly-answers-together = few answers, not told apart

monthly-roadmap = What comes to an end
monthly-licences = Licences
monthly-seats = Products with entered seats: { $count }; with too few seats: { $short }.
monthly-seats-none = No seats are entered.
monthly-product = Product
monthly-short = missing
monthly-spare = to spare
