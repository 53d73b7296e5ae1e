# What is asked for, approved and agreed, in German. What each key is for stands in `app/portal/request.rs`, `app/approval.rs` and `app/working_terms.rs`.

## What is asked for from the service catalogue
asked-request =
    { $what ->
        [program] Programm installieren: { $text }
       *[other] Anschaffung: { $text }
    }
asked-request-title =
    { $what ->
        [program] Programm installieren: { $text }
       *[other] Anschaffung: { $text }
    }
request-power-window = Arbeiten am Strom, #{ $number }
request-refusal =
    { $reason ->
        [activator] Danke, dass Sie vorher fragen. { $program } möchten wir nicht installieren: es lässt Windows oder Office lizenziert erscheinen. Sagen Sie uns, wofür Sie es brauchen, und wir suchen etwas Sicheres, das dasselbe kann.
        [keygen] Danke, dass Sie vorher fragen. { $program } möchten wir nicht installieren: es erzeugt Schlüssel für nicht gekaufte Programme. Sagen Sie uns, wofür Sie es brauchen, und wir suchen etwas Sicheres, das dasselbe kann.
        [file_sharing] Danke, dass Sie vorher fragen. { $program } möchten wir nicht installieren: es teilt Dateien mit Fremden. Sagen Sie uns, wofür Sie es brauchen, und wir suchen etwas Sicheres, das dasselbe kann.
        [miner] Danke, dass Sie vorher fragen. { $program } möchten wir nicht installieren: es verdient mit diesem Computer Geld für andere. Sagen Sie uns, wofür Sie es brauchen, und wir suchen etwas Sicheres, das dasselbe kann.
        [scareware] Danke, dass Sie vorher fragen. { $program } möchten wir nicht installieren: es verkauft, indem es erschreckt. Sagen Sie uns, wofür Sie es brauchen, und wir suchen etwas Sicheres, das dasselbe kann.
       *[credential_tool] Danke, dass Sie vorher fragen. { $program } möchten wir nicht installieren: es liest fremde Kennwörter. Sagen Sie uns, wofür Sie es brauchen, und wir suchen etwas Sicheres, das dasselbe kann.
    }
request-refusal-why = Dieses Programm ist unerwünscht; die Worte sind ein Vorschlag.

## What waits for somebody's yes
approval-asked =
    { $amount ->
        [none] Wartet auf Freigabe.
       *[other] Wartet auf Freigabe: { $amount }.
    }
approval-not-needed =
    { $amount ->
        [none] Wer fragt, darf es freigeben: freigegeben.
       *[other] Wer fragt, darf bestellen: freigegeben, { $amount }.
    }
approval-approved =
    { $text ->
        [none] { $who } sagt ja.
       *[other] { $who } sagt ja: “{ $text }”
    }
approval-approved-noted =
    { $text ->
        [none] { $who } sagt ja, notiert von { $by }.
       *[other] { $who } sagt ja, notiert von { $by }: “{ $text }”
    }
approval-refused =
    { $text ->
        [none] { $who } sagt nein.
       *[other] { $who } sagt nein: “{ $text }”
    }
approval-refused-noted =
    { $text ->
        [none] { $who } sagt nein, notiert von { $by }.
       *[other] { $who } sagt nein, notiert von { $by }: “{ $text }”
    }
