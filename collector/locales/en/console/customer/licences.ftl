# What the page of a customer's licences says, in English.

customer-licences-of = Licences: { $name }
customer-licences-heading = Licences
customer-licences-programs = What may be there
customer-licences-lead-before = What was bought, held against what is installed.
customer-licences-lead-after = Looked at once a day; what is missing for sure, or ends within 30 days, opens a ticket for the account contact.
customer-licences-saved = Saved.
customer-licences-sight-none = No device is in use yet.
customer-licences-sight-all = What { $devices } devices have was seen.
customer-licences-sight-some = What { $seen } of { $devices } devices have was seen; the others count when they have told.

## A file that is tried
customer-licences-dry-run = A dry run: nothing is changed yet
customer-licences-would-add =
    { $count ->
        [0] Nothing new.
        [one] { $count } entry would be added.
       *[other] { $count } entries would be added.
    }
customer-licences-errors =
    { $count ->
        [one] { $count } line is in error: mend the file, then try it again.
       *[other] { $count } lines are in error: mend the file, then try it again.
    }
customer-licences-apply = Add them now
customer-licences-another = Another file
customer-licences-column-line = Line
customer-licences-column-what = What
customer-licences-column-seats = Seats
customer-licences-column-becomes = What becomes of it
customer-licences-line-error = Error
customer-licences-line-there = There already
customer-licences-line-new = New

## How each product stands
customer-licences-nothing = Nothing that is known to be paid for is installed, and nothing was entered yet.
customer-licences-arithmetic = The arithmetic
customer-licences-among = Among:
customer-licences-more = and { $count } more
customer-licences-standing-enough = enough
customer-licences-standing-spare = spare
customer-licences-standing-no-record = no record
customer-licences-standing-question = question
customer-licences-standing-too-few = too few
customer-licences-stands-enough = As many as are needed.
customer-licences-stands-spare = Enough; { $count } more than are needed.
customer-licences-stands-no-record = Nothing was entered for { $count }: look for the papers, often only our record is missing.
customer-licences-stands-question = Up to { $count } too few: seats are per person, and whose the PCs are is not known here.
customer-licences-stands-too-few = { $count } too few.
customer-licences-step-found =
    { $count ->
        [one] { $count } installation was found
       *[other] { $count } installations were found
    }
customer-licences-step-twice = − { $count } there twice on the same PC (32 and 64 bit, another tongue, an older release)
customer-licences-step-within = − { $count } on a PC that has the suite
customer-licences-step-needs =
    { $count ->
        [one] = { $count } needs a seat
       *[other] = { $count } need a seat
    }
customer-licences-step-given =
    − { $count } by { $entry }{ $whom ->
        [person] {" "}(per person)
       *[other] {""}
    }{ $right ->
        [downgrade] , which may be used for an earlier version or a lower edition
        [upgrade] , whose maintenance brought the later version
        [suite] , as a part of the suite
       *[other] {""}
    }; { $left } are left
customer-licences-step-expired = { $count } of { $entry } gave none: over since { $on }

## What was bought
customer-licences-bought = What was bought
customer-licences-bought-none = Nothing was entered yet.
customer-licences-column-how = How
customer-licences-column-until = Until
customer-licences-remove = Take out
customer-licences-remove-of = Take out { $name }
customer-licences-for-ever = for ever
customer-licences-over = (over)
customer-licences-maintained = maintenance until { $day }
customer-licences-kind-volume = volume agreement
customer-licences-kind-subscription = subscription
customer-licences-kind-retail = retail
customer-licences-kind-oem = came with a PC
customer-licences-kind-unknown = not known
customer-licences-metric-device = per PC
customer-licences-metric-user = per person
customer-licences-metric-company = for the whole company

## The forms
customer-licences-add = Enter seats
customer-licences-add-product = Product
customer-licences-add-edition = Edition
customer-licences-add-version = Version
customer-licences-add-version-any = any
customer-licences-add-seats = Seats
customer-licences-add-metric = A seat is
customer-licences-add-kind = How it was bought
customer-licences-add-expires = Last day, if it ends
customer-licences-add-maintained = Maintenance until
customer-licences-add-note = Where it stands
customer-licences-add-note-example = order, invoice; never a key
customer-licences-enter = Enter
customer-licences-file = Or out of a file
customer-licences-file-label = CSV file
customer-licences-file-help = You see what each line would make before anything is changed.
customer-licences-file-template = A file to fill in
customer-licences-file-try = Try the file
