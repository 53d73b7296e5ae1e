# printer: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
printer-name = Drucker
printer = Drucker { $printer } arbeitet seine Warteschlange ab.
printer-title = Drucker { $printer } arbeitet
printer-stuck =
    { $jobs ->
        [one] Am Drucker { $printer } wartet ein Auftrag { $for-since }.
       *[other] Am Drucker { $printer } warten { $jobs } Aufträge, der älteste { $for-since }.
    }
printer-stuck-title = Die Warteschlange von Drucker { $printer } steht
printer-stopped =
    { $jobs ->
        [one] Drucker { $printer } ist angehalten, und ein Auftrag wartet { $for-since }.
       *[other] Drucker { $printer } ist angehalten, und { $jobs } Aufträge warten, der älteste { $for-since }.
    }
printer-stopped-title = Drucker { $printer } ist angehalten
printer-do =
    Nachsehen, ob der Drucker antwortet (Strom, Netz, Papier), den vordersten Auftrag löschen, wenn er die anderen aufhält,
    und die Warteschlange wieder starten.

## For the customer
printer-plain = Der Drucker „{ $printer }“ druckt.
printer-plain-title = der Drucker druckt
printer-stuck-plain =
    { $jobs ->
        [one] Am Drucker „{ $printer }“ wartet ein Dokument { $for-since }.
       *[other] Am Drucker „{ $printer }“ warten { $jobs } Dokumente, das erste { $for-since }.
    }
printer-stuck-plain-title = aus dem Drucker „{ $printer }“ kommt nichts
printer-stopped-plain =
    { $jobs ->
        [one] Der Drucker „{ $printer }“ ist angehalten, und ein Dokument wartet { $for-since }.
       *[other] Der Drucker „{ $printer }“ ist angehalten, und { $jobs } Dokumente warten, das erste { $for-since }.
    }
printer-stopped-plain-title = der Drucker „{ $printer }“ ist angehalten
printer-we-do = Wir sehen nach, warum nichts herauskommt, und bringen den Drucker wieder in Gang.
printer-was = der Drucker „{ $printer }“ an { $device } druckte nicht

## What we read
printer-reads = Die Namen der Drucker, und wie viele Dokumente dort wie lange warten. Nie, was gedruckt wird oder von wem.
printer-reads-why = Wir sehen, dass nichts herauskommt, bevor alle es dreimal geschickt haben.

## Cards and charts
printer-card =
    { $jobs ->
        [0] nichts wartet
        [one] ein Auftrag wartet
       *[other] { $jobs } Aufträge warten
    }
printer-card-stopped = angehalten
