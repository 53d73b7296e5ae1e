# replica: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
replica-name = Replikat (Hyper-V)
replica = Das Replikat der virtuellen Maschine { $machine } ist aktuell.
replica-title = Replikat von { $machine } ist aktuell
replica-late = Virtuelle Maschine { $machine } wurde zuletzt vor { $for } repliziert.
replica-late-title = Replikat von { $machine } steht { $for-since }
replica-unwell =
    { $health ->
        [critical] Hyper-V nennt die Replikation der virtuellen Maschine { $machine } kritisch.
       *[other] Hyper-V warnt vor der Replikation der virtuellen Maschine { $machine }.
    }
replica-unwell-title =
    { $health ->
        [critical] Replikation von { $machine } ist kritisch
       *[other] Warnung zur Replikation von { $machine }
    }
replica-do =
    Die Replikationsintegrität im Hyper-V-Manager lesen; Leitung zum anderen Host, dessen Platz, Zertifikat oder Kerberos
    prüfen. Angehalten: vor dem Fortsetzen klären, warum; neu synchronisieren außerhalb der Arbeitszeit. Ein Replikat ist keine
    Sicherung.

## For the customer
replica-plain = Das Ersatzstück des Computers „{ $machine }“ ist auf dem neuesten Stand.
replica-plain-title = das Ersatzstück ist auf dem neuesten Stand
replica-late-plain = Das Ersatzstück des Computers „{ $machine }“, der im Server läuft, wurde zuletzt { $for-ago } aufgefrischt.
replica-late-plain-title = das Ersatzstück eines Computers ist im Rückstand
replica-unwell-plain = Der Server meldet, dass das Ersatzstück des Computers „{ $machine }“ nicht so ist, wie es sein soll.
replica-unwell-plain-title = das Ersatzstück eines Computers ist nicht, wie es sein soll
replica-we-do = Wir bringen das Ersatzstück wieder auf den neuesten Stand.
replica-was = das Ersatzstück eines Computers war im Rückstand ({ $device })

## What we read
replica-reads = Von welchen Computern in diesem Server ein Ersatzstück bereitliegt, und wie alt es ist.
replica-reads-why = An dem Tag, an dem der Server ausfällt, würde ein altes Ersatzstück nicht reichen.

## Cards and charts
replica-card = kopiert vor { $for }
replica-card-never = noch nicht kopiert
