# operating_system: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
operating-system-name = Betriebssystem
operating-system =
    { $update ->
        [none] { $product } wird { $ends-until } unterstützt.
       *[other] { $product } wird { $ends-until } unterstützt. Das kostenlose Update auf { $update } erledigt es.
    }
operating-system-title = Support von { $product } endet { $ends-on }
operating-system-longer =
    { $product } ist über den regulären Support hinaus und bekommt { $ends-until } Sicherheitsupdates durch { $programme ->
         [esu] Extended Security Updates
         [esm] Ubuntu Pro (ESM)
         [ltss] Long Term Service Pack Support
        *[other] ein längeres Programm
    } (erkannt an: { $seen ->
         [build] ein Update, das nur Teilnehmer bekommen
         [licence] die Lizenz
         [service] der eingeschaltete Dienst
        *[registration] die Registrierung
    }).
operating-system-longer-title = Verlängerter Support von { $product } endet { $ends-on }
operating-system-ended =
    { $update ->
        [none] Der Support von { $product } endete { $ends-on }; es gibt keine Sicherheitsupdates mehr.
       *[other] Der Support von { $product } endete { $ends-on }; das kostenlose Update auf { $update } bringt die Sicherheitsupdates zurück.
    }
operating-system-ended-title = Support von { $product } ist beendet
operating-system-do =
    Mit dem Kunden das Update oder den Ersatz planen, Gerät für Gerät. Wo eines bleiben muss, das angenommene Risiko mit
    Datum aufschreiben und das Gerät vom Internet fernhalten.

## For the customer
operating-system-plain =
    { $update ->
        [none] { $product } bekommt { $ends-until } Sicherheitsupdates; an diesem Tag bleibt nichts stehen, aber danach wächst das Risiko.
       *[other] { $product } bekommt { $ends-until } Sicherheitsupdates; mit dem kostenlosen Update auf { $update } kommen sie weiterhin.
    }
operating-system-plain-title = { $product } bekommt { $ends-until } Sicherheitsupdates
operating-system-longer-plain = { $product } bekommt { $ends-until } Sicherheitsupdates; an diesem Tag bleibt nichts stehen, aber danach wächst das Risiko.
operating-system-longer-plain-title = { operating-system-plain-title }
operating-system-ended-plain =
    { $update ->
        [none] { $product } bekommt { $ends-since } keine Sicherheitsupdates mehr; heute bleibt nichts stehen, aber das Risiko wächst mit jedem Monat.
       *[other] { $product } bekommt { $ends-since } keine Sicherheitsupdates mehr; mit dem kostenlosen Update auf { $update } kommen sie wieder.
    }
operating-system-ended-plain-title = { $product } bekommt keine Sicherheitsupdates mehr
operating-system-we-do = Wir sehen bei jedem Computer nach, ob er aktualisiert werden kann, und sprechen mit Ihnen, bevor sich etwas ändert.
operating-system-was = die Sicherheitsupdates für { $product } auf { $device } gingen zu Ende
operating-system-longer-was = { operating-system-was }
operating-system-ended-was = { $product } auf { $device } bekam keine Sicherheitsupdates mehr

## What we read
operating-system-reads = Welches Betriebssystem ({ glossary-operating-system }) es ist, in welcher Version, und was für ein Computer, auch ob sich mehrere Menschen daran abwechseln (ja oder nein).
operating-system-reads-why = Damit wir wissen, bis wann es Sicherheitsupdates bekommt.

## Cards and charts
operating-system-card = { $name }
support-ends = unterstützt bis { $until }
support-longer =
    unterstützt bis { $until } durch { $programme ->
         [esu] Extended Security Updates
         [esm] Ubuntu Pro (ESM)
         [ltss] Long Term Service Pack Support
        *[other] ein längeres Programm
    } (erkannt an: { $seen ->
         [build] ein Update, das nur Teilnehmer bekommen
         [licence] die Lizenz
         [service] der eingeschaltete Dienst
        *[registration] die Registrierung
    })
support-ended = Unterstützung endete am { $until }
support-undated = der Hersteller nennt kein Ende
support-rolling = unterstützt, solange es aktualisiert wird
