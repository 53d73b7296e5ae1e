# Was mit einem Ticket geschieht, auf Deutsch: Zeilen des Verlaufs, worauf gewartet wird, wie lange es ruht.
# Argumente kommen in der Sprache der Lesenden; `$until-until` ist "bis Donnerstag, 26. November, 13:00 Uhr".

ticket-released = { $who } hat dieses Ticket zurückgegeben.
ticket-started = { $who } arbeitet daran.
ticket-waiting =
    { $for ->
        [customer] Warten auf den Kunden
        [vendor] Warten auf einen Hersteller
       *[window] Warten auf ein Wartungsfenster
    }{ $until ->
        [none] {""}
       *[other] {" "}{ $until-until }
    }{ $text ->
        [none] {"."}
       *[other] {": "}{ $text }
    }
ticket-waited =
    { $for ->
        [customer] Die Wartezeit auf den Kunden ist um.
        [vendor] Die Wartezeit auf den Hersteller ist um.
       *[window] Die Wartezeit auf das Wartungsfenster ist um.
    }
ticket-snoozed = Ruht { $until-until }.
ticket-snoozed-seen-again = Ruht, bis es wieder auftritt.
ticket-snoozed-worse = Ruht, bis es schlimmer wird.
ticket-woken = { $who } hat die Ruhe beendet.
ticket-risk-accepted = Das Risiko ist bis { $until } angenommen: bis dahin ist nichts zu tun.
ticket-risk-over = Wieder in der Warteschlange: das Risiko ist nicht mehr angenommen.
ticket-woke = Die Ruhezeit ist um.
ticket-woke-seen-again = Wieder in der Liste: Es ist erneut aufgetreten.
ticket-woke-worse = Wieder in der Liste: Es ist schlimmer geworden.
ticket-merged-into = Mit #{ $number } zusammengelegt; dort geht die Arbeit weiter.
ticket-swept = Von #{ $number } übernommen: Auf mehreren Geräten begann binnen Minuten dasselbe; dort geht die Arbeit weiter.
ticket-merged-from = #{ $number } wurde mit diesem Ticket zusammengelegt.
ticket-unmerged = #{ $number } wurde wieder herausgelöst.
ticket-undone =
    Rückgängig gemacht: { $what ->
        [take] die Übernahme
        [release] die Rückgabe
        [start] der Beginn der Arbeit
        [wait] das Warten
        [snooze] die Ruhe
        [wake] das Ende der Ruhe
        [resolve] die Lösung
        [reopen] das erneute Öffnen
        [prioritise] die gesetzte Priorität
        [follow_bill] die Rückgabe der Priorität
        [assign] die vorgeschlagene Zuteilung
        [level] der Wechsel der Stufe
        [hand_over] die Übergabe
       *[merge] die Zusammenlegung
    }.
ticket-priority =
    P{ $from } → P{ $to }, weil { $why ->
        [joined] mehr Personen aufgehalten werden
        [worsened] es schlimmer wurde
        [left] ein Teil wieder in Ordnung ist
        [near] das Vorhergesagte näher rückt
        [services] die Dienste des Geräts geändert wurden
        [rate] geändert wurde, was eine Stunde dort kostet
       *[merged] zwei Tickets eine Sache waren oder wieder zwei sind
    }.
ticket-prioritised = { $who } hat P{ $from } → P{ $to } gesetzt: { $text }
ticket-follows-bill = { $who } lässt wieder die Rechnung gelten: P{ $from } → P{ $to }.
ticket-called-first = { $who }: Der Kunde rief an, bevor wir es sahen.
ticket-not-called-first = { $who }: Der Kunde rief nicht zuerst an.
ticket-not-useful = { $who }: Dieses Ticket war nicht nützlich.
ticket-useful = { $who }: Dieses Ticket war doch nützlich.
ticket-caller-computer = Der Code von { $device } wurde am Telefon vorgelesen: Dort sitzt, wer anruft.
ticket-caller-portal = Der Code von { $device } wurde aus dem Portal vorgelesen: Wer anruft, ist dort angemeldet.

