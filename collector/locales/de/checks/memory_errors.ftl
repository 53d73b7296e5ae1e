# memory_errors: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
memory-errors-name = Speicherfehler
memory-errors =
    { $errors ->
        [0] Der Arbeitsspeicher hat binnen eines Tages keinen Fehler berichtigt.
        [one] Der Arbeitsspeicher hat binnen eines Tages einen Fehler berichtigt ({ $part }).
       *[other] Der Arbeitsspeicher hat binnen eines Tages { $errors } Fehler berichtigt, die meisten in { $part }.
    }
memory-errors-title = Arbeitsspeicher { $part } berichtigt immer mehr Fehler
memory-errors-lost =
    { $errors ->
        [0] Der Arbeitsspeicher hatte seit dem Start keinen Fehler, der nicht zu berichtigen war.
        [one] Arbeitsspeicher { $part } hatte seit dem Start einen Fehler, der nicht zu berichtigen war.
       *[other] Arbeitsspeicher { $part } hatte seit dem Start { $errors } Fehler, die nicht zu berichtigen waren.
    }
memory-errors-lost-title = Arbeitsspeicher { $part } hat Fehler, die nicht zu berichtigen sind
memory-errors-do =
    Das Modul nach seiner Beschriftung finden, neu einsetzen und tauschen, wenn die Fehler bleiben. Bis dahin können Dateien
    falsch geschrieben werden: die Sicherung und ihr Alter prüfen.

## For the customer
memory-errors-plain =
    { $errors ->
        [0] Der Arbeitsspeicher ({ glossary-memory }) hat binnen eines Tages keinen Fehler gemacht.
        [one] Ein Teil des Arbeitsspeichers ({ glossary-memory }) hat binnen eines Tages einen Fehler gemacht und selbst berichtigt.
       *[other] Ein Teil des Arbeitsspeichers ({ glossary-memory }) hat binnen eines Tages { $errors } Fehler gemacht und selbst berichtigt.
    }
memory-errors-plain-title = ein Teil des Computers macht immer mehr Fehler
memory-errors-lost-plain =
    { $errors ->
        [0] Der Arbeitsspeicher ({ glossary-memory }) hat keinen Fehler gemacht, der nicht zu berichtigen war.
        [one] Ein Teil des Arbeitsspeichers ({ glossary-memory }) hat einen Fehler gemacht, der nicht zu berichtigen war; Programme können stehen bleiben und Dateien falsch sein.
       *[other] Ein Teil des Arbeitsspeichers ({ glossary-memory }) hat { $errors } Fehler gemacht, die nicht zu berichtigen waren; Programme können stehen bleiben und Dateien falsch sein.
    }
memory-errors-lost-plain-title = ein Teil des Computers ist fehlerhaft
memory-errors-we-do = Wir finden das fehlerhafte Teil und tauschen es.
memory-errors-was = ein Teil von { $device } machte Fehler

## What we read
memory-errors-reads = Wie oft der Arbeitsspeicher ({ glossary-memory }) einen Fehler gemacht und berichtigt hat.
memory-errors-reads-why = Ein fehlerhaftes Teil verändert Dateien unbemerkt. Wir finden es vorher.

## Cards and charts
memory-errors-card =
    { $errors ->
        [0] kein Fehler seit dem Start
        [one] ein Fehler seit dem Start
       *[other] { $errors } Fehler seit dem Start
    }
series-memory-errors-corrected-count = Berichtigte Fehler des Arbeitsspeichers
