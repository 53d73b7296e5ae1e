# firewall: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
firewall-name = Firewall
firewall =
    { $state ->
        [off] Il firewall è disattivato (profilo { $profile }).
       *[other] Il firewall è attivo (profilo { $profile }).
    }
firewall-title =
    { $state ->
        [off] Il firewall è disattivato (profilo { $profile })
       *[other] Il firewall è attivo (profilo { $profile })
    }
firewall-do =
    Scoprire chi l'ha disattivato e perché: spesso è stata una prova mai annullata. Riattivarlo con le eccezioni necessarie.
    Dove è disattivato per scelta, annotare il rischio accettato.

## For the customer
firewall-plain =
    { $state ->
        [off] La parte del computer che tiene fuori gli estranei è spenta.
       *[other] La parte del computer che tiene fuori gli estranei è attiva.
    }
firewall-plain-title =
    { $state ->
        [off] la protezione dagli estranei in rete è spenta
       *[other] la protezione dagli estranei in rete è attiva
    }
firewall-we-do = La riattiviamo e controlliamo che tutti i Suoi programmi funzionino ancora.
firewall-was = su { $device } la protezione dagli estranei in rete era spenta

## What we read
firewall-reads = Se il computer tiene fuori i collegamenti dall'esterno che nessuno ha chiesto.
firewall-reads-why = Senza, chiunque sia nella stessa rete può provare ad entrare.

## Cards and charts
firewall-card =
    { $state ->
        [on] attivo
       *[other] spento
    }
