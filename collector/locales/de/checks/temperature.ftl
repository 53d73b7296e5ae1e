# temperature: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
temperature-name = Temperatur
temperature-processor = Der Prozessor hatte über zehn Minuten { $celsius } °C.
temperature-processor-title = Der Prozessor hat { $celsius } °C
temperature-drive = Ein Laufwerk hatte über zehn Minuten { $celsius } °C.
temperature-drive-title = Ein Laufwerk hat { $celsius } °C
temperature-drive-hot = Ein Laufwerk hatte über zehn Minuten { $celsius } °C, was sein Leben verkürzt.
temperature-drive-hot-title = Ein Laufwerk ist zu heiß: { $celsius } °C
temperature-throttled =
    { $times ->
        [0] Der Prozessor wurde binnen eines Tages nicht wegen Hitze gedrosselt.
        [one] Der Prozessor wurde binnen eines Tages einmal wegen Hitze gedrosselt.
       *[other] Der Prozessor wurde binnen eines Tages { $times }-mal wegen Hitze gedrosselt.
    }
temperature-throttled-title = Hitze drosselt den Prozessor
temperature-do =
    Lüfter, Staub, die Luft im Raum und die Auslastung ansehen. Bei einem Server auch den Zustand der Lüfter in der
    Verwaltung der Hauptplatine.

## For the customer
temperature-processor-plain = Im Computer hatte das wärmste Teil { $celsius } °C; wird es zu heiß, schaltet er sich selbst aus.
temperature-processor-plain-title = im Computer ist es zu heiß
temperature-drive-plain = Die Festplatte des Computers hat { $celsius } °C.
temperature-drive-plain-title = die Festplatte ist warm
temperature-drive-hot-plain = Die Festplatte des Computers hat { $celsius } °C; so heiß nutzt sie sich schneller ab.
temperature-drive-hot-plain-title = die Festplatte ist zu heiß
temperature-throttled-plain =
    { $times ->
        [0] Der Computer musste wegen Hitze nicht langsamer arbeiten.
        [one] Der Computer musste einmal wegen Hitze langsamer arbeiten.
       *[other] Der Computer musste binnen eines Tages { $times }-mal wegen Hitze langsamer arbeiten.
    }
temperature-throttled-plain-title = Hitze bremst den Computer
temperature-we-do = Wir suchen die Ursache: Oft ist es Staub, ein abgenutzter Lüfter oder zu wenig Luft ringsum.
temperature-was = { $device } war zu warm

## What we read
temperature-reads = Wie warm die Teile des Computers sind, und wie oft Hitze ihn bremst.
temperature-reads-why = Hitze macht einen Computer langsam, verkürzt sein Leben und kann ihn ausschalten.

## Cards and charts
temperature-card = { $celsius } °C
temperature-card-processor = Prozessor
temperature-card-disk = Laufwerk
temperature-card-nvme = NVMe-Laufwerk
series-temperature-processor-celsius = Temperatur des Prozessors
series-temperature-disk-celsius = Temperatur des wärmsten Laufwerks
series-temperature-nvme-celsius = Temperatur des wärmsten NVMe-Laufwerks
