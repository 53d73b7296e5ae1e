# What the page of a customer's hardware warranties says, in English.

customer-warranties-of = Warranties of { $name }
customer-warranties-roadmap = Roadmap
customer-warranties-crumb = Warranties
customer-warranties-heading = Hardware warranties
customer-warranties-set =
    { $count ->
        [one] { $count } day was set.
       *[other] { $count } days were set.
    }
customer-warranties-see-roadmap = See the roadmap

## A file that is tried
customer-warranties-dry-run = A dry run: nothing is changed yet
customer-warranties-would-set = { $sets } of { $lines } lines would set a day.
customer-warranties-errors =
    { $count ->
        [one] { $count } line is in error; mend the file first.
       *[other] { $count } lines are in error; mend the file first.
    }
customer-warranties-apply = Set them now
customer-warranties-another = Another file
customer-warranties-column-line = Line
customer-warranties-column-computer = Computer
customer-warranties-column-until = Until
customer-warranties-column-becomes = What becomes of it
customer-warranties-line-error = Error
customer-warranties-line-same = So already
customer-warranties-line-set = Set
customer-warranties-line-before = before: { $day }

## The forms
customer-warranties-lead = The last day of each computer’s warranty, out of a CSV file. It stands on the [roadmap], and a ticket tells 90 days before.
customer-warranties-file = A file
customer-warranties-file-label = CSV file
customer-warranties-file-help = 1 MB at most; UTF-8; commas or semicolons.
customer-warranties-file-try = Try the file
customer-warranties-text = Or paste it
customer-warranties-text-label = CSV text
customer-warranties-text-try = Try the text
customer-warranties-columns = The columns
customer-warranties-columns-device = The computer’s name as it is called here. Serial numbers stay on the computers, so they cannot be matched.
customer-warranties-columns-until = The last day: 2027-03-31 or 31.03.2027.
