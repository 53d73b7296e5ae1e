# Was das Kundenportal sagt, auf Deutsch (Sie). Einfache Wörter, kurze Sätze, keine Schuld, kein Fachjargon; das Produkt wird nie genannt.
# Argumente kommen fertig geschrieben: Zeitspannen und Zeitpunkte als Wörter.

## Um jede Seite
portal-unnamed = Ihre IT-Betreuung
portal-skip = Zum Inhalt
portal-nav = Hauptmenü
portal-nav-home = Start
portal-nav-tickets = Vorgänge
portal-nav-devices = Ihre Computer
portal-nav-reads = Was wir lesen
portal-nav-help = Um Hilfe bitten
portal-sign-out = Abmelden
portal-languages = Sprache
portal-contact = So erreichen Sie uns
portal-emergency = Im Notfall, zu jeder Stunde:
portal-never = Wir fragen Sie nie nach Ihrem Passwort.
portal-back-home = Zurück zum Anfang
portal-csv = Als Tabelle speichern (CSV)

## Hereinkommen
portal-sign-in-title = Ihre Computer in guten Händen
portal-sign-in-lead = Geben Sie Ihre E-Mail-Adresse ein. Wir schicken Ihnen einen Link, der Ihre Seiten öffnet; Sie brauchen kein Passwort.
portal-sign-in-email = E-Mail-Adresse
portal-sign-in-send = Link schicken
portal-sign-in-hint = Der Link öffnet sich einmal, innerhalb von 30 Minuten.
portal-sign-in-bad = Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel ada@example.com.
portal-sign-in-sent-title = Bitte schauen Sie in Ihre Post
portal-sign-in-sent = Wenn wir diese Adresse kennen, ist der Link unterwegs. Er öffnet sich einmal, innerhalb von 30 Minuten.
portal-sign-in-not-come = Nach fünf Minuten ist nichts da? Schauen Sie bei der unerwünschten Post nach, oder rufen Sie uns an.
portal-sign-in-ask = Bitten Sie uns um einen Link: Wir machen ihn sofort. Er öffnet Ihre Seiten; Sie brauchen kein Passwort.
portal-sign-in-ask-phone = Rufen Sie { $phone } an und bitten Sie um einen Link: Wir machen ihn sofort. Er öffnet Ihre Seiten; Sie brauchen kein Passwort.
portal-link-title = Willkommen, { $name }
portal-link-lead = Dieser Link öffnet die Seiten von { $customer } auf diesem Gerät. Er gilt einmal.
portal-link-open = Meine Seiten öffnen
portal-link-over-title = Dieser Link öffnet sich nicht mehr
portal-link-over = Ein Link öffnet sich einmal, innerhalb von 30 Minuten. Es ist nichts passiert: Bitten Sie einfach um einen neuen.
portal-link-again = Um einen neuen Link bitten

## Der Gruß und der eine Satz
portal-morning = Guten Morgen, { $name }.
portal-afternoon = Guten Tag, { $name }.
portal-evening = Guten Abend, { $name }.
portal-needs-you =
    { $count ->
        [one] Für eine Sache brauchen wir Sie.
       *[other] { $count } Sachen brauchen Sie.
    }
portal-we-work =
    { $count ->
        [one] Wir kümmern uns um eine Sache. Sie müssen nichts tun.
       *[other] Wir kümmern uns um { $count } Sachen. Sie müssen nichts tun.
    }
portal-all-fine = Alles ist in Ordnung.
portal-nothing-needed = Sie müssen nichts tun.
portal-no-devices = Noch ist kein Computer verbunden. Der erste erscheint hier von selbst.
portal-fine-all =
    { $total ->
        [one] Ihr Computer ist in Ordnung.
       *[other] Alle Ihre { $total } Computer sind in Ordnung.
    }
portal-fine-some =
    { $fine ->
        [0] { $total ->
            [one] Ihr Computer ist noch nicht in Ordnung.
           *[other] Keiner Ihrer { $total } Computer ist schon in Ordnung.
        }
        [one] Einer Ihrer { $total } Computer ist in Ordnung.
       *[other] { $fine } Ihrer { $total } Computer sind in Ordnung.
    }
portal-quiet =
    { $count ->
        [one] Von einem haben wir nichts gehört: Vielleicht ist er ausgeschaltet.
       *[other] Von { $count } haben wir nichts gehört: Vielleicht sind sie ausgeschaltet.
    }
portal-last-look = Letzter Blick: { $at }.
portal-last-look-now = Letzter Blick: gerade eben.

