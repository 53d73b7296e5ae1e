# updates: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
updates-name = Aggiornamenti di sicurezza
updates =
    { $missing ->
        [0] Non manca alcun aggiornamento di sicurezza.
        [one] Manca un aggiornamento di sicurezza; giorni di accensione dalla sua uscita: { $days }.
       *[other] Mancano { $missing } aggiornamenti di sicurezza; giorni di accensione dall'uscita del più vecchio: { $days }.
    }
updates-title =
    { $missing ->
        [0] Nessun aggiornamento di sicurezza mancante
        [one] Manca un aggiornamento di sicurezza
       *[other] Mancano { $missing } aggiornamenti di sicurezza
    }
updates-scan = Il sistema non cerca aggiornamenti { $for-since }.
updates-scan-title = Il sistema non cerca aggiornamenti { $for-since }
updates-failed =
    { $runs ->
        [one] Un tentativo di installare gli aggiornamenti è fallito.
       *[other] { $runs } tentativi consecutivi di installare gli aggiornamenti sono falliti.
    }
updates-failed-title = Gli aggiornamenti non si installano
updates-do =
    Installare ciò che manca nella prossima finestra di manutenzione. Se fallisce, leggere il primo errore nel log degli
    aggiornamenti: spesso è lo spazio sul disco di sistema, un riavvio in sospeso o una fonte che non risponde più.

## For the customer
updates-plain =
    { $missing ->
        [0] Tutti gli aggiornamenti che chiudono falle di sicurezza sono installati.
        [one] Un aggiornamento che chiude una falla di sicurezza non è ancora installato.
       *[other] { $missing } aggiornamenti che chiudono falle di sicurezza non sono ancora installati.
    }
updates-plain-title =
    { $missing ->
        [0] tutti gli aggiornamenti di sicurezza sono installati
        [one] un aggiornamento di sicurezza è in attesa
       *[other] { $missing } aggiornamenti di sicurezza sono in attesa
    }
updates-scan-plain = Il computer non cerca nuovi aggiornamenti { $for-since }.
updates-scan-plain-title = il computer non cerca più aggiornamenti
updates-failed-plain =
    { $runs ->
        [one] Il computer ha provato una volta a installare gli aggiornamenti, senza riuscirci.
       *[other] Il computer ha provato { $runs } volte a installare gli aggiornamenti, senza riuscirci.
    }
updates-failed-plain-title = gli aggiornamenti non vengono installati
updates-we-do = Installiamo gli aggiornamenti in un momento che Le va bene e facciamo in modo che tornino ad arrivare da soli.
updates-was = su { $device } mancavano aggiornamenti di sicurezza

## What we read
updates-reads = Quali aggiornamenti di sicurezza mancano, e quando il computer li ha cercati l'ultima volta.
updates-reads-why = La maggior parte degli attacchi sfrutta falle per le quali l'aggiornamento esiste da tempo.

## Cards and charts
updates-card =
    { $missing ->
        [0] nessuno mancante
        [one] uno mancante
       *[other] { $missing } mancanti
    }
series-updates-missing-security-count = Aggiornamenti di sicurezza mancanti
