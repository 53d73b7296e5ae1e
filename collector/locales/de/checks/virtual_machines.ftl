# virtual_machines: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
virtual-machines-name = Virtuelle Maschinen
virtual-machines = Virtuelle Maschine { $machine } hat keinen alten Snapshot.
virtual-machines-title = Virtuelle Maschine { $machine } hat keinen alten Snapshot
virtual-machines-snapshot = Virtuelle Maschine { $machine } hat einen Snapshot, der { $for } alt ist.
virtual-machines-snapshot-title = Virtuelle Maschine { $machine } hat einen alten Snapshot
virtual-machines-do =
    Fragen, wer ihn angelegt hat und ob er noch gebraucht wird; ein Snapshot ist keine Sicherung. Löschen, wenn auf der Platte
    Platz zum Zusammenführen ist und niemand an der Maschine arbeitet.

## For the customer
virtual-machines-plain = Der Computer „{ $machine }“, der im Server läuft, hält keinen alten gespeicherten Stand.
virtual-machines-plain-title = kein alter gespeicherter Stand liegt herum
virtual-machines-snapshot-plain = Der Computer „{ $machine }“, der im Server läuft, hält einen Stand, der { $for-ago } gespeichert wurde; er braucht immer mehr Platz.
virtual-machines-snapshot-plain-title = ein alter gespeicherter Stand braucht Platz
virtual-machines-we-do = Wir prüfen, ob er noch gebraucht wird, und räumen auf.
virtual-machines-was = ein alter gespeicherter Stand brauchte Platz auf { $device }

## What we read
virtual-machines-reads = Die Namen der Computer, die in diesem Server laufen, und wie alt deren gespeicherte Stände sind.
virtual-machines-reads-why = Vergessene gespeicherte Stände wachsen, bis die Festplatte voll ist.

## Cards and charts
virtual-machines-card =
    { $machines ->
        [0] keine
        [one] eine Maschine
       *[other] { $machines } Maschinen
    }