## Karten der Startseite
portal-please = Bitte
portal-by = Bitte { $at-by }.
portal-it-is-done = Erledigt
portal-remind = Morgen erinnern
portal-reminder = Sie wollten erinnert werden { $at-on }:
portal-more = Mehr lesen
portal-fixed = Behoben, bevor Sie es bemerkten
portal-fixed-count =
    { $count ->
        [0] Diesen Monat war nichts zu beheben.
        [one] Eine Sache diesen Monat behoben.
       *[other] { $count } Sachen diesen Monat behoben.
    }
portal-fixed-cleared =
    { $count ->
        [one] Eine weitere Sache hat sich von selbst erledigt.
       *[other] { $count } weitere Sachen vergingen von selbst.
    }
portal-called =
    { $count ->
        [0] Sie mussten uns nichts melden.
        [one] Eine Sache haben Sie uns zuerst gemeldet.
       *[other] { $count } Sachen haben Sie uns zuerst gemeldet.
    }
portal-fixed-by = { $who }, { $at }
portal-fixed-we = von uns behoben
portal-you-called = von Ihnen gemeldet
portal-as-list = Als Liste
portal-working = Daran arbeiten wir
portal-next-update = Nächste Nachricht { $at-by }.
portal-next-update-soon = Die nächste Nachricht kommt in Kürze.
portal-planned = Geplant
portal-planned-at = Geplant { $at-on }.
portal-devices-card = Ihre Computer
portal-devices-all = Alle ansehen
portal-ending = Läuft bald aus
portal-ending-soon = Sicherheitsupdates { $at-until }.
portal-ending-over = Keine Sicherheitsupdates mehr { $at-since }.
portal-ending-on =
    { $count ->
        [one] Auf einem Computer: { $names }.
       *[other] Auf { $count } Computern: { $names }.
    }
portal-ending-free = Das kostenlose Update auf { $update } genügt.
portal-ending-plan = Heute bleibt nichts stehen. Fragen Sie uns, was wir vorschlagen.
portal-help-card = Um Hilfe bitten
portal-help-card-lead = Etwas geht nicht, oder Sie brauchen etwas? Sagen Sie es uns mit Ihren eigenen Worten.
portal-names-more = { $names } und { $more } weitere

## Wie es um einen Vorgang steht
portal-state-new = Wir haben es gesehen
portal-state-assigned = { $who } kümmert sich darum
portal-state-in-progress = { $who } arbeitet daran
portal-state-we-work = Wir arbeiten daran
portal-state-waiting-customer = Wir warten auf Ihre Antwort
portal-state-waiting-vendor = Wir warten auf den Hersteller
portal-state-waiting-window = Geplant
portal-state-watching = Behoben; wir behalten es im Auge
portal-state-resolved = Fertig
portal-state-closed = Fertig
portal-state-merged = Geht weiter als #{ $number }

## Vorgänge
portal-tickets = Vorgänge
portal-tickets-lead = Alles, wovon wir Ihnen geschrieben haben, und alles, worum Sie uns gebeten haben.
portal-tickets-empty = Noch nichts. Wenn wir etwas finden oder Sie uns um Hilfe bitten, steht es hier.
portal-tickets-cut = Die neuesten { $count } werden gezeigt.
portal-column-number = Nummer
portal-column-what = Worum es geht
portal-column-state = Stand
portal-column-since = Seit
portal-column-done = Fertig
portal-column-next = Nächste Nachricht bis
portal-column-computers = Computer
portal-column-computer = Computer
portal-column-system = System
portal-column-support = Sicherheitsupdates bis
portal-column-seen = Zuletzt gehört
portal-thread = Was geschehen ist
portal-thread-you = Sie
portal-thread-computers =
    { $count ->
        [one] Computer: { $names }
       *[other] Computer: { $names }
    }
