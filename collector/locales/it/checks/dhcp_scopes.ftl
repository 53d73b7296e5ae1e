# dhcp_scopes: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
dhcp-scopes-name = Indirizzi (DHCP)
dhcp-scopes = Il server DHCP non segnala l'ambito { $scope }.
dhcp-scopes-title = L'ambito { $scope } ha posto
dhcp-scopes-full =
    { $free ->
        [0] L'ambito { $scope } è pieno al { $percent } %; non resta alcun indirizzo.
        [one] L'ambito { $scope } è pieno al { $percent } %; resta un indirizzo.
       *[other] L'ambito { $scope } è pieno al { $percent } %; restano { $free } indirizzi.
    }
dhcp-scopes-full-title = Ambito { $scope } pieno al { $percent } %
dhcp-scopes-do =
    Cercare nei lease dispositivi spariti o estranei e gli indirizzi non validi. Accorciare il lease dove vanno e vengono
    ospiti; altrimenti ampliare l'ambito o crearne un secondo. Il server ripete l'avviso ogni ora: dopo un giorno senza avvisi
    il ticket si risolve.

## For the customer
dhcp-scopes-plain = Nella Sua rete ci sono abbastanza numeri per i dispositivi.
dhcp-scopes-plain-title = nella rete ci sono abbastanza numeri per i dispositivi
dhcp-scopes-full-plain =
    { $free ->
        [0] Ogni dispositivo ha bisogno di un numero nella Sua rete e non ne resta alcuno: un nuovo dispositivo potrebbe restare fuori.
        [one] Ogni dispositivo ha bisogno di un numero nella Sua rete e ne resta uno: presto un nuovo dispositivo potrebbe restare fuori.
       *[other] Ogni dispositivo ha bisogno di un numero nella Sua rete e ne restano { $free }: presto un nuovo dispositivo potrebbe restare fuori.
    }
dhcp-scopes-full-plain-title = nella rete mancano numeri per i dispositivi
dhcp-scopes-we-do = Liberiamo i numeri che nessuno usa più e facciamo posto ad altri.
dhcp-scopes-was = nella rete mancavano numeri per i dispositivi ({ $device })

## What we read
dhcp-scopes-reads = Se il server che dà ai dispositivi il loro numero nella rete ne ha ancora, e per quale parte della rete. Non chi ha quale.
dhcp-scopes-reads-why = Altrimenti ci se ne accorge la mattina in cui un telefono nuovo non funziona.

## Cards and charts
dhcp-scopes-card =
    { $scopes ->
        [0] nessun avviso
        [one] un ambito segnalato
       *[other] { $scopes } ambiti segnalati
    }
