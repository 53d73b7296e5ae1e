# The roadmap, in console and portal: its words in German. What each key is for stands in `web/roadmap/`.

roadmap = Fahrplan
roadmap-picture = Was wann endet, von heute an über drei Jahre; die Tabelle darunter sagt dasselbe.
roadmap-kind-system = System
roadmap-kind-program = Programm
roadmap-warranty = Garantie des Geräts
roadmap-rest-days =
    { $count ->
    [0] heute
    [one] in einem Tag
   *[other] in { $count } Tagen
    }
roadmap-rest-months = in { $count } Monaten
roadmap-over-days =
    { $count ->
    [one] seit gestern
   *[other] seit { $count } Tagen
    }
roadmap-over-months = seit { $count } Monaten
roadmap-state-not_planned = nicht geplant
roadmap-state-offered = vorgeschlagen
roadmap-state-ordered = bestellt
roadmap-state-done = erledigt
roadmap-state-accepted = Risiko angenommen
roadmap-accepted = { $by } nimmt das Risiko bis { $until } an: { $why }
roadmap-campaign = { $done } von { $count } erledigt
roadmap-progress-waiting = noch zu tun
roadmap-progress-moved = erledigt
roadmap-progress-gone = nicht mehr in Gebrauch
roadmap-progress-unheard = seither nichts gehört
roadmap-best-effort = Über das Ende hinaus: wir tun unser Bestes, ohne eine Reparatur zu versprechen.
roadmap-update = Das kostenlose Update auf { $update } erledigt es.
roadmap-summary =
    In den nächsten 12 Monaten ist für { $some } von { $count ->
    [one] einem Computer
   *[other] { $count } Computern
    } etwas zu entscheiden.
roadmap-summary-none = In den nächsten 12 Monaten ist für keinen Computer etwas zu entscheiden.
roadmap-empty = Soweit wir wissen, endet in den nächsten drei Jahren nichts. Es gibt nichts zu entscheiden.
roadmap-unknown =
    { $count ->
    [one] Ein Computer steht nicht darauf: für sein System nennt niemand ein Ende, oder er hat sich noch nicht gemeldet.
   *[other] { $count } Computer stehen nicht darauf: für deren Systeme nennt niemand ein Ende, oder es kam noch keine Meldung.
    }
roadmap-source = Sagt die Seite des Herstellers, verglichen am { $day }.
roadmap-source-undated = Sagt die Seite des Herstellers.
roadmap-by-hand = Von Hand eingetragen.
roadmap-column-what = Was
roadmap-column-ends = Endet am
roadmap-column-computers = Computer
roadmap-column-replacement = Ersatz
roadmap-column-cost = Kosten
roadmap-column-state = Stand
roadmap-column-source = Quelle
roadmap-more = und { $count } weitere, in der Tabelle darunter
roadmap-file = CSV
roadmap-calendar = Kalender (iCal)
roadmap-event =
    { $what } endet ({ $count ->
    [one] ein Computer
   *[other] { $count } Computer
    })
roadmap-lead = Was an Ihren Computern zu Ende geht, wann, und was wir gemeinsam planen. An diesen Tagen bleibt nichts stehen.
roadmap-all = Den ganzen Fahrplan sehen

## The end of a warranty as a ticket
warranty-name = Garantie des Geräts
warranty = Die Garantie des Geräts endet { $ends-on }.
warranty-title = Garantie des Geräts endet { $ends-on }
warranty-do = Mit dem Kunden klären, ob die Garantie verlängert oder der Computer ersetzt wird, und es im Fahrplan festhalten.
warranty-plain = Die Garantie des Herstellers für diesen Computer gilt { $ends-until }; an diesem Tag bleibt nichts stehen.
warranty-plain-title = die Garantie des Herstellers gilt { $ends-until }
warranty-we-do = Wir sehen nach, was eine längere Garantie oder ein neuer Computer kosten würde, und sprechen mit Ihnen.
warranty-was = die Garantie des Herstellers für { $device } ging zu Ende
