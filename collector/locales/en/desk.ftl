# What the desk says, in English: lines of timelines, titles, states and other fixed words.
# Arguments come formatted in the reader's language: sizes with their unit, spans of time and moments as words.

## Titles
title-one-device =
    { $check ->
        [presence] { $device }: { $title }
        [copied_disk] { $device }: { $title }
        [device_floods] { $device }: { $title }
       *[other] { $title } on { $device }
    }
title-many-devices = { $title } on { $count } devices

## Presence
presence-name = Presence
presence-silent = Nothing has been heard from it since { $last }.
presence-silent-title = silent since { $last }
presence-unheard = Nothing has been heard from it since { $last }: is it still in use?
presence-unheard-title = not heard of for a long time: still in use?
presence-heard = It reports again.
presence-do =
    See whether the device is on and whether others at the same site report. If it is on, look at its network and at the
    agent's own log. If it is off for good, take it out of use here, so that nobody waits for it.

## Copied disk
copied-disk-name = Copied disk
copied-disk = Its disk was copied: several computers report as this one.
copied-disk-title = its disk was copied: several computers report as one
copied-disk-over = One computer alone has reported as this one for a day.
copied-disk-do =
    Find the computers that run from a copy of this disk: the same name, an image, a disk moved to a new computer, a virtual
    machine that was cloned. On each copy run premura-agent enroll with a token of its own; it is a device of its own from
    then on. Until then one of them is judged here, and the reports of the others are kept apart. Take an image before
    the agent is enrolled; the installer for Windows does so with IMAGE=1.

## A device that floods
device-floods-name = Flood of reports
device-floods = It sends much more than its quota; what is above it is refused, and its agent keeps that.
device-floods-title = sends much more than its quota
device-floods-over = It has kept within its quota for an hour.
device-floods-do =
    See what runs on the device under the agent's name: a second agent, a script with its certificate, an agent started with
    another interval by hand. If it is not ours, revoke the device here and enrol it anew. If it is a backlog of many
    days, it drains by itself; a higher quota stands under [quotas] in the collector's configuration.

## The test problem
test-problem-name = Test problem
test-problem = This is a test: nothing is wrong.
test-problem-title = Test: nothing is wrong
test-problem-do =
    Nothing is wrong. Take the ticket, write a note, resolve it: everything works as with a real one. The customer is told
    nothing, and it resolves by itself within the hour.
test-problem-sent = { $who } sent this test. It ends by itself { $ends-by }.

## Lines of a ticket
ticket-opened = Opened: found on { $device }.
ticket-joined =
    { $subject ->
        [none] Found on { $device } as well.
       *[other] Found on { $device } as well ({ $subject }).
    }
ticket-relapsed = Back again on { $device } while it was being watched.
ticket-came-back = Reopened: the same fault came back.
ticket-worsened =
    Became worse: { $severity ->
        [critical] critical now
        [high] high now
        [medium] medium now
       *[other] { $severity } now
    }.
ticket-flapping = It comes and goes; the changes in between are no longer told one by one.
ticket-settled = It no longer comes and goes: the fault stays.
ticket-healthy-held = All is healthy again. { $who } holds this ticket, so it stays open until { $who } resolves it.
ticket-watching = All is healthy again. Watched for { $span }; resolves by itself if nothing comes back.
ticket-resolved-itself = Resolved by itself: nothing wrong is seen any more.
ticket-closed = Closed.
ticket-still-bad = Opened again: a day after it was resolved, the fault is still seen.
ticket-taken = { $who } took this ticket.
ticket-note = { $text }
ticket-resolved-by = Resolved: { $text }
ticket-reopened-by = Reopened: { $text }
finding-released = { $who } released it from the take-over report.

## Findings
finding-healthy =
    { $subject ->
        [none] Healthy again on { $device }.
       *[other] Healthy again on { $device }: { $subject }.
    }
ticket-set-up-anew = { $device } was set up anew as { $other }: its fault ended with that.

finding-gone =
    { $subject ->
        [none] No longer seen on { $device }.
       *[other] No longer seen on { $device }: { $subject }.
    }
finding-passed = It was there from { $from } to { $to }, while no report could come through.
finding-dismissed =
    { $subject ->
        [none] Dismissed from the take-over report: { $text }
       *[other] Dismissed from the take-over report ({ $subject }): { $text }
    }
finding-put-back =
    { $subject ->
        [none] Put back on the take-over report.
       *[other] Put back on the take-over report: { $subject }.
    }
finding-held =
    No ticket: { $held ->
        [maintenance] the device is under maintenance
        [take_over] it was there when we took over
        [boot] the device has just started
        [digest] worth knowing, not worth a ticket
       *[other] it is over already
    }.

