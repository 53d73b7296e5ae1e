# battery: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
battery-name = Akku
battery = Akku { $battery } fasst { $percent } % dessen, wofür er gebaut ist.
battery-title = Akku { $battery } hat { $percent } % seiner Kapazität
battery-replace = Akku { $battery } fasst nur { $percent } % dessen, wofür er gebaut ist.
battery-replace-title = Akku { $battery } ist verbraucht: { $percent } %
battery-do =
    Abgenutzt: auf die Liste der zu tauschenden Akkus des Kunden setzen. Verbraucht: tauschen und nachsehen, ob das Gehäuse
    verbogen ist; ein geblähter Akku wird sofort außer Betrieb genommen.

## For the customer
battery-plain = Der Akku des Computers fasst noch { $percent } % von dem, was er neu fasste.
battery-plain-title = der Akku lässt nach
battery-replace-plain = Der Akku des Computers fasst nur noch { $percent } % von dem, was er neu fasste; unterwegs kann der Computer plötzlich ausgehen.
battery-replace-plain-title = der Akku ist verbraucht
battery-we-do = Wir setzen den Akku auf die Liste der Teile, die getauscht werden.
battery-was = der Akku von { $device } war verbraucht

## What we read
battery-reads = Wie viel der Akku im Vergleich zu einem neuen fasst, und wie oft er geladen wurde.
battery-reads-why = Mit einem verbrauchten Akku geht der Computer unterwegs aus, und der Akku kann sich blähen.

## Cards and charts
battery-card = fasst { $percent } %
battery-card-cycles =
    { $cycles ->
        [one] einmal geladen
       *[other] { $cycles }-mal geladen
    }
series-battery-health-percent = Kapazität von { $subject }