waiting-customer = Wartet auf den Kunden
waiting-vendor = Wartet auf einen Hersteller
waiting-window = Wartet auf ein Fenster
snooze-until = Ruht
snooze-seen-again = Ruht, bis es wieder auftritt
snooze-worse = Ruht, bis es schlimmer wird
promise-used =
    { $kind ->
        [response] { $share } % der Zeit für eine Antwort sind um; die Antwort eines Menschen ist { $due-by } zugesagt.
        [repair] { $share } % der Zeit für die Reparatur sind um; sie ist { $due-by } zugesagt.
       *[update] { $share } % der Zeit bis zur nächsten Nachricht sind um; der Kunde erwartet sie { $due-by }.
    }
promise-missed =
    { $kind ->
        [response] Dem Kunden war bis jetzt eine Antwort zugesagt. Bitte schreiben.
        [repair] Die Reparatur war bis jetzt zugesagt.
       *[update] Dem Kunden war bis jetzt eine Nachricht zugesagt. Bitte schreiben, bevor er sich wundert.
    }
ticket-time =
    { $minutes ->
        [one] 1 Minute
       *[other] { $minutes } Minuten
    }, { $cover ->
        [covered] durch den Vertrag gedeckt
        [courtesy] aus Kulanz
       *[not_covered] nicht durch den Vertrag gedeckt
    }.
ticket-time-corrected =
    Die Zeit von { $whose } ist von { $from } auf { $minutes ->
        [one] 1 Minute
       *[other] { $minutes } Minuten
    } berichtigt, { $cover ->
        [covered] durch den Vertrag gedeckt
        [courtesy] aus Kulanz
       *[not_covered] nicht durch den Vertrag gedeckt
    } (vorher: { $before ->
        [covered] gedeckt
        [courtesy] Kulanz
       *[not_covered] nicht gedeckt
    }).
ticket-level =
    { $who } hat dieses Ticket verschoben: { $to ->
        [self_service] Stufe 0, Selbsthilfe
        [first] Stufe 1
       *[second] Stufe 2
    }: { $text }
ticket-level-outside =
    { $who } hat dieses Ticket an { $name } gegeben, { $to ->
        [vendor] den Hersteller
       *[outsourcer] einen Dienstleister für uns
    }{ $reference ->
        [none] {""}
       *[other] {" "}(dortige Nummer: { $reference })
    }: { $text }
ticket-vendor-late = { $name } hatte eine Antwort { $due-by } zugesagt und ist überfällig. Bitte nachfragen.
ticket-handed-over = { $who } hat dieses Ticket an { $to } übergeben: { $text }
ticket-watched = { $who } verfolgt dieses Ticket.
ticket-unwatched = { $who } verfolgt dieses Ticket nicht mehr.
level-0 = 0 Selbsthilfe
level-1 = 1 Technik
level-2 = 2 erfahrene Technik
level-3 = 3 Hersteller
level-4 = 4 Dienstleister

# Who should have a ticket, line by line; and what is said when it is given.
ticket-assigned = An { $to } gegeben; der Grund steht neben dem Ticket.
ticket-assigned-by = { $who } hat dieses Ticket wie vorgeschlagen an { $to } gegeben.
ticket-reassigned = { $who } ist abwesend: { $to } hat dieses Ticket jetzt; der Grund steht daneben.
ticket-holder-away = { $who } ist { $away-until } abwesend. Jemand anderes sollte dieses Ticket übernehmen.
assignment-works = Arbeitet gerade
assignment-unsaid = Keine Arbeitszeit eingetragen: gilt als anwesend
assignment-off = Außerhalb der Arbeitszeit
assignment-away = Abwesend { $away-until }
assignment-on-call = In Bereitschaft, und dies ist am dringendsten
assignment-skilled =
    Kennt { $skill ->
        [storage] Speicher
        [backup] Datensicherung
        [network] Netzwerke
        [servers] Server
        [security] Sicherheit
        [printing] Drucker
        [web] Webseiten
        [hardware] Hardware
        [people] Anfragen von Menschen
       *[software] Systeme und Programme
    }
