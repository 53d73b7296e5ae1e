# What the page that imports customers says, in English.

import-title = Import customers
import-crumb = Import
import-done = Done: { $made }.
import-see-customers = See the customers
import-or = or
import-go-on = go on with getting started
import-customers =
    { $count ->
        [one] { $count } customer
       *[other] { $count } customers
    }
import-sites =
    { $count ->
        [one] { $count } site
       *[other] { $count } sites
    }
import-contacts =
    { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
import-and = { $first } and { $last }
import-added = { $what } added
import-nothing = nothing new

## A file that is tried
import-dry-run = A dry run: nothing is changed yet
import-would = It would be: { $made }.
import-there =
    { $count ->
        [one] { $count } line is there already.
       *[other] { $count } lines are there already.
    }
import-errors =
    { $count ->
        [one] { $count } line is in error.
       *[other] { $count } lines are in error.
    }
import-skip = Skip lines with errors
import-apply = Add them now
import-another = Another file
import-column-line = Line
import-column-customer = Customer
import-column-site = Site
import-column-contact = Contact
import-column-becomes = What becomes of it
import-line-error = Error
import-line-there = There already
import-line-new = New
import-foot = What is new stands in bold. What is there already stays as it is.

## The forms
import-lead = Customers, their sites and their people out of one CSV file. You see what each line would make before anything is changed.
import-file = A file
import-file-label = CSV file
import-file-help = 1 MB and 5,000 lines at most; UTF-8 or Windows-1252; commas or semicolons.
import-file-try = Try the file
import-text = Or paste it
import-text-label = CSV text
import-text-try = Try the text

## The columns
import-columns = The columns
import-columns-lead-before = The first line names them, in any order; only
import-columns-lead-after = must be there.
import-columns-customer = The company. Several lines may name the same one.
import-columns-language = en, it, pl or de: of a new company, and of the contact of this line.
import-columns-zone = Like Europe/Rome: of a new company, and of a new site.
import-columns-site = One of its places; the contact of this line belongs to it.
import-columns-and = and
import-columns-contact = A person there, who is then told of what we find.
import-columns-phone = Their telephone.
import-template = A file to fill in
