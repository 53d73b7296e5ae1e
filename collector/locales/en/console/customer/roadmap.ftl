# What the page of a customer's roadmap says to technicians, in English; what the customer reads, too, is in roadmap.ftl.

customer-roadmap-title = Roadmap of { $name }
customer-roadmap-heading = Roadmap
customer-roadmap-warranties = Enter warranties
customer-roadmap-saved = Saved.
customer-roadmap-calendar = Calendar (iCal)

## The table
customer-roadmap-column-what = What
customer-roadmap-column-ends = Ends on
customer-roadmap-column-computers = Computers
customer-roadmap-column-replacement = Replacement and cost
customer-roadmap-column-state = State
customer-roadmap-no-computer = none any more
customer-roadmap-computers =
    { $count ->
        [one] { $count } computer
       *[other] { $count } computers
    }
customer-roadmap-decided-by = decided by { $who }

## The form of a row
customer-roadmap-decide = Decide
customer-roadmap-state = State
customer-roadmap-replacement = Replacement
customer-roadmap-cost = Cost
customer-roadmap-cost-read = (the customer reads it)
customer-roadmap-risk = Only when the risk is accepted
customer-roadmap-risk-by = By whom at the customer
customer-roadmap-risk-why = Why
customer-roadmap-risk-until = Until
customer-roadmap-risk-help = It ends by itself: then nothing is planned again, and the ticket comes back.
customer-roadmap-save = Save
