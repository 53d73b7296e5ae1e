# Was Kunden über ein Ticket gesagt wird, auf Deutsch (Sie). Was wir gesehen haben, was wir tun, was Sie tun müssen (oft
# nichts), wann Sie wieder von uns hören; bitte, danke; keine Schuld, kein Fachjargon, kein Angebot.
# Die Regeln und die Formen der Argumente stehen am Anfang der englischen Datei.

## Betreff, hinter der Nummer des Tickets
notice-subject-found = { $topic }, wir kümmern uns darum
notice-subject-progress = { $topic } – so steht es
notice-subject-need-you =
    { $by ->
        [none] { $topic } – wir brauchen Sie für eine Sache
       *[other] { $topic } – wir brauchen Sie für eine Sache, { $by }
    }
notice-by = { $at-by }
notice-subject-fixed = { $topic } – behoben
notice-subject-answered = { $topic } – erledigt
notice-subject-taken-over = { $topic } – wer sich nun darum kümmert
notice-private-topic = Etwas Vertrauliches zum gemeinsamen Ansehen
notice-unnamed-topic = Ihre Computer

## Um jede Nachricht
notice-hello = { $greeting },
notice-thanks = Vielen Dank.
notice-signed-team = Ihre Computerbetreuung
notice-phone = Tel. { $phone }
notice-code = Prüfcode { $code }
notice-open = Auf Ihren Seiten lesen
notice-next = Sie hören wieder von uns, { $at-by }.
notice-next-done = Wir schreiben Ihnen wieder, sobald es erledigt ist.

## Gefunden
notice-saw-something = Bei unseren Prüfungen haben wir etwas gesehen, um das man sich kümmern sollte.
notice-where =
    { $count ->
        [one] Es geht um den Computer { $devices }.
       *[other] Es geht um { $count } Computer: { $devices }.
    }
notice-names-more = { $names } und { $more } weitere
notice-we-do =
    { $who ->
        [none] Wir kümmern uns darum.
       *[other] { $who } kümmert sich darum.
    }
notice-you-nothing = Sie müssen nichts tun und können wie gewohnt arbeiten. Sollte noch etwas nötig sein, fragen wir Sie vorher.
notice-you-nothing-now = Sie müssen nichts tun. Sollten wir etwas von Ihnen brauchen, melden wir uns sofort.

## Vertraulich
notice-private-saw = Bei einer regelmäßigen Prüfung haben wir etwas gesehen, das wir gern gemeinsam mit Ihnen ansehen möchten. Aus Gründen der Vertraulichkeit nennen wir hier weder Programm noch Computer.
notice-private-calm = Oft ist die Erklärung einfach, und wir haben nichts verändert.
notice-private-do =
    { $phone ->
        [none] Bitte melden Sie sich bei uns, wann es Ihnen passt; wir erklären es Ihnen persönlich.
       *[other] Bitte rufen Sie uns an, wann es Ihnen passt, unter { $phone }; wir erklären es Ihnen persönlich.
    }
notice-private-fixed = Die vertrauliche Sache, über die wir Ihnen geschrieben haben, ist erledigt. Sie müssen nichts weiter tun.

## Wir brauchen Sie
notice-need = Damit es weitergeht, brauchen wir Sie für eine Sache:
notice-need-by = Bitte erledigen Sie es { $at-by }.
notice-need-tell = Wenn es erledigt ist, sagen Sie es uns bitte auf Ihren Seiten oder am Telefon.

## Behoben
notice-fixed = Wir hatten Ihnen geschrieben: { $was }. Das ist jetzt behoben.
notice-fixed-plain = Das, worüber wir Ihnen geschrieben haben, ist behoben.
notice-fixed-calm = Es ging nichts verloren, und Sie müssen nichts tun.
notice-answered = Worum Sie uns gebeten haben, ist erledigt.
notice-still = Sollte noch etwas nicht stimmen, sagen Sie es uns bitte einfach.

## Für jemanden notiert
notice-noted = Danke, dass Sie uns Bescheid gesagt haben: „{ $text }“. Damit nichts verloren geht, haben wir es notiert und kümmern uns darum.
notice-noted-private =
    { $phone ->
        [none] Schreiben Sie uns beim nächsten Mal bitte auf Ihren Seiten: Dort sieht es immer jemand, auch wenn { $who } nicht da ist.
       *[other] Schreiben Sie uns beim nächsten Mal bitte auf Ihren Seiten oder rufen Sie { $phone } an: Dort sieht es immer jemand, auch wenn { $who } nicht da ist.
    }

