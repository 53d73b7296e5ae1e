# crashes: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
crashes-name = Systemabstürze
crashes =
    { $stops ->
        [0] Kein Absturz des Systems in sieben Tagen.
        [one] Das System ist in sieben Tagen einmal abgestürzt.
       *[other] Das System ist in sieben Tagen { $stops }-mal abgestürzt.
    }
crashes-title =
    { $stops ->
        [0] Kein Absturz des Systems
        [one] Das System ist abgestürzt
       *[other] Das System ist in sieben Tagen { $stops }-mal abgestürzt
    }
crashes-do =
    Die Aufzeichnungen lesen (Speicherabbild, Bugcheck-Code, die letzten Zeilen davor): jedes Mal derselbe Treiber weist auf
    diesen Treiber, jedes Mal eine andere Stelle auf Arbeitsspeicher, Hitze oder Strom.

## For the customer
crashes-plain =
    { $stops ->
        [0] In den letzten sieben Tagen ist der Computer nicht von selbst stehen geblieben.
        [one] In den letzten sieben Tagen ist der Computer einmal mitten in der Arbeit stehen geblieben; was nicht gespeichert war, kann verloren sein.
       *[other] In den letzten sieben Tagen ist der Computer { $stops }-mal mitten in der Arbeit stehen geblieben; was nicht gespeichert war, kann verloren sein.
    }
crashes-plain-title =
    { $stops ->
        [0] der Computer ist nicht von selbst stehen geblieben
        [one] der Computer ist einmal mitten in der Arbeit stehen geblieben
       *[other] der Computer ist { $stops }-mal mitten in der Arbeit stehen geblieben
    }
crashes-we-do = Wir lesen, was der Computer darüber notiert hat, und suchen die Ursache.
crashes-was = { $device } blieb mitten in der Arbeit stehen

## What we read
crashes-reads = Wie oft der Computer mitten in der Arbeit stehen blieb, und wie viele Programme. Nie deren Namen.
crashes-reads-why = Ein Computer, der von selbst stehen bleibt, kostet Arbeit und hat oft einen Fehler, der wächst.

## Cards and charts
crashes-card =
    { $stops ->
        [0] keiner in sieben Tagen
        [one] einer in sieben Tagen
       *[other] { $stops } in sieben Tagen
    }
crashes-card-programs =
    { $programs ->
        [0] kein Programm endete schlecht
        [one] ein Programm endete schlecht
       *[other] { $programs } Programme endeten schlecht
    }
