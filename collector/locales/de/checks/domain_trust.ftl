# domain_trust: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
domain-trust-name = Domäne
domain-trust =
    { $state ->
        [refused] Die Domäne weist das Gerät selbst ab ({ $keeper }): sein Passwort oder sein Konto gilt dort nicht mehr.
        [stopped] { $keeper }, der das Gerät in der Domäne hält, läuft nicht.
       *[other] Die Domäne vertraut dem Gerät ({ $keeper }).
    }
domain-trust-title =
    { $state ->
        [refused] Die Domäne weist das Gerät ab
        [stopped] { $keeper } läuft nicht
       *[other] Die Domäne vertraut dem Gerät
    }
domain-trust-do =
    Zuerst die Uhr prüfen, dann, ob das Computerkonto da und aktiv ist. Danach neu beitreten oder das Passwort der Maschine
    zurücksetzen. Ein Gerät, das aus einem alten Abbild zurückkam, verliert das Vertrauen immer.

## For the customer
domain-trust-plain =
    { $state ->
        [refused] Das Firmennetz erkennt diesen Computer nicht mehr ({ $keeper }); Anmeldung, gemeinsame Ordner und Drucker gehen vielleicht nicht.
        [stopped] Das Programm, das diesen Computer mit dem Firmennetz verbindet, läuft nicht ({ $keeper }).
       *[other] Das Firmennetz erkennt diesen Computer ({ $keeper }).
    }
domain-trust-plain-title =
    { $state ->
        [refused] das Firmennetz erkennt den Computer nicht mehr
        [stopped] die Verbindung mit dem Firmennetz fehlt
       *[other] das Firmennetz erkennt den Computer
    }
domain-trust-we-do = Wir machen den Computer im Netz wieder bekannt; Ihre Dateien bleiben, wo sie sind.
domain-trust-was = das Firmennetz erkannte { $device } nicht

## What we read
domain-trust-reads = Ob der Computer zum Firmennetz gehört und dort erkannt wird. Nicht, wer sich anmeldet.
domain-trust-reads-why = Sonst fällt es an dem Morgen auf, an dem sich niemand anmelden kann.

## Cards and charts
domain-trust-card =
    { $kind ->
        [none] in keiner Domäne
        [active_directory] Active Directory
        [entra] Entra ID
        [ipa] IPA
        [ldap] LDAP
       *[other] in einer Domäne
    }
