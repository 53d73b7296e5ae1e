# The roadmap, in console and portal: its words in English. What each key is for stands in `web/roadmap/`.

roadmap = Roadmap
roadmap-picture = What ends when, from today over three years; the table below says the same.
roadmap-kind-system = system
roadmap-kind-program = program
roadmap-warranty = Hardware warranty
roadmap-rest-days =
    { $count ->
    [0] today
    [one] in one day
   *[other] in { $count } days
    }
roadmap-rest-months = in { $count } months
roadmap-over-days =
    { $count ->
    [one] since yesterday
   *[other] for { $count } days
    }
roadmap-over-months = for { $count } months
roadmap-state-not_planned = not planned
roadmap-state-offered = proposed
roadmap-state-ordered = ordered
roadmap-state-done = done
roadmap-state-accepted = risk accepted
roadmap-accepted = { $by } accepts the risk until { $until }: { $why }
roadmap-campaign = { $done } of { $count } done
roadmap-progress-waiting = still to do
roadmap-progress-moved = done
roadmap-progress-gone = out of use
roadmap-progress-unheard = not heard from since
roadmap-best-effort = Past its end: we do our best, and no repair is promised.
roadmap-update = The free update to { $update } settles it.
roadmap-summary =
    In the next 12 months { $some } of { $count ->
    [one] one computer
   *[other] { $count } computers
    } need a decision.
roadmap-summary-none = In the next 12 months no computer needs a decision.
roadmap-empty = Nothing comes to an end in the next three years, as far as we know. There is nothing to decide.
roadmap-unknown =
    { $count ->
    [one] One computer is not on it: nobody names an end for its system, or it was not heard from yet.
   *[other] { $count } computers are not on it: nobody names an end for their systems, or they were not heard from yet.
    }
roadmap-source = Says the vendor’s page, compared on { $day }.
roadmap-source-undated = Says the vendor’s page.
roadmap-by-hand = Entered by hand.
roadmap-column-what = What
roadmap-column-ends = Ends on
roadmap-column-computers = Computers
roadmap-column-replacement = Replacement
roadmap-column-cost = Cost
roadmap-column-state = State
roadmap-column-source = Source
roadmap-more = and { $count } more, in the table below
roadmap-file = CSV
roadmap-calendar = Calendar (iCal)
roadmap-event =
    { $what } ends ({ $count ->
    [one] one computer
   *[other] { $count } computers
    })
roadmap-lead = What of your computers comes to an end, when, and what we plan together. Nothing stops on these days.
roadmap-all = See the whole roadmap

## The end of a warranty as a ticket
warranty-name = Hardware warranty
warranty = The hardware’s warranty ends on { $ends }.
warranty-title = Hardware warranty ends on { $ends }
warranty-do = Ask the customer whether to prolong the warranty or to replace the computer, and write it on the roadmap.
warranty-plain = The maker’s warranty of this computer lasts { $ends-until }; nothing stops on that day.
warranty-plain-title = the maker’s warranty lasts { $ends-until }
warranty-we-do = We look at what a longer warranty or a new computer would cost, and talk it over with you.
warranty-was = the maker’s warranty of { $device } was coming to an end
