# domain_trust: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
domain-trust-name = Dominio
domain-trust =
    { $state ->
        [refused] Il dominio rifiuta il dispositivo stesso ({ $keeper }): la sua password o il suo account non vi è più valido.
        [stopped] { $keeper }, che tiene il dispositivo nel dominio, non è in esecuzione.
       *[other] Il dominio si fida del dispositivo ({ $keeper }).
    }
domain-trust-title =
    { $state ->
        [refused] Il dominio rifiuta il dispositivo
        [stopped] { $keeper } non è in esecuzione
       *[other] Il dominio si fida del dispositivo
    }
domain-trust-do =
    Controllare prima l'orologio, poi se l'account del computer esiste ed è abilitato. Quindi rifare l'adesione o reimpostare
    la password della macchina. Un dispositivo ripristinato da una vecchia immagine perde sempre la fiducia.

## For the customer
domain-trust-plain =
    { $state ->
        [refused] La rete aziendale non riconosce più questo computer ({ $keeper }); accesso, cartelle condivise e stampanti potrebbero non funzionare.
        [stopped] Il programma che collega questo computer alla rete aziendale non è attivo ({ $keeper }).
       *[other] La rete aziendale riconosce questo computer ({ $keeper }).
    }
domain-trust-plain-title =
    { $state ->
        [refused] la rete aziendale non riconosce più il computer
        [stopped] manca il collegamento alla rete aziendale
       *[other] la rete aziendale riconosce il computer
    }
domain-trust-we-do = Presentiamo di nuovo il computer alla rete; i Suoi file restano dove sono.
domain-trust-was = la rete aziendale non riconosceva { $device }

## What we read
domain-trust-reads = Se il computer fa parte della rete aziendale e vi è riconosciuto. Non chi accede.
domain-trust-reads-why = Altrimenti ci si accorge la mattina in cui nessuno riesce a entrare.

## Cards and charts
domain-trust-card =
    { $kind ->
        [none] in nessun dominio
        [active_directory] Active Directory
        [entra] Entra ID
        [ipa] IPA
        [ldap] LDAP
       *[other] in un dominio
    }
