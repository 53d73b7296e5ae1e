# What the page of the programs that may be at a customer's says, in English.

customer-programs-of = Programs: { $name }
customer-programs-licences = Licences
customer-programs-heading = What may be there
customer-programs-saved = Saved. It counts from the next report on.
customer-programs-lead = Some programs do not belong on a company’s PC, others are free at home only or up to a size of the company. What the customer says here decides which of them are asked about.

## Exceptions
customer-programs-exceptions = Exceptions
customer-programs-none = None.
customer-programs-column-program = Program
customer-programs-column-until = Until
customer-programs-column-by = Granted by
customer-programs-end = End it
customer-programs-end-of = End it: the exception for { $program }
customer-programs-until = until
customer-programs-over = (over)
customer-programs-add = Grant an exception
customer-programs-add-program = Program
customer-programs-add-why = Why it may be there
customer-programs-add-until = Until
customer-programs-add-help = It ends by itself after that day; two years at most.
customer-programs-grant = Grant

## What the customer says
customer-programs-word = What the customer says
customer-programs-word-people = People who work there
customer-programs-word-revenue = Yearly revenue, millions of USD
customer-programs-word-tools = Remote tools used with a licence
customer-programs-word-servers = Their own key servers
customer-programs-word-help = What is left empty is not known, and then a size only ever asks.
customer-programs-save = Save