## Übernommen
notice-taken-over = Ab jetzt kümmert sich { $who } darum und weiß alles, was Sie uns gesagt haben.
notice-taken-over-calm = Sie brauchen nichts zu tun und nichts noch einmal zu erklären.

## Mehreres auf einmal
notice-digest-subject =
    { $count ->
        [one] Eine Sache, um die wir uns kümmern
       *[other] { $count } Sachen, um die wir uns kümmern
    }
notice-digest-lead = Damit wir Ihnen nicht zu oft schreiben, steht hier alles zusammen. Sie müssen nichts tun, außer es steht ausdrücklich dabei.
notice-digest-item = #{ $number } { $text }

## Arten, Zustände und Wünsche, für Techniker
notice-kind-found = Gefunden
notice-kind-progress = Zwischenstand
notice-kind-need-you = Wir brauchen Sie
notice-kind-fixed = Behoben
notice-kind-end-of-support = Ende der Unterstützung
notice-kind-taken-over = Übernommen
notice-kind-found-gloss = Sagt, was wir gefunden haben, dass wir uns kümmern und dass nichts zu tun ist.
notice-kind-progress-gloss = Sagt, wie es steht, mit Ihren Worten.
notice-kind-need-you-gloss = Bittet den Kunden um eine Sache.
notice-kind-fixed-gloss = Sagt, dass es behoben ist, dass nichts verloren ging und dass nichts zu tun ist.
notice-kind-end-of-support-gloss = Sagt, was auf wie vielen Computern zu Ende geht, und bittet um eine Entscheidung.
notice-state-proposed = Wartet auf Sie
notice-state-approved = Wartet auf den Morgen
notice-state-told = Mitgeteilt
notice-state-done = Vom Kunden erledigt
notice-state-dismissed = Nicht mitgeteilt
notice-state-superseded = Nicht mitgeteilt
notice-mode-off = Aus
notice-mode-approve = Ein Techniker gibt jede frei
notice-mode-automatic = Automatisch

## Warum eine Nachricht so steht
notice-why-approve = Für diesen Kunden gibt ein Techniker jede Nachricht frei.
notice-why-automatic = Geht von selbst hinaus: Die Nachrichten dieses Kunden sind automatisch.
notice-why-private = Vertraulich: Sie geht nie von selbst hinaus.
notice-why-low = Nicht dringend: Sie geht nicht von selbst hinaus.
notice-why-still-seen = Der Fehler ist noch zu sehen; sie geht von selbst hinaus, wenn er weg ist.
notice-why-nobody = Bei diesem Kunden ist niemand, dem es gesagt wird: Tragen Sie einen Kontakt ein, der Nachrichten bekommt.
notice-why-night = Zwischen 20:00 und 07:00 wird niemandem geschrieben; sie geht am Morgen hinaus.
notice-why-now = Freigegeben.
notice-why-healthy = Es war wieder in Ordnung, bevor es jemandem gesagt wurde.
notice-why-over = Das Ticket war gelöst, bevor es jemandem gesagt wurde.
notice-why-not-done = Das Ticket ist wieder offen.
notice-why-came-back = Es kam zurück, bevor jemand hörte, dass es behoben ist.
notice-why-known = Der Kunde weiß es schon.
notice-why-decided = Was daraus wird, ist schon entschieden.
notice-why-merged = Ein anderes Ticket führt es weiter.
notice-why-off = Dieser Kunde möchte keine Nachrichten.
notice-why-person = { $text }
notice-why-done = Der Kunde sagt, dass es erledigt ist.

## Wie eine Person es erfährt
notice-way-alone = Mit einer eigenen Nachricht.
notice-way-critical = Sofort: Es ist kritisch.
notice-way-written = Sofort: Ein Mensch hat es geschrieben.
notice-way-waits = In der Sammelnachricht, mit dem, was dort schon wartet.
notice-way-digest = In der Sammelnachricht am Morgen: schon { $day } Nachrichten am Tag, { $week } in der Woche.

## Zeilen eines Tickets
notice-line-told =
    { $kind ->
        [found] { $who } gesagt, was wir gefunden haben.
        [progress] { $who } gesagt, wie es steht.
        [need_you] { $who } um eine Sache gebeten.
        [end_of_support] Um eine Entscheidung gebeten: { $who }.
        [taken_over] { $who } gesagt, wer übernimmt.
       *[fixed] { $who } gesagt, dass es behoben ist.
    }
notice-line-dismissed =
    { $kind ->
        [found] Nicht gesagt, was wir gefunden haben: { $why }
        [fixed] Nicht gesagt, dass es behoben ist: { $why }
       *[other] Nicht gesagt: { $why }
    }
