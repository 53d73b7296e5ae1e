# Der Monat eines Kunden als Bericht, in Konsole und Portal, auf Deutsch. Wozu jeder Schlüssel dient, steht in `web/monthly/`.

monthly = Bericht
monthly-title = Bericht für { $month }
monthly-so-far = Der Monat ist noch nicht vorbei: Das sind die Zahlen bis heute.
monthly-how = Ein Anliegen zählt dort, wo es begann oder endete. Vertrauliches steckt in keiner Zahl. Was endet und die Lizenzen zeigen den Stand von heute.
monthly-today = Stand von heute.

monthly-tickets = Anliegen
monthly-work = Eröffnet: { $opened }; von uns gelöst: { $fixed }; von selbst vergangen: { $itself }; am Ende noch offen: { $open }.
monthly-what = Was
monthly-count = Wie viele
monthly-opened = eröffnet
monthly-fixed = von uns gelöst
monthly-itself = von selbst vergangen
monthly-open = am Ende noch offen

monthly-found = Wer es zuerst bemerkt hat
monthly-found-first = Störungen, bei denen bekannt ist, wer sie zuerst bemerkt hat: { $decided }; zuerst von uns bemerkt: { $found }.

monthly-promises = Zusagen
monthly-kept = Eingehalten: { $kept } von { $of } Zusagen zu Anliegen, die in diesem Monat begannen.
monthly-kept-none = Keine Zusage zu einem Anliegen dieses Monats ist schon fällig geworden.
monthly-promise = Zusage
monthly-promise-response = eine erste Antwort von einem Menschen
monthly-promise-repair = die Reparatur
monthly-promise-update = die nächste Nachricht
monthly-kept-count = eingehalten
monthly-of = von

monthly-time = Zeit
monthly-worked = In diesem Monat haben wir { $all } für Sie gearbeitet.
monthly-given = Davon waren { $courtesy } Kulanz.
monthly-covered = durch den Vertrag gedeckt
monthly-not-covered = über den Vertrag hinaus
monthly-courtesy = aus Kulanz

monthly-satisfaction = Wie zufrieden Sie waren
monthly-answers = Antworten: { $count }; gut: { $percent } %.
monthly-answers-few = Antworten: { $count }. Ab fünf sagen wir, wie sie ausfielen, damit wenige niemanden erkennen lassen.
monthly-answers-none = In diesem Monat hat uns niemand gesagt, wie es war. Wir freuen uns über jedes Wort.
monthly-answers-count = Antworten
monthly-answers-picture = Antworten der letzten zwölf Monate nach dem Monat, in dem sie kamen; die Tabelle sagt dasselbe.
monthly-answers-together = wenige Antworten, nicht unterschieden

monthly-roadmap = Was zu Ende geht
monthly-licences = Lizenzen
monthly-seats = Produkte mit eingetragenen Lizenzen: { $count }; mit zu wenigen: { $short }.
monthly-seats-none = Es sind keine Lizenzen eingetragen.
monthly-product = Produkt
monthly-short = fehlen
monthly-spare = übrig
