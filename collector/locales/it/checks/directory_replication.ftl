# directory_replication: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
directory-replication-name = Replica della directory
directory-replication = Il controller è allineato con { $server }.
directory-replication-title = Allineato con { $server }
directory-replication-behind =
    { $failures ->
        [0] Dal controller { $server } non si copia nulla { $for-since }, senza tentativi falliti.
        [one] Dal controller { $server } non si copia nulla { $for-since }; un tentativo è fallito (errore { $code }).
       *[other] Dal controller { $server } non si copia nulla { $for-since }; { $failures } tentativi di seguito sono falliti (errore { $code }).
    }
directory-replication-behind-title = Nessuna replica da { $server } { $for-since }
directory-replication-never =
    { $failures ->
        [0] Il controller { $server } non è ancora mai stato copiato per intero.
        [one] Il controller { $server } non è mai stato copiato per intero; un tentativo è fallito (errore { $code }).
       *[other] Il controller { $server } non è mai stato copiato per intero; { $failures } tentativi di seguito sono falliti (errore { $code }).
    }
directory-replication-never-title = Mai replicato da { $server }
directory-replication-sysvol =
    { $state ->
        [error] SYSVOL è in errore su questo controller.
        [unshared] SYSVOL non è condiviso su questo controller: i PC non ne ricevono criteri né script di accesso.
        [waiting] SYSVOL su questo controller non è ancora completo.
        [untold] Nulla dice come sta SYSVOL su questo controller.
       *[other] SYSVOL è completo e condiviso su questo controller.
    }
directory-replication-sysvol-title =
    { $state ->
        [error] SYSVOL è in errore
        [unshared] SYSVOL non è condiviso
        [waiting] SYSVOL non è ancora completo
        [untold] Di SYSVOL non si sa nulla
       *[other] SYSVOL è completo
    }
directory-replication-do =
    Leggere repadmin /showrepl e controllare prima nomi, orologio, linea e firewall. Senza tentativi falliti: vedere se la
    replica è stata disattivata (repadmin /options). In silenzio da più della tombstone lifetime della foresta: non riunire i
    due, reinstallare il controller. SYSVOL: leggere il log DFS Replication (2213, 4012) e non fare nulla prima di un backup.

## For the customer
directory-replication-plain = I server che gestiscono gli accessi sanno le stesse cose.
directory-replication-plain-title = i server degli accessi sanno le stesse cose
directory-replication-behind-plain = Uno dei server che gestiscono gli accessi non riceve novità da un altro { $for-since }; una password nuova potrebbe non valere ovunque.
directory-replication-behind-plain-title = un server degli accessi è rimasto indietro
directory-replication-never-plain = Uno dei server che gestiscono gli accessi non ha ancora ripreso nulla da un altro.
directory-replication-never-plain-title = un server degli accessi non è ancora collegato agli altri
directory-replication-sysvol-plain =
    { $state ->
        [well] Il server che gestisce gli accessi distribuisce le impostazioni dell'azienda.
       *[other] Il server che gestisce gli accessi non distribuisce come dovrebbe le impostazioni dell'azienda.
    }
directory-replication-sysvol-plain-title =
    { $state ->
        [well] le impostazioni dell'azienda vengono distribuite
       *[other] le impostazioni dell'azienda non vengono distribuite come dovrebbero
    }
directory-replication-we-do = Cerchiamo perché i server non si sentono e li riportiamo allo stesso stato.
directory-replication-was = i server degli accessi non sapevano le stesse cose ({ $device })

## What we read
directory-replication-reads = Con quali altri server questo server tiene uguali gli accessi dell'azienda, e quando ha funzionato l'ultima volta. Non chi accede.
directory-replication-reads-why = Altrimenti ce ne si accorge quando una password nuova vale in una stanza e non in quella accanto.

## Cards and charts
directory-replication-card =
    { $partners ->
        [0] unico controller
        [one] un partner
       *[other] { $partners } partner
    }
