# battery: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
battery-name = Bateria
battery = Bateria { $battery } mieści { $percent }% tego, na co ją zbudowano.
battery-title = Bateria { $battery } ma { $percent }% pojemności
battery-replace = Bateria { $battery } mieści tylko { $percent }% tego, na co ją zbudowano.
battery-replace-title = Bateria { $battery } jest zużyta: { $percent }%
battery-do =
    Zużywa się: dopisać do listy baterii do wymiany u klienta. Zużyta: wymienić i sprawdzić, czy obudowa nie jest wygięta;
    spuchniętą baterię wycofać z użycia natychmiast.

## For the customer
battery-plain = Bateria komputera mieści jeszcze { $percent }% tego, co nowa.
battery-plain-title = bateria się zużywa
battery-replace-plain = Bateria komputera mieści już tylko { $percent }% tego, co nowa; w drodze komputer może się nagle wyłączyć.
battery-replace-plain-title = bateria jest zużyta
battery-we-do = Dopisujemy baterię do listy części do wymiany.
battery-was = bateria była zużyta ({ $device })

## What we read
battery-reads = Ile mieści bateria w porównaniu z nową i ile razy ją ładowano.
battery-reads-why = Ze zużytą baterią komputer może wyłączyć się w drodze, a bateria może spuchnąć.

## Cards and charts
battery-card = mieści { $percent } %
battery-card-cycles =
    { $cycles ->
        [one] ładowana raz
        [few] ładowana { $cycles } razy
       *[many] ładowana { $cycles } razy
    }
series-battery-health-percent = Pojemność: { $subject }
