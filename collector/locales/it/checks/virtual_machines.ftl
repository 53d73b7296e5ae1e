# virtual_machines: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
virtual-machines-name = Macchine virtuali
virtual-machines = La macchina virtuale { $machine } non ha snapshot vecchi.
virtual-machines-title = La macchina virtuale { $machine } non ha snapshot vecchi
virtual-machines-snapshot = La macchina virtuale { $machine } ha uno snapshot fatto { $for-ago }.
virtual-machines-snapshot-title = La macchina virtuale { $machine } ha uno snapshot vecchio
virtual-machines-do =
    Chiedere chi l'ha fatto e se serve ancora; uno snapshot non è un backup. Eliminarlo quando il disco ha spazio per l'unione
    e nessuno lavora sulla macchina.

## For the customer
virtual-machines-plain = Il computer “{ $machine }”, che gira dentro il server, non conserva vecchi stati salvati.
virtual-machines-plain-title = non restano vecchi stati salvati
virtual-machines-snapshot-plain = Il computer “{ $machine }”, che gira dentro il server, conserva uno stato salvato { $for-ago }; occupa sempre più spazio.
virtual-machines-snapshot-plain-title = un vecchio stato salvato occupa spazio
virtual-machines-we-do = Verifichiamo se serve ancora e facciamo ordine.
virtual-machines-was = un vecchio stato salvato occupava spazio su { $device }

## What we read
virtual-machines-reads = I nomi dei computer che girano dentro questo server, e quanto sono vecchi i loro stati salvati.
virtual-machines-reads-why = Gli stati salvati dimenticati crescono finché il disco è pieno.

## Cards and charts
virtual-machines-card =
    { $machines ->
        [0] nessuna
        [one] una macchina
       *[other] { $machines } macchine
    }
