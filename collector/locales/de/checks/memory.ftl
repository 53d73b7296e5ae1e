# memory: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
memory-name = Arbeitsspeicher
memory = { $available } % von { $total } Arbeitsspeicher sind verfügbar; die Auslagerungsdatei ist zu { $swap } % belegt.
memory-title = Arbeitsspeicher ist knapp: { $available } % verfügbar
memory-oom =
    { $kills ->
        [one] Das System hat in sieben Tagen ein Programm beendet, weil der Arbeitsspeicher ausging.
       *[other] Das System hat in sieben Tagen { $kills } Programme beendet, weil der Arbeitsspeicher ausging.
    }
memory-oom-title = Programme werden aus Mangel an Arbeitsspeicher beendet
memory-do =
    Das Programm finden, das gewachsen ist, und ob es endlos wächst (ein Leck: neu starten und dem Hersteller melden) oder
    wirklich mehr braucht, als da ist (Arbeitsspeicher ergänzen oder das Programm verlegen).

## For the customer
memory-plain = Von { $total } Arbeitsspeicher ({ glossary-memory }) sind nur { $available } % frei, deshalb können Programme langsam werden.
memory-plain-title = der Platz für geöffnete Programme ist knapp
memory-oom-plain =
    { $kills ->
        [one] In den letzten sieben Tagen hat der Computer einmal von selbst ein Programm geschlossen, weil der Arbeitsspeicher ({ glossary-memory }) voll war.
       *[other] In den letzten sieben Tagen hat der Computer { $kills }-mal von selbst ein Programm geschlossen, weil der Arbeitsspeicher ({ glossary-memory }) voll war.
    }
memory-oom-plain-title = der Computer musste Programme schließen
memory-we-do = Wir suchen das Programm, das so viel Platz braucht, und sorgen dafür, dass alles wieder flüssig läuft.
memory-was = auf { $device } war der Platz für geöffnete Programme knapp

## What we read
memory-reads = Wie viel Arbeitsspeicher ({ glossary-memory }) da ist und wie viel davon frei ist.
memory-reads-why = Mit zu wenig Arbeitsspeicher wird alles langsam, und Programme enden von selbst.

## Cards and charts
memory-card = { $percent } % verfügbar
memory-card-of = von { $total }
series-memory-available-percent = Verfügbarer Arbeitsspeicher
series-memory-swap-used-percent = Auslagerungsdatei in Gebrauch