portal-check-code = Unter jeder unserer Nachrichten steht ein Prüfcode; unsere E-Mail trägt denselben. Eine E-Mail mit einem anderen Code ist nicht von uns: Bitte rufen Sie uns an.
portal-line-opened = Wir haben es selbst gefunden.
portal-line-asked = { $who } hat um Hilfe gebeten.
portal-line-entered = { $who } hat notiert, was Sie uns gesagt haben.
portal-line-taken = { $who } kümmert sich darum.
portal-line-watching = Es geht wieder. Wir behalten es eine Weile im Auge.
portal-line-resolved = Fertig.
portal-line-reopened = Wir schauen es uns noch einmal an.
portal-line-done = { $who } hat uns gesagt, dass es erledigt ist.
portal-line-closed = Dieser Vorgang ist abgeschlossen.
portal-answer = Schreiben Sie uns
portal-answer-again = Noch nicht ganz richtig?
portal-answer-again-lead = Schreiben Sie uns, und wir schauen es uns noch einmal an.
portal-answer-send = Senden
portal-answer-closed = Dieser Vorgang ist abgeschlossen. Stimmt etwas nicht? Bitte schreiben Sie uns neu.
portal-problem-empty = Bitte schreiben Sie zuerst ein paar Worte.
portal-problem-long = Das sind mehr Worte, als wir hier behalten können. Bitte sagen Sie es in 4.000 Zeichen.
portal-problem-gone = Dieser Vorgang hat sich inzwischen geändert. Was Sie geschrieben haben, steht noch hier.
portal-thanks = Danke. Wir haben Ihre Nachricht.

## Um Hilfe bitten
portal-help = Um Hilfe bitten
portal-help-lead = Sagen Sie es mit Ihren eigenen Worten. Ein Mensch liest es, und die Antwort steht bei Ihren Vorgängen.
portal-help-kind = Worum geht es?
portal-help-incident = Etwas geht nicht
portal-help-request = Ich hätte gern etwas
portal-help-device = Auf welchem Computer?
portal-help-any-device = Kein bestimmter
portal-help-text = Was ist geschehen, oder was möchten Sie?
portal-help-text-hint = Zum Beispiel: Seit heute früh druckt der Drucker leere Seiten.
portal-help-send = Senden
portal-help-urgent = Ist es dringend? Bitte rufen Sie an: Ein Mensch antwortet schneller als eine Seite.
portal-help-known = Dort arbeiten wir schon an etwas
portal-help-known-lead = Auf { $device } kümmern wir uns schon darum. Meinen Sie das?
portal-help-join = Ja, meine Worte zu #{ $number } hinzufügen
portal-help-new = Nein, es ist etwas anderes

## Ihre Computer
portal-devices = Ihre Computer
portal-devices-cut = Die ersten { $count } werden gezeigt; die Datei enthält alle.
portal-devices-empty = Noch ist kein Computer verbunden. Der erste erscheint hier von selbst.
portal-code-title = Wenn wir miteinander telefonieren
portal-code-lead = Damit wir wissen, dass Sie es sind, lesen Sie uns bitte den Code Ihres Computers vor. Er wechselt jede Minute und ist kein Passwort.
portal-code-left =
    { $seconds ->
        [one] Gilt noch 1 Sekunde.
       *[other] Gilt noch { $seconds } Sekunden.
    }
portal-code-next = Den nächsten zeigen
portal-code-ours = Möchten Sie wissen, ob wir es wirklich sind? Fragen Sie nach unserem Code; wer Ihnen hilft, sagt Ihnen, wo Sie ihn eingeben. Nach Ihrem Passwort fragen wir nie.
portal-device-fine = In Ordnung
portal-device-work = Wir arbeiten daran
portal-device-you = Braucht Sie
portal-device-quiet = Nichts gehört
portal-device-waiting = Wartet auf die erste Nachricht
portal-device-maintenance = Wird gerade betreut
portal-device-never = noch nie
portal-system-unknown = noch nicht bekannt
portal-support-unknown = Sicherheitsupdates: nicht bekannt.
portal-support-none = Sicherheitsupdates: kein Ende bekannt.

## Was wir lesen
portal-reads = Was wir lesen
portal-reads-lead = Ein kleines Programm auf jedem Computer meldet, wie es dem Computer geht. Es liest, was hier steht, und sonst nichts. Es kann nur melden: Niemand kann damit Ihren Bildschirm sehen oder Ihre Dateien öffnen.
portal-reads-not = Was wir nicht lesen
portal-reads-not-what = Keine Dokumente und keine Bilder, keine Post und keinen Kalender, keine Passwörter, keine besuchten Webseiten, nichts, was Sie tippen, keinen Bildschirm, keine Kamera, kein Mikrofon, keinen Ort.
portal-reads-profile = Was bei Ihnen gilt
portal-reads-strict = Die strenge Regel: Auf Computern, an denen jemand arbeitet, sehen wir nicht, wer sich anmeldet und welche Programme beschäftigt sind.
portal-reads-standard = Die weitere Regel: Auf Computern, an denen jemand arbeitet, zählen wir auch Anmeldungen, die nicht gelungen sind, und lesen die Namen von Programmen, die den Computer stark beschäftigen. Nie, wer es war, und nie, was jemand damit tut.
portal-reads-basis = Dass das erlaubt ist, hat { $who } { $at-on } bestätigt.
portal-every-sample = Jede Minute
portal-every-fifth-sample = Alle fünf Minuten
portal-every-day = Einmal am Tag, und wenn es sich ändert
portal-kept-numbers = Aufbewahrt wird es 7 Tage vollständig, dann nur als Zahlen für Diagramme.
portal-kept-latest = Aufbewahrt wird nur der neueste Stand, Berichte 7 Tage lang.

