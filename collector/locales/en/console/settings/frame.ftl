# What the tabs of the settings and the small pages behind them say, in English: getting started, checks, runbooks.

## Tabs
settings-tabs = Settings
settings-tab-provider = Provider
settings-tab-tiers = Tiers
settings-tab-limits = Limits
settings-tab-accounting = Accounting
settings-tab-time = Time
settings-tab-runbooks = Runbooks
settings-tab-checks = What is read
settings-tab-mail = Mail
settings-tab-on-call = On call
settings-tab-technicians = Technicians
settings-tab-getting-started = Getting started
settings-tab-account = Your account

## Getting started
settings-start-title = Getting started
settings-start-first-steps = The first steps
settings-start-behind = { $behind } of { $of } steps behind you
settings-start-closed = the queue speaks of them no more
settings-start-see = See the steps
settings-start-test = Test problem
settings-start-test-lead = A ticket opens in the queue although nothing is wrong, marked as a test, so that you see whether everything works. It resolves again; the customer is told nothing.

## Runbooks
settings-runbooks-title = Runbooks
settings-runbooks-lead = What a technician does about what a check finds. Each ticket shows its runbook; write your own in place of what is shipped, for everybody or for one customer.
settings-runbooks-check = Check
settings-runbooks-shipped = As shipped
settings-runbooks-nothing = nothing yet

## What is read
settings-checks-title = What is read
settings-checks-lead = Every check there is. Customers read the same list in the portal. An agent reads nothing else, and nothing can make it.
settings-checks-check = Check
settings-checks-reads = What is read
settings-checks-often = How often
settings-checks-limits = Limits
settings-checks-limit-count =
    { $count ->
        [one] { $count } limit
       *[other] { $count } limits
    }
settings-checks-no-limit = none
settings-checks-every-sample = every minute
settings-checks-every-fifth-sample = every five minutes
settings-checks-every-day = daily and on change
