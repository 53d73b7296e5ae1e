# backup_age: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
backup-age-name = Sicherung
backup-age = Die Sicherung { $job } endete zuletzt vor { $for } gut.
backup-age-title = Sicherung { $job }: letzter Erfolg vor { $for }
backup-age-never = Noch kein Lauf der Sicherung { $job } endete gut.
backup-age-never-title = Sicherung { $job } gelang noch nie
backup-age-failed = Der neueste Lauf der Sicherung { $job } ist gescheitert.
backup-age-failed-title = Sicherung { $job } gescheitert
backup-age-none = Auf dem Gerät wurde keine bekannte Sicherung gefunden.
backup-age-none-title = Keine Sicherung gefunden
backup-age-do =
    Im Protokoll der Sicherung lesen, das Ziel ansehen (erreichbar, Platz, Anmeldung) und einen Lauf von Hand starten. Danach
    zur Probe eine Datei zurückholen. Keine gefunden: den Kunden fragen, wie das Gerät gesichert wird, und in agent.toml eine
    Markierungsdatei nennen, wenn ein anderes System es tut.

## For the customer
backup-age-plain = Die Sicherung Ihrer Dateien ({ $job }) hat zuletzt vor { $for } geklappt.
backup-age-plain-title = die Sicherung der Dateien ist überfällig
backup-age-never-plain = Die Sicherung Ihrer Dateien ({ $job }) ist eingerichtet, hat aber noch nicht geklappt.
backup-age-never-plain-title = die Sicherung der Dateien hat noch nicht geklappt
backup-age-failed-plain = Die letzte Sicherung Ihrer Dateien ({ $job }) hat nicht geklappt.
backup-age-failed-plain-title = die letzte Sicherung hat nicht geklappt
backup-age-none-plain = Wir haben keine Sicherung der Dateien dieses Computers gefunden; vielleicht liegen sie auf eine Weise sicher, die wir nicht sehen.
backup-age-none-plain-title = eine Frage zur Sicherung
backup-age-we-do = Wir finden heraus, warum sie stehen blieb, starten sie wieder und prüfen, ob sich Dateien zurückholen lassen.
backup-age-was = die Sicherung von { $device } war überfällig
backup-age-none-we-do = Wir fragen Sie, wie diese Dateien gesichert werden, und richten ein, was fehlt.
backup-age-none-was = es gab eine Frage zur Sicherung von { $device }

## What we read
backup-age-reads = Welches Sicherungsprogramm da ist und wann es zuletzt geklappt hat. Nicht, was es aufbewahrt.
backup-age-reads-why = Sonst fällt eine stehen gebliebene Sicherung erst an dem Tag auf, an dem man sie braucht.

## Cards and charts
backup-age-card = vor { $for }
backup-age-card-never = noch nie
