# What the page of who is held up at a customer says, in English.

customer-held-up = Who is held up
customer-held-up-title = Who is held up: { $name }
customer-held-up-saved = Saved. Open tickets were weighed anew.
customer-held-up-save = Save
customer-held-up-lead = A fault comes first when it holds up more people. A server counts as ten people and a PC as one, until a device’s page says better.
customer-held-up-services = Services
customer-held-up-none = None was entered. They are entered on the page of the device that carries them.
customer-held-up-service = Service
customer-held-up-device = Device
customer-held-up-people = People
customer-held-up-phone-people =
    { $count ->
        [one] people
       *[other] people
    }
customer-held-up-weight = × says how often each person counts: 1 where work goes on with a detour, 2 where a part of it stops, 3 where most of it does.

## What an hour costs
customer-held-up-hour = What an hour costs
customer-held-up-amount = An hour of one person who cannot work
customer-held-up-amount-help = Only if the customer told it; empty otherwise. Money can raise a priority and never lowers one. The customer does not see it.
customer-held-up-currency = Currency