## Wer es zuerst bemerkte, Monat für Monat
portal-ledger = Wer es zuerst bemerkte
portal-ledger-see = Monat für Monat
portal-ledger-none = In den letzten zwölf Monaten war nichts, was hier zu zählen wäre.
portal-ledger-year =
    { $decided ->
        [one] In den letzten zwölf Monaten gab es ein Problem; { $found ->
            [0] Sie haben es zuerst bemerkt.
           *[other] wir haben es vor Ihnen bemerkt.
        }
       *[other] In den letzten zwölf Monaten gab es { $decided } Probleme; { $found } davon haben wir vor Ihnen bemerkt.
    }
portal-ledger-sooner = Die Hälfte davon sahen wir mindestens { $span } früher.
portal-ledger-thanks =
    { $count ->
        [one] Eines haben Sie uns zuerst gemeldet: vielen Dank dafür.
       *[other] { $count } haben Sie uns zuerst gemeldet: vielen Dank dafür.
    }
portal-ledger-itself =
    { $count ->
        [one] Ein weiteres verging von selbst.
       *[other] { $count } weitere vergingen von selbst.
    }
portal-ledger-month =
    { $decided ->
        [one] Diesen Monat gab es eines; { $found ->
            [0] Sie haben es zuerst bemerkt.
           *[other] wir haben es zuerst bemerkt.
        }
       *[other] Diesen Monat gab es { $decided }; { $found } davon haben wir zuerst bemerkt.
    }
portal-ledger-picture = Probleme der letzten zwölf Monate nach dem Monat, in dem sie begannen: von uns zuerst bemerkt, von Ihnen zuerst gemeldet, von selbst vergangen. Die Tabelle sagt dasselbe.
portal-ledger-when = Monat
portal-ledger-found = von uns zuerst bemerkt
portal-ledger-called = von Ihnen zuerst gemeldet
portal-ledger-gone = von selbst vergangen
portal-ledger-open = noch nicht vorbei
portal-ledger-share = Anteil, den wir zuerst bemerkten
portal-ledger-lead = wie viel früher, in der Mitte
portal-ledger-how = Ein Problem zählt in dem Monat, in dem es begann. Früher heißt: vor Ihrem ersten Wort dazu, sonst vor der Behebung. Wünsche und geplante Arbeiten zählen nicht.

## Wenn etwas nicht stimmt
portal-error-not-found-title = Hier ist nichts
portal-error-not-found = Diese Seite gibt es nicht, oder sie ist nicht für Sie. Vielleicht fehlt ein Stück der Adresse.
portal-error-forbidden-title = Das hat nicht geklappt
portal-error-forbidden = Das kam von einer fremden Seite. Bitte öffnen Sie die Seite hier und versuchen Sie es noch einmal.
portal-error-invalid-title = Das haben wir nicht verstanden
portal-error-invalid = Bitte gehen Sie zurück und versuchen Sie es noch einmal.
portal-error-conflict-title = Das hat sich inzwischen geändert
portal-error-conflict = Bitte öffnen Sie die Seite noch einmal und schauen Sie nach.
portal-error-too-much-title = Einen Moment, bitte
portal-error-too-much = Das wurde zu oft versucht. Bitte versuchen Sie es { $span-in } noch einmal.
portal-error-unavailable-title = Im Moment nicht verfügbar
portal-error-unavailable = Nichts ging verloren, nichts wurde geändert. Bitte versuchen Sie es gleich noch einmal.
portal-error-internal-title = Bei uns ist etwas kaputtgegangen
portal-error-internal = Nichts wurde geändert. Bitte nennen Sie uns diese Nummer, damit wir die Ursache finden: { $reference }
portal-error-too-large-title = Das war zu lang
portal-error-too-large = Bitte senden Sie weniger auf einmal.
portal-error-too-slow-title = Das hat zu lange gedauert
portal-error-too-slow = Bitte versuchen Sie es noch einmal.

## Was ein Ansprechpartner schreibt, auch auf der Seite der Techniker
asked-name = Anfrage eines Ansprechpartners
asked = { $text }
asked-title =
    { $device ->
        [none] { $text }
       *[other] { $device }: { $text }
    }
