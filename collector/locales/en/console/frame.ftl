# What stands around every page of the console, in English.

frame-skip = Skip to the page
frame-main = Main
frame-search = Search
frame-search-everything = Search everything
frame-queue = Queue
frame-devices = Devices
frame-customers = Customers
frame-problems = Problems
frame-articles = Articles
frame-held = Without a ticket
frame-private = Private
frame-settings = Settings
frame-on-call = On call: { $name }
frame-unsent =
    { $count ->
        [one] { $count } mail not sent
       *[other] { $count } mails not sent
    }
frame-complaints =
    { $count ->
        [one] { $count } complaint
       *[other] { $count } complaints
    }
frame-look = Look
frame-look-system = As the system
frame-look-light = Light
frame-look-dark = Dark
frame-sign-out = Sign out
frame-looks = You may look here; what would change something is not shown.

## Keys
frame-keys = Keys
frame-keys-list = this list
frame-keys-search = search
frame-keys-mark = mark the ticket, to do the same to several
frame-keys-go = queue, devices, customers, settings
frame-keys-take = take the ticket
frame-keys-note = write a note
frame-keys-reply = write to the customer
frame-keys-wait = wait for somebody
frame-keys-priority = set the priority
frame-keys-snooze = snooze
frame-keys-merge = merge
frame-keys-resolve = resolve
frame-keys-undo = undo
frame-keys-next = next and previous ticket of a list;
frame-keys-open = opens it
frame-keys-then = then
frame-keys-on = Keys are on
frame-close = Close
