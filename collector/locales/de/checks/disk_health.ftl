# disk_health: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
disk-health-name = Zustand der Laufwerke
disk-health = Laufwerk { $drive } meldet keinen Fehler.
disk-health-title = Laufwerk { $drive } meldet keinen Fehler
disk-health-failing = Laufwerk { $drive } meldet, dass es ausfällt.
disk-health-failing-title = Laufwerk { $drive } fällt aus
disk-health-defects =
    { $defects ->
        [one] Laufwerk { $drive } hat in sieben Tagen einen neuen defekten Sektor.
       *[other] Laufwerk { $drive } hat in sieben Tagen { $defects } neue defekte Sektoren.
    }
disk-health-defects-title = Laufwerk { $drive } bekommt Defekte
disk-health-worn = Laufwerk { $drive } hat { $percent } % seiner vorgesehenen Lebensdauer verbraucht.
disk-health-worn-title = Laufwerk { $drive } ist zu { $percent } % abgenutzt
disk-health-forecast = Laufwerk { $drive } hat in zwei Wochen { $grown } Sektoren ersetzt; { $count } sind inzwischen defekt, und es geht weiter.
disk-health-forecast-title = Laufwerk { $drive } verliert weiter Sektoren
disk-health-do =
    Ausfall oder wachsende Defekte: zuerst das Alter der letzten Sicherung prüfen, sofort eine anlegen, dann das Laufwerk
    tauschen. Abnutzung: den Tausch planen. Keine langen Tests auf einem ausfallenden Laufwerk, bevor die Daten sicher sind.

## For the customer
disk-health-plain = Die Festplatte „{ $drive }“ ist in gutem Zustand.
disk-health-plain-title = die Festplatte ist in gutem Zustand
disk-health-failing-plain = Die Festplatte „{ $drive }“ meldet selbst, dass sie bald ausfallen kann; Dateien darauf können verloren gehen.
disk-health-failing-plain-title = eine Festplatte kann bald ausfallen
disk-health-defects-plain =
    { $defects ->
        [one] Die Festplatte „{ $drive }“ hat seit letzter Woche eine neue schadhafte Stelle.
       *[other] Die Festplatte „{ $drive }“ hat seit letzter Woche { $defects } neue schadhafte Stellen; sind es viele, können Dateien verloren gehen.
    }
disk-health-defects-plain-title = eine Festplatte zeigt schadhafte Stellen
disk-health-worn-plain = Die Festplatte „{ $drive }“ hat { $percent } % der Lebensdauer verbraucht, für die sie gebaut ist.
disk-health-worn-plain-title = eine Festplatte ist abgenutzt
disk-health-forecast-plain = Laufwerk { $drive } arbeitet noch, verliert aber immer mehr Stellen für Daten; solche Laufwerke fallen oft binnen Monaten aus.
disk-health-forecast-plain-title = ein Laufwerk nutzt sich ab
disk-health-we-do = Wir sorgen dafür, dass Ihre Dateien sicher kopiert sind, und tauschen die Festplatte, bevor sie ausfällt.
disk-health-was = eine Festplatte von { $device } brauchte Pflege

## What we read
disk-health-reads = Wie gesund jede Festplatte nach eigener Auskunft ist: Modell, Defekte, Abnutzung und Betriebsstunden.
disk-health-reads-why = Eine Festplatte warnt oft Tage vor dem Ausfall. Dann ist Zeit, Ihre Dateien zu sichern.

## Cards and charts
disk-health-card-wear = { $percent } % abgenutzt
disk-health-card-size = { $size }
disk-health-card-hours = { $for } in Betrieb
series-disk-health-wear-percent = Abnutzung von { $subject }
series-disk-health-reallocated-count = Ersetzte Sektoren auf { $subject }
series-disk-health-pending-count = Fragliche Sektoren auf { $subject }