## The bill of a priority
bill-severity =
    { $severity ->
        [critical] Critical, felt now: P{ $level }
        [high] High, felt soon: P{ $level }
        [medium] Medium, a warning: P{ $level }
       *[other] Low, to plan: P{ $level }
    }
bill-people =
    { $raise ->
        [0] { $people ->
            [0] Counts as nobody held up: stays
            [one] Counts as one person held up: stays
           *[other] Counts as { $people } people held up: stays
        }
        [one] Counts as { $people } people held up (a server counts 10): one step up
       *[other] Counts as { $people } people held up (a server counts 10): { $raise } steps up
    }
bill-service =
    { $kind ->
        [mail] Mail
        [files] Files
        [line_of_business] Line of business
        [web] Web
        [printing] Printing
        [telephone] Telephone
        [remote_access] Remote access
       *[other] Other
    } for { $people ->
        [one] one person
       *[other] { $people } people
    }, { $weight ->
        [one] counts once
       *[other] counts { $weight } times
    }
bill-service-named =
    { $kind ->
        [mail] Mail
        [files] Files
        [line_of_business] Line of business
        [web] Web
        [printing] Printing
        [telephone] Telephone
        [remote_access] Remote access
       *[other] Other
    } “{ $name }” for { $people ->
        [one] one person
       *[other] { $people } people
    }, { $weight ->
        [one] counts once
       *[other] counts { $weight } times
    }
bill-more =
    { $count ->
        [one] One service more, with fewer people
       *[other] { $count } services more, with fewer people
    }
bill-devices =
    { $devices ->
        [one] One device by its kind: { $people ->
            [one] one person
           *[other] { $people } people
        }
       *[other] { $devices } devices by their kind: { $people ->
            [one] one person each
           *[other] { $people } people each
        }
    }
bill-ahead =
    Foretold for { $at }: { $later ->
        [0] near, so it stays
        [one] one step later
       *[other] { $later } steps later
    }
bill-money =
    { $cost } { $currency } an hour, at { $rate } { $currency } for one person: { $raise ->
        [0] no more than that
        [one] one step more
       *[other] { $raise } steps more
    }
bill-sum = Comes to P{ $level }

## What services a device carries
duty-mail = Mail
duty-files = Files
duty-line-of-business = Line of business
duty-web = Web
duty-printing = Printing
duty-telephone = Telephone
duty-remote-access = Remote access
duty-other = Other
service-entered =
    { $who } entered who is held up here: { $kind ->
        [mail] Mail
        [files] Files
        [line_of_business] Line of business
        [web] Web
        [printing] Printing
        [telephone] Telephone
        [remote_access] Remote access
       *[other] Other
    } for { $people ->
        [one] one person
       *[other] { $people } people
    }.
service-taken-out =
    { $who } took out who is held up here: { $kind ->
        [mail] Mail
        [files] Files
        [line_of_business] Line of business
        [web] Web
        [printing] Printing
        [telephone] Telephone
        [remote_access] Remote access
       *[other] Other
    } for { $people ->
        [one] one person
       *[other] { $people } people
    }.

## Severities
severity-critical = Critical
severity-high = High
severity-medium = Medium
severity-low = Low
severity-info = Info

## States of a ticket
state-new = New
state-assigned = Assigned
state-in-progress = In progress
state-waiting = Waiting
state-watching = Watching
state-resolved = Resolved
state-closed = Closed

## Kinds of ticket
kind-incident = Incident
kind-problem = Problem
kind-request = Request
kind-change = Change

## Why a finding has no ticket
held-take-over = There when we took over
held-take-over-why = Found at enrolment or on the first day. It is listed here so that it can be planned; nobody is woken by it.
held-dismissed = Dismissed
held-dismissed-why = Taken off the take-over report by a person. It opens a ticket if it becomes critical, or if it goes and comes back.
held-maintenance = Under maintenance
held-maintenance-why = The device is under maintenance. What is still wrong when that ends opens a ticket.
held-boot = Just started
held-boot-why = The device started a few minutes ago. What outlasts the start opens a ticket by itself.
held-budget = The day has had its tickets
held-budget-why = This customer has had as many tickets within a day as it should. What is not urgent waits and opens its own as soon as there is room, or when it becomes worse.
held-digest = Worth knowing
held-digest-why = Not worth a ticket. It stays here until it is mended or becomes worse.
held-passed = Over already
held-passed-why = It began and ended while no report could come through.

## What a device is
class-server = Server
class-session-host = Session host
class-virtual-machine = Virtual machine
class-always-on-pc = PC
class-laptop = Notebook
class-shared-pc = Shared PC
class-thin-client = Thin client
class-kiosk = Kiosk