contact-asked =
    { $device ->
        [none] Im Portal gefragt: { $text }
       *[other] Im Portal gefragt, zu { $device }: { $text }
    }
contact-entered =
    { $who } hat uns { $way ->
        [phone] am Telefon
        [in_person] persönlich
       *[private] auf privatem Weg
    } gesagt{ $device ->
        [none] {""}
       *[other] , zu { $device }
    }: { $text }
contact-wrote = { $text }
contact-done = Sagt, dass es erledigt ist.
contact-reminded = Möchte erinnert werden { $at-on }.

## Articles
portal-articles = Gut zu wissen
portal-articles-lead = Was anderen schon geholfen hat. Wenn es Ihnen nicht hilft, fragen Sie uns: Ein Mensch antwortet.
portal-articles-none = Hier steht noch nichts.
portal-offered = Vielleicht hilft das schon
portal-article-solved = Das hat geholfen
portal-article-thanks = Danke für die Nachricht. Es freut uns, dass es geholfen hat.
portal-article-ask = Es hat nicht geholfen? Fragen Sie uns.
portal-help-look = Bevor wir es senden: Hilft eines davon?
portal-help-look-lead = Wenn nicht, kommt Ihre Anfrage so zu uns, wie Sie sie geschrieben haben.
portal-help-look-send = Nein, bitte meine Anfrage senden

## How satisfied one is: asked in the notice that a thing is fixed, on its page, and behind the notice's links
csat-question = War es gut für Sie? Ein Klick sagt es uns.
csat-good = Gut
csat-so-so = Es geht
csat-bad = Nicht gut
portal-csat-title = War es gut für Sie?
portal-csat-about = Es geht um #{ $number }: { $topic }
portal-csat-lead = Bitte wählen Sie eine Antwort und drücken Sie auf die Schaltfläche. Lob erreicht alle, die geholfen haben, alles andere unsere Leitung. Ihr Anliegen bleibt, wie es ist.
portal-csat-say = Wie war es?
portal-csat-comment = Ein paar Worte, wenn Sie mögen
portal-csat-comment-hint = Nur wenn Sie möchten. Bitte schreiben Sie hier keine Passwörter.
portal-csat-send = Antwort senden
portal-csat-none = Bitte wählen Sie eine der drei.
portal-csat-given = Sie haben uns gesagt: { $answer }. Danke.
portal-csat-thanks = Danke
portal-csat-over = Die Zeit für diese Antwort ist vorbei. Stimmt etwas nicht, sagen Sie es uns bitte: Wir sehen gern noch einmal nach.
portal-csat-over-title = Diese Frage ist abgeschlossen

## What is planned, and the answer to the month in short
portal-planned-title = Ist etwas geplant?
portal-planned-lead = Sagen Sie es uns vorher, und am Tag selbst ist alles bereit.
portal-planned-what = Worum geht es?
portal-planned-colleague = Neue Kollegin, neuer Kollege
portal-planned-computer = Ein neuer Computer
portal-planned-power = Arbeiten am Strom
portal-planned-other = Etwas anderes
portal-planned-on = An welchem Tag?
portal-planned-text = Ein paar Worte
portal-planned-send = Mitteilen
portal-planned-nothing = Es ist nichts geplant
portal-planned-nothing-lead = Ist nichts geplant? Auch das sagt uns ein Klick.
portal-planned-thanks = Danke. Wir haben notiert, dass nichts geplant ist.
portal-planned-past = Bitte wählen Sie einen Tag ab heute, innerhalb von zwei Jahren.
portal-line-nothing-planned = Sagt, dass nichts geplant ist.
portal-line-planned = Hat uns gesagt, was geplant ist.
asked-planned =
    { $what ->
        [colleague] Neue Kollegin oder neuer Kollege am { $on }: { $text }
        [leaver] Austritt am { $on }: { $text }
        [computer] Neuer Computer am { $on }: { $text }
        [power] Arbeiten am Strom am { $on }: { $text }
       *[other] Geplant für den { $on }: { $text }
    }
asked-planned-title =
    { $what ->
        [colleague] Neue Kollegin oder neuer Kollege am { $on }: { $text }
        [leaver] Austritt am { $on }: { $text }
        [computer] Neuer Computer am { $on }: { $text }
        [power] Arbeiten am Strom am { $on }: { $text }
       *[other] Geplant für den { $on }: { $text }
    }
contact-nothing-planned = Sagt, dass nichts geplant ist.
contact-planned = Hat uns gesagt, was geplant ist.