approval-subject = [#{ $number }] { $topic }: wir bitten um Ihr Ja
approval-lead = { $who } möchte weitermachen: { $topic }. In Ihrer Firma braucht das ein Ja von jemandem, der entscheiden darf, und Sie dürfen.
approval-amount = Es darf bis zu { $amount } kosten.
approval-plan = Geplant für { $on }. Was Sie merken: { $impact } Wenn es nicht klappt: { $way_back }
approval-how = Sie sagen auf Ihren Seiten ja oder nein, nach der Anmeldung. Bis dahin geschieht nichts.
approval-open = Lesen und entscheiden
portal-approval = Freigabe
portal-approval-waits = Wartet auf Ihr Ja
portal-approval-given = { $who } hat ja gesagt, { $at }.
portal-approval-refused = { $who } hat nein gesagt, { $at }.
portal-approval-yours =
    { $amount ->
        [none] Wir machen weiter, wenn Sie ja sagen.
       *[other] Wir machen weiter, wenn Sie ja sagen. Es darf bis zu { $amount } kosten.
    }
portal-approval-theirs = Wir machen weiter, wenn jemand ja sagt, der es entscheiden darf: { $who }.
portal-approval-nobody = In Ihrer Firma darf das noch niemand entscheiden. Wir rufen Sie an.
portal-approval-on = { $at }
portal-approval-when = Wann
portal-approval-impact = Was Sie merken
portal-approval-way-back = Wenn es nicht klappt
portal-approval-why = Ein Wort dazu, wenn Sie möchten
portal-approval-yes = Ja, weitermachen
portal-approval-no = Nein, lassen
portal-approval-decided = Das ist schon entschieden.
portal-line-approval-asked = Es wartet auf ein Ja in Ihrer Firma.
portal-line-approved = { $who } hat ja gesagt.
portal-line-refused = { $who } hat nein gesagt.

## The catalogue on the portal
portal-nav-planned = Etwas anfragen
portal-planned-leaver = Jemand verlässt die Firma
portal-planned-program = Ein Programm installieren
portal-planned-purchase = Etwas anschaffen
portal-planned-colleague-lead = Computer, Zugänge und Mail sind am ersten Tag bereit.
portal-planned-leaver-lead = Zugänge enden an dem Tag, und die Arbeit bleibt bei Ihnen.
portal-planned-computer-lead = Wir richten ihn ein, und er ist vom ersten Tag an betreut.
portal-planned-program-lead = Wir sehen zuerst nach Lizenz und Sicherheit und installieren dann.
portal-planned-purchase-lead = Sagen Sie, wofür es ist und was es kosten darf.
portal-planned-power-lead = In diesen Stunden ist ein ausgeschalteter Computer für uns keine Störung.
portal-planned-other-lead = Alles, was einen Tag hat.
portal-planned-name = Um wen geht es?
portal-planned-program-name = Welches Programm?
portal-planned-from = Von
portal-planned-to = Bis
portal-planned-site = Wo?
portal-planned-amount = Was darf es kosten?
portal-planned-currency = Währung
portal-planned-needs-yes = Zuerst wird jemand in Ihrer Firma gefragt, der es freigeben darf.
portal-planned-needs-order = Zuerst wird jemand in Ihrer Firma gefragt, der es bestellen darf.
portal-planned-may-order = Sie dürfen bis { $amount } selbst bestellen; darüber wird jemand anderes gefragt.
portal-planned-no-hours = Bitte sagen Sie, von wann bis wann; die Zeit muss noch kommen.
portal-planned-no-name = Bitte sagen Sie, um wen oder was es geht, in höchstens 80 Zeichen.
portal-planned-no-amount = Bitte sagen Sie, was es kosten darf, etwa 120 oder 120,50.
portal-may-not = In Ihrer Firma fragt jemand anderes an. Bitte sagen Sie es dort, oder rufen Sie uns an, wenn etwas nicht geht.

## How we work together
terms-title = Wie wir zusammenarbeiten
terms-lead = Worauf Sie zählen können, was wir von Ihnen erbitten und wer in Ihrer Firma was entscheidet.
terms-accepted = { $who } hat das angenommen, { $at }.
terms-accepted-before = { $who } hat eine frühere Fassung angenommen, { $at }; sie hat sich seither geändert.
terms-changed-meanwhile = Das hat sich geändert, während Sie lasen. Bitte sehen Sie es noch einmal an.
terms-accept-lead = Wenn es so für Sie passt, nehmen Sie es für Ihre Firma an. Das Datum wird notiert.
terms-accept = Annehmen
terms-watch = Worauf wir achten
terms-watch-lead = Auf den Computern in unserer Obhut, soweit jeder es zeigt:
terms-not = Was wir nicht tun
terms-not-content = Wir lesen keine Dokumente, keine Mail, keine Kennwörter und keine Webseiten.
terms-not-people = Wir messen nicht, wer wann oder wie viel arbeitet.
terms-not-remote = Was Ihre Computer beobachtet, kann dort keine Programme ausführen.
terms-hours = Wann wir für Sie arbeiten
terms-tier = Ihre Stufe: { $tier }.
terms-always = Rund um die Uhr, jeden Tag.
terms-day = { $day }: { $hours }
terms-day-closed = { $day }: geschlossen
terms-day-mon = Montag
terms-day-tue = Dienstag
terms-day-wed = Mittwoch
terms-day-thu = Donnerstag
terms-day-fri = Freitag
terms-day-sat = Samstag
terms-day-sun = Sonntag
terms-reach = Wie Sie uns erreichen
terms-reach-pages = Auf diesen Seiten zu jeder Stunde: Was Sie schreiben, geht nicht verloren.
terms-reach-phone = Am Telefon, wenn wir arbeiten: { $phone }
terms-reach-emergency = Wenn die Arbeit stillsteht, zu jeder Stunde: { $phone }
terms-people = Wer in Ihrer Firma entscheidet
terms-people-all = Zu melden, dass etwas nicht geht, braucht keine Erlaubnis, außer Ihre Firma hat es anders gesagt.
terms-people-order = { $who } darf bis { $amount } bestellen.
terms-people-approve = { $who } darf Änderungen und Zugänge freigeben.
terms-people-nobody = Noch ist niemand genannt, der bestellt oder freigibt: Bitte sagen Sie es uns.
terms-contacts = Mit wem wir worüber sprechen
terms-contacts-account = Über Verträge und Entscheidungen schreiben wir an: { $who }.
terms-contacts-technical = Darüber, was geplant ist, gebraucht wird und behoben ist, schreiben wir an: { $who }.
terms-contacts-nobody = Noch ist niemand für Verträge oder Technisches genannt: Bitte sagen Sie uns, wen wir fragen dürfen.
terms-ask = Worum wir Sie bitten
terms-ask-report = Melden Sie uns eine Störung auf diesen Seiten oder am Telefon, damit sie an einem Ort steht.
terms-ask-ahead = Sagen Sie uns vorher von neuen Kollegen, neuen Computern und Arbeiten am Strom.
terms-ask-on = Lassen Sie Computer ab und zu am Netz, damit Updates ankommen.
terms-ask-leave = Sagen Sie uns, wenn jemand geht, damit der Zugang endet.
terms-times = Wie schnell
terms-times-lead = Innerhalb der Stunden, in denen wir für Sie arbeiten. P1 ist, was die meisten aufhält, P5, was man planen kann; es zählt allein, wie viele aufgehalten sind.
terms-priority = Priorität
terms-response = Erste Antwort
terms-repair = Reparatur
terms-update = Nächste Nachricht

## The welcome desk
portal-checklist = { $done } von { $all } Schritten sind erledigt.
notice-subject-ready = { $topic }: alles ist bereit
notice-ready = Was Sie angefragt haben, ist für seinen Tag bereit. Wir haben jeden Schritt noch einmal angesehen.
notice-ready-else = Sie müssen nichts tun. Wenn sich etwas geändert hat, antworten Sie bitte hier.
notice-subject-planned = { $topic }: das ist geplant
notice-planned = Am { $on } machen wir, wozu Sie ja gesagt haben. Was Sie davon merken: { $impact }
notice-planned-back = Wenn es nicht klappt: { $way_back } Sonst müssen Sie nichts tun.
notice-planned-soon = Wir machen, wozu Sie ja gesagt haben, und schreiben Ihnen, wenn der Tag feststeht.
notice-kind-planned = Geplant
notice-kind-ready = Bereit
