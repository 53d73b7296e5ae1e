# What the page of a customer's take-over report says, in English; the customer's paper has its own file.

customer-take-over-of = Take-over report of { $name }
customer-take-over-heading = Take-over report
customer-take-over-print = For the customer, to print
customer-take-over-numbers = In the queue now:
customer-take-over-left =
    { $count ->
        [one] { $count } more was ticked than one portion holds; it is still below.
       *[other] { $count } more were ticked than one portion holds; they are still below.
    }
customer-take-over-dismissed-now =
    { $count ->
        [one] { $count } was taken off the report.
       *[other] { $count } were taken off the report.
    }
customer-take-over-back-now =
    { $count ->
        [one] { $count } is back on the report.
       *[other] { $count } are back on the report.
    }
customer-take-over-nothing = Nothing waits here. What is wrong when a device comes in, or on its first day, is gathered on this page instead of flooding the queue.

## What waits
customer-take-over-sum =
    { $findings ->
        [one] { $findings } fault
       *[other] { $findings } faults
    } on { $devices ->
        [one] { $devices } device
       *[other] { $devices } devices
    }.
customer-take-over-lead = It was there when the devices came in, or came on their first day, so nobody was called. Release what is to be worked on now into tickets, one portion after the other.
customer-take-over-since = since
customer-take-over-devices =
    { $count ->
        [one] { $count } device
       *[other] { $count } devices
    }
customer-take-over-one-ticket = one ticket for all
customer-take-over-tickets =
    { $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    }
customer-take-over-single = Choose single devices

## What becomes of it
customer-take-over-becomes = What becomes of what is ticked
customer-take-over-release = Release into tickets
customer-take-over-release-help =
    { $portion ->
        [one] One ticket for each cause; { $portion } fault at most in one portion.
       *[other] One ticket for each cause; { $portion } faults at most in one portion.
    }
customer-take-over-why = Or take it off the report, because
customer-take-over-why-help = Like “replaced in March, agreed with Maria”. Colleagues read it; the customer does not. What becomes critical opens a ticket all the same.
customer-take-over-dismiss = Dismiss with this reason

## What was dismissed
customer-take-over-dismissed = Dismissed
customer-take-over-put-back = Put back on the report
