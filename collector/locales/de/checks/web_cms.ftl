# web_cms: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
web-cms-name = Websites
web-cms = { $product } { $version } in { $place } fehlt keine bekannte Sicherheitsversion.
web-cms-title = { $product } { $version } ist aktuell
web-cms-behind = { $product } { $version } in { $place } fehlt eine Sicherheitsversion.
web-cms-behind-title = { $product } { $version } fehlt eine Sicherheitsversion
web-cms-ended = { $product } { $version } in { $place } bekommt keine Sicherheitsversionen mehr.
web-cms-ended-title = { $product } { $version } ist ohne Unterstützung
web-cms-do =
    Dateien und Datenbank sichern, dann aktualisieren; vorher Erweiterungen und Theme prüfen. Ein beendeter Zweig will einen
    Umzug: mit dem Kunden vereinbaren, und bis dahin nach fremden Dateien und Konten sehen.

## For the customer
web-cms-plain = Das Programm der Website ({ $product } { $version }) ist aktuell.
web-cms-plain-title = das Programm der Website ist aktuell
web-cms-behind-plain = Dem Programm der Website ({ $product } { $version }) fehlt ein Update, das eine Lücke für Eindringlinge schließt.
web-cms-behind-plain-title = der Website fehlt ein Sicherheitsupdate
web-cms-ended-plain = Das Programm der Website ({ $product } { $version }) ist so alt, dass Lücken für Eindringlinge nicht mehr geschlossen werden.
web-cms-ended-plain-title = das Programm der Website ist zu alt
web-cms-we-do = Wir machen eine Kopie der Website und bringen das Programm auf Stand, oder vereinbaren mit Ihnen, wie es weitergeht.
web-cms-was = das Programm einer Website auf { $device } war veraltet

## What we read
web-cms-reads = Welches Programm eine Website auf dem Computer betreibt, wo es liegt, und seine Version.
web-cms-reads-why = In Websites mit alten Programmen wird zuerst eingebrochen.

## Cards and charts
web-cms-card =
    { $sites ->
        [0] keine gefunden
        [one] eine Website
       *[other] { $sites } Websites
    }