## How a device stands
standing-reporting = Reporting
standing-off = Off or asleep
standing-silent = Silent
standing-maintenance = Maintenance
standing-waiting = No report yet
standing-revoked = Revoked
standing-retired = Out of use

## What a check cannot see
unseen-check = cannot see { $check }
unseen-why =
    { $detail ->
        [none] { $why }
       *[other] { $why }: { $detail }
    }
why-not-here = this device has no such thing
why-denied = the agent may not read it
why-timed-out = it did not answer in time
why-panicked = the check itself failed
why-garbled = what came cannot be understood
why-too-new = the agent is newer than this collector
why-no-base = the agent is asked to send it anew
why-off = switched off
why-other = for another reason

## Private tickets, for technicians alone
grade-proved = proved
grade-likely = likely
grade-unclear = unclear
private-state-open = to talk about
private-state-talked = talked about
private-state-closed = closed

## Seats that were bought
entitlement-name = Seats
entitlement-short =
    { $count ->
        [one] One seat of { $product } is missing.
       *[other] { $count } seats of { $product } are missing.
    }
entitlement-short-title =
    { $count ->
        [one] One seat of { $product } missing
       *[other] { $count } seats of { $product } missing
    }
entitlement-ends = { $product } ends on { $ends }: { $count } seats, of which { $spare } are not needed.
entitlement-ends-title = { $product } ends on { $ends }
entitlement-maintenance = The maintenance of { $product } ends on { $ends }.
entitlement-maintenance-title = Maintenance of { $product } ends on { $ends }
entitlement-spare = { $spare } of { $count } seats of { $product } are needed on no computer.
entitlement-spare-title = { $product }: { $spare } of { $count } seats to spare
entitlement-opened = Opened: what was bought was held against what is installed.
entitlement-over = Resolved by itself: what was bought is enough again.
entitlement-do = Open the customer’s licences and read the arithmetic. Look for an order or invoice that was not entered; often only our record is missing. Then uninstall what nobody uses, move seats, or order what is missing. For seats to spare, agree with the customer how many they keep for new colleagues, and order fewer when they are renewed.

## Maintenance windows
window-planned = { $who } planned the maintenance window “{ $name }” at { $site }.
window-taken-back = { $who } took the maintenance window “{ $name }” back.
window-left = Not everything came back after the maintenance window that began { $at-on }.
window-left-title = Left behind by the maintenance that began { $at-on }
window-left-plain = After planned maintenance not everything on your computers is as it was before.
window-left-plain-title = something is left to do after planned maintenance
window-left-we-do = We put right what the maintenance left behind.
window-left-was = something was left to do after planned maintenance

## Web sites at hosters
hosted-site-name = Web sites at hosters
hosted-site-down =
    { $why ->
        [no-name] The name of { $address } leads nowhere, since { $since }.
        [guarded] { $address } leads to a place that the collector does not look at, since { $since }.
        [no-answer] { $address } does not answer, since { $since }.
        [status] { $address } answers that it cannot (status { $status }), since { $since }.
        [expired] { $address } has a certificate that expired; seen since { $since }.
        [other-name] { $address } has a certificate for another name; seen since { $since }.
       *[untrusted] { $address } has a certificate that no known authority signed; seen since { $since }.
    }
hosted-site-down-title =
    { $why ->
        [expired] { $address }: the certificate expired
        [other-name] { $address }: the certificate is for another name
        [untrusted] { $address }: the certificate is not trusted
       *[other] { $address } does not work
    }
hosted-site-down-plain = Your web site { $address } does not open as it should.
hosted-site-down-plain-title = the web site { $address } does not open as it should
hosted-site-we-do = We look at it with the hoster and tell you when it opens again.
hosted-site-was = a web site did not open as it should
hosted-site-opened = Opened: the collector looked at the site.
hosted-site-over = Resolved by itself: the site is well again.
hosted-site-do = Open the address from outside of your own network. Look at the hoster’s status page and at the domain: is it paid, does its name server answer? For a certificate, renew it at the hoster, and have it renewed by itself. Before a program is updated, back up the site’s files and its database first.

## The monthly pulse, and the call to who says nothing to it
pulse-name = Monthly pulse
pulse = The pulse of { $month }: how the month went, and whether anything is planned.
pulse-title = Pulse of { $month }
pulse-opened = Opened: it is the first working day of the month.
pulse-over = The pulse is told, or this month has none.
pulse-call-name = Call the customer
pulse-call = Two pulses met neither an answer nor a visit: a call is due.
pulse-call-title = Call them: two pulses without a word
pulse-call-opened = Opened: two pulses without a word.
pulse-call-over = There was a word from them.