assignment-wanted-first = Erster Wunsch des Kunden
assignment-wanted-second = Zweiter Wunsch des Kunden
assignment-load =
    { $tickets ->
        [0] Hat kein anderes offenes Ticket
        [one] Hat 1 offenes Ticket
       *[other] Hat { $tickets } offene Tickets
    }

## What is asked for from the service catalogue, and the welcome desk
request-program-unwanted =
    { $reason ->
        [activator] { $program } steht auf der Liste unerwünschter Programme: es lässt Windows oder Office lizenziert erscheinen. Eine freundliche Absage liegt unten bereit.
        [keygen] { $program } steht auf der Liste unerwünschter Programme: es erzeugt Schlüssel für nicht gekaufte Programme. Eine freundliche Absage liegt unten bereit.
        [file_sharing] { $program } steht auf der Liste unerwünschter Programme: es teilt Dateien mit Fremden. Eine freundliche Absage liegt unten bereit.
        [miner] { $program } steht auf der Liste unerwünschter Programme: es verdient mit diesem Computer Geld für andere. Eine freundliche Absage liegt unten bereit.
        [scareware] { $program } steht auf der Liste unerwünschter Programme: es verkauft, indem es erschreckt. Eine freundliche Absage liegt unten bereit.
       *[credential_tool] { $program } steht auf der Liste unerwünschter Programme: es liest fremde Kennwörter. Eine freundliche Absage liegt unten bereit.
    }
request-program-terms =
    { $reason ->
        [company] Für { $program } brauchen Firmen eine Lizenz: vor der Installation prüfen.
        [size] Für { $program } brauchen Firmen ab einer Größe eine Lizenz: vor der Installation prüfen.
        [test] { $program } ist nur zum Testen frei: vor der Installation prüfen.
       *[limited] { $program } ist in Grenzen frei: prüfen, ob sie reichen.
    }
request-program-seats = Erfasste Lizenzen von { $program }: { $spare } frei, { $short } fehlen.
request-program-unbought = { $program } ist kostenpflichtig, und kein Kauf ist erfasst.
request-program-nothing = Über dieses Programm ist nichts bekannt, weder dagegen noch dafür.
change-planned = Änderung geplant. Was man merkt: { $impact } Der Weg zurück: { $way_back }
checklist-ticked =
    { $step ->
        [account] Erledigt: ihr Konto.
        [mailbox] Erledigt: ihr Postfach.
        [files] Erledigt: ihre Dateien.
        [licences] Erledigt: Lizenzen.
        [account_closed] Erledigt: Konto geschlossen.
        [mail_moved] Erledigt: Mail geht an jemand anderen.
        [files_moved] Erledigt: Dateien sind bei jemand anderem.
        [returned] Erledigt: Computer ist zurück.
       *[other] Erledigt: Lizenzen sind frei.
    }
checklist-unticked =
    { $step ->
        [account] Doch nicht erledigt: ihr Konto.
        [mailbox] Doch nicht erledigt: ihr Postfach.
        [files] Doch nicht erledigt: ihre Dateien.
        [licences] Doch nicht erledigt: Lizenzen.
        [account_closed] Doch nicht erledigt: Konto geschlossen.
        [mail_moved] Doch nicht erledigt: Mail geht an jemand anderen.
        [files_moved] Doch nicht erledigt: Dateien sind bei jemand anderem.
        [returned] Doch nicht erledigt: Computer ist zurück.
       *[other] Doch nicht erledigt: Lizenzen sind frei.
    }
checklist-device = Der Computer dafür: { $device }.
checklist-missing =
    { $count ->
        [one] Es ist der Tag davor, und ein Schritt fehlt noch.
       *[other] Es ist der Tag davor, und { $count } Schritte fehlen noch.
    }