notice-line-morning = Freigegeben; der Kunde erfährt es am Morgen.
notice-line-edited = Worte für den Kunden geändert.

## Wie dringend ein Fehler für uns ist: ein Satz, ohne Geld und ohne andere
notice-priority =
    { $level ->
        [urgent] { $people ->
            [one] Das ist für uns dringend, weil es eine Person aufhalten kann.
           *[other] Das ist für uns dringend, weil es { $people } Personen aufhalten kann.
        }
        [soon] { $people ->
            [one] Wir kümmern uns bald darum, weil es eine Person aufhalten kann.
           *[other] Wir kümmern uns bald darum, weil es { $people } Personen aufhalten kann.
        }
       *[turn] { $people ->
            [one] Wir kümmern uns der Reihe nach darum; es kann höchstens eine Person aufhalten.
           *[other] Wir kümmern uns der Reihe nach darum; es kann höchstens { $people } Personen aufhalten.
        }
    }

## The month in short
notice-subject-pulse = Ihr Monat in Kürze – ist etwas geplant?
notice-pulse-fixed =
    { $fixed ->
        [0] Im letzten Monat gab es bei Ihnen nichts zu reparieren.
        [one] Im letzten Monat haben wir eine Sache für Sie in Ordnung gebracht.
       *[other] Im letzten Monat haben wir { $fixed } Dinge für Sie in Ordnung gebracht.
    }
notice-pulse-ending =
    { $ends ->
        [0] Im nächsten halben Jahr geht nichts zu Ende, was Sie nutzen.
        [one] Im nächsten halben Jahr geht eines zu Ende (in Klammern die Computer): { $ending }.
       *[other] Im nächsten halben Jahr gehen { $ends } Dinge zu Ende (in Klammern die Computer): { $ending }.
    }
notice-pulse-ask = Ist etwas geplant: neue Kollegen, ein neuer Computer, Arbeiten am Strom? Eine Zeile auf Ihren Seiten genügt, und am Tag selbst ist alles bereit.
notice-pulse-calm = Ist nichts geplant, brauchen Sie nichts zu tun.
notice-pulse-open = Sagen Sie uns, was geplant ist
pulse-plain-title = Der Monat in Kürze

## Die Unterstützung eines Herstellers endet: eine Frage, ohne Eile
notice-subject-ending =
    { $count ->
        [one] Ein Computer mit { $product } – wir bitten Sie um eine Entscheidung { $by-by }
       *[other] { $count } Computer mit { $product } – wir bitten Sie um eine Entscheidung { $by-by }
    }
notice-ending-saw =
    { $count ->
        [one] Auf einem Ihrer Computer ({ $total } im Ganzen) läuft { $product }. Sicherheitsupdates dafür kommen { $ends-until }.
       *[other] Auf { $count } Ihrer Computer ({ $total } im Ganzen) läuft { $product }. Sicherheitsupdates dafür kommen { $ends-until }.
    }
notice-ended-saw =
    { $count ->
        [one] Auf einem Ihrer Computer ({ $total } im Ganzen) läuft { $product }. Sicherheitsupdates dafür kommen { $ends-since } keine mehr.
       *[other] Auf { $count } Ihrer Computer ({ $total } im Ganzen) läuft { $product }. Sicherheitsupdates dafür kommen { $ends-since } keine mehr.
    }
notice-ending-means =
    { $kind ->
        [system] Heute bleibt nichts stehen, und auch an diesem Tag nicht. Danach wächst das Risiko mit jedem Monat, und für diese Computer können wir keine Reparaturzeiten mehr zusagen.
       *[program] Heute bleibt nichts stehen, und auch an diesem Tag nicht. Danach wächst das Risiko mit jedem Monat.
    }
notice-ended-means =
    { $kind ->
        [system] Heute bleibt nichts stehen, aber das Risiko wächst mit jedem Monat, und für diese Computer können wir keine Reparaturzeiten zusagen.
       *[program] Heute bleibt nichts stehen, aber das Risiko wächst mit jedem Monat.
    }
notice-ending-propose =
    { $proposal ->
        [none] Wir sehen uns mit Ihnen jeden Computer an und sagen, was sich aktualisieren lässt und was man besser ersetzt.
       *[other] Das schlagen wir vor: { $proposal }.
    }
notice-ending-update = Das schlagen wir vor: das kostenlose Update auf { $update }. Wir machen es, wann es Ihnen passt.
notice-ending-decide = Bitte sehen Sie sich die Liste auf Ihren Seiten an und sagen Sie uns { $by-by }, was Ihnen lieber ist. Bis dahin ändern wir nichts.
notice-ending-open = Ansehen, was zu Ende geht
