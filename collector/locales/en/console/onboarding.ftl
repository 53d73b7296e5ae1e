# What getting started says, step by step, in English.

onboarding-heading = Getting started
onboarding-lead = From an empty collector to the first ticket in { $count } short steps. Leave out what you do not need; what you did is kept, and you come back where you were.
onboarding-behind = { $behind } of { $count } steps behind you.
onboarding-go-on = Go on
onboarding-leave-out = Leave this step out
onboarding-closed = The queue does not speak of these steps any more.
onboarding-remind = Let it remind me
onboarding-over = Nothing is left to do here.
onboarding-find-again = You find these steps again under Settings.
onboarding-finish = Finish, and open the queue
onboarding-put-away = Put all of it away
onboarding-look-again = Look again

## The steps, how each stands, and what is there of one that is done
onboarding-title-provider = Your company
onboarding-title-customer = The first customer
onboarding-title-device = The first device
onboarding-title-test = A test problem
onboarding-title-mail = Mail
onboarding-title-technician = A colleague
onboarding-state-done = Done
onboarding-state-skipped = Skipped
onboarding-state-now = Now
onboarding-state-to-do = To do
onboarding-summary-customers =
    { $count ->
        [one] { $count } customer
       *[other] { $count } customers
    }
onboarding-summary-devices =
    { $count ->
        [one] { $count } device has reported
       *[other] { $count } devices have reported
    }
onboarding-summary-test = #{ $number } opened and ended
onboarding-summary-mail = The server takes our mails
onboarding-summary-technicians =
    { $count ->
        [one] { $count } technician
       *[other] { $count } technicians
    }

## The provider
onboarding-provider-name = Name
onboarding-provider-name-help = The portal and every message bear this name; Premura is not named there.
onboarding-provider-zone = Time zone
onboarding-provider-zone-help = Technicians read every moment in it, like Europe/Rome.
onboarding-provider-language = Language of new customers
onboarding-provider-language-help = Each customer and each contact may have another.
onboarding-provider-save = Save

## The first customer
onboarding-customer-list-before = You have a list of them?
onboarding-customer-list = [Import customers, sites and contacts from a CSV file]; a dry run shows first what becomes of each line.
onboarding-customer-name = Company
onboarding-customer-name-help = As its people write it.
onboarding-customer-site = First site
onboarding-customer-site-help = A place with devices, like Milano or Headquarters.
onboarding-customer-language = Language
onboarding-customer-language-help = What they are told is written in it.
onboarding-customer-zone = Time zone
onboarding-customer-zone-help = Theirs.
onboarding-customer-add = Add the customer
onboarding-customer-add-another = Add another customer

## The first device
onboarding-device-waiting = Waiting
onboarding-device-run = Run the line below on the device.
onboarding-device-goes-on-report = This page goes on by itself at its first report.
onboarding-device-goes-on = This page goes on by itself.
onboarding-device-copied = When you have copied the line and run it: [look whether it has reported]. The line is not shown again.
onboarding-device-reports = at { $customer } reports.
onboarding-device-let-in = was let in; its first report is still to come.
onboarding-device-site-before = A device belongs to a site.
onboarding-device-site-add = Give { $name } its first one
onboarding-device-site-after = , then come back.
onboarding-device-no-customer = A device belongs to a customer’s site, and there is none yet: [add the first customer].
onboarding-device-site = Where the device stands
onboarding-device-site-another = Another device, at
onboarding-device-site-help = The line lets one device in, within 7 days. A customer’s own page makes lines for more.
onboarding-device-make = Make the install line
onboarding-device-make-another = Make another line

## The test problem
onboarding-test-lead = A ticket opens in the queue although nothing is wrong, marked as a test, so that you see how one comes and goes.

## Mail
onboarding-mail-lead = The collector sends a test to { $email }, and this page says what became of it.
onboarding-mail-on-its-way = A test to { $email } is on its way since
onboarding-mail-put-off = Not sent yet:
onboarding-mail-help = What to do about it
onboarding-mail-took = The server took the test to { $email } at
onboarding-mail-look = Look whether it came to the inbox, and not among unwanted mail.
onboarding-mail-failed = The test was not sent:
onboarding-mail-not-set-before = Mail is not set up, so nothing is sent: customers read everything in the portal, and you hand them their links. Put the server that takes your mails into the configuration file under
onboarding-mail-not-set-after = , then start the collector anew; [Settings › Mail] shows the lines.
onboarding-mail-send = Send a test mail to me
onboarding-mail-send-another = Send another test mail to me

## A colleague
onboarding-technician-once = For { $name }, shown this once.
onboarding-technician-link = With this link { $name } chooses a password. It works once, for 30 minutes. Hand it over so that nobody else reads it.
onboarding-technician-code-before = Or at
onboarding-technician-code-between = with the code
onboarding-technician-lead = Somebody who works the queue with you, or when you are away. So far:
onboarding-technician-and = and
onboarding-technician-name = Name
onboarding-technician-email = E-mail address
onboarding-technician-invite = Invite
onboarding-technician-invite-another = Invite another
