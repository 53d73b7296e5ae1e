# directory_replication: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
directory-replication-name = Verzeichnisreplikation
directory-replication = Der Controller ist auf dem Stand von { $server }.
directory-replication-title = Auf dem Stand von { $server }
directory-replication-behind =
    { $failures ->
        [0] Vom Controller { $server } wurde { $for-since } nichts kopiert, und kein Versuch ist gescheitert.
        [one] Vom Controller { $server } wurde { $for-since } nichts kopiert; ein Versuch ist gescheitert (Fehler { $code }).
       *[other] Vom Controller { $server } wurde { $for-since } nichts kopiert; { $failures } Versuche nacheinander sind gescheitert (Fehler { $code }).
    }
directory-replication-behind-title = Keine Replikation von { $server } { $for-since }
directory-replication-never =
    { $failures ->
        [0] Controller { $server } wurde noch nie ganz kopiert.
        [one] Controller { $server } wurde noch nie ganz kopiert; ein Versuch ist gescheitert (Fehler { $code }).
       *[other] Controller { $server } wurde noch nie ganz kopiert; { $failures } Versuche nacheinander sind gescheitert (Fehler { $code }).
    }
directory-replication-never-title = Noch nie von { $server } repliziert
directory-replication-sysvol =
    { $state ->
        [error] SYSVOL ist auf diesem Controller im Fehlerzustand.
        [unshared] SYSVOL ist auf diesem Controller nicht freigegeben: PCs bekommen von ihm weder Richtlinien noch Anmeldeskripte.
        [waiting] SYSVOL ist auf diesem Controller noch nicht vollständig.
        [untold] Nichts sagt, wie es um SYSVOL auf diesem Controller steht.
       *[other] SYSVOL ist auf diesem Controller vollständig und freigegeben.
    }
directory-replication-sysvol-title =
    { $state ->
        [error] SYSVOL ist im Fehlerzustand
        [unshared] SYSVOL ist nicht freigegeben
        [waiting] SYSVOL ist noch nicht vollständig
        [untold] Über SYSVOL ist nichts bekannt
       *[other] SYSVOL ist vollständig
    }
directory-replication-do =
    repadmin /showrepl lesen und zuerst Namen, Uhr, Leitung und Firewall prüfen. Ohne gescheiterten Versuch: nachsehen, ob die
    Replikation abgeschaltet wurde (repadmin /options). Länger still als die Tombstone-Lebensdauer der Gesamtstruktur: nicht
    wieder zusammenführen, den Controller neu aufsetzen. SYSVOL: das Log DFS Replication lesen (2213, 4012), vor jedem Schritt sichern.

## For the customer
directory-replication-plain = Die Server, die das Anmelden regeln, wissen dasselbe.
directory-replication-plain-title = die Server für das Anmelden wissen dasselbe
directory-replication-behind-plain = Einer der Server, die das Anmelden regeln, erfährt { $for-since } nichts Neues von einem anderen; ein neues Passwort gilt vielleicht nicht überall.
directory-replication-behind-plain-title = ein Server für das Anmelden ist im Rückstand
directory-replication-never-plain = Einer der Server, die das Anmelden regeln, hat von einem anderen noch nichts übernommen.
directory-replication-never-plain-title = ein Server für das Anmelden ist noch nicht eingebunden
directory-replication-sysvol-plain =
    { $state ->
        [well] Der Server, der das Anmelden regelt, verteilt die Einstellungen der Firma.
       *[other] Der Server, der das Anmelden regelt, verteilt die Einstellungen der Firma nicht so, wie er soll.
    }
directory-replication-sysvol-plain-title =
    { $state ->
        [well] die Einstellungen der Firma werden verteilt
       *[other] die Einstellungen der Firma werden nicht richtig verteilt
    }
directory-replication-we-do = Wir finden heraus, warum die Server einander nicht hören, und bringen sie auf denselben Stand.
directory-replication-was = die Server für das Anmelden wussten nicht dasselbe ({ $device })

## What we read
directory-replication-reads = Mit welchen anderen Servern dieser Server die Anmeldungen der Firma gleich hält, und wann das zuletzt geklappt hat. Nicht, wer sich anmeldet.
directory-replication-reads-why = Sonst fällt es erst auf, wenn ein neues Passwort in einem Zimmer gilt und im nächsten nicht.

## Cards and charts
directory-replication-card =
    { $partners ->
        [0] der einzige Controller
        [one] ein Partner
       *[other] { $partners } Partner
    }
