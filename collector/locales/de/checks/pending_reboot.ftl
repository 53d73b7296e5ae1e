# pending_reboot: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
pending-reboot-name = Ausstehender Neustart
pending-reboot-none = Kein Neustart steht aus.
pending-reboot-none-title = Kein Neustart steht aus
pending-reboot =
    { $waiting ->
        [0] Ein Neustart steht { $for-since } aus.
        [one] Ein Neustart steht { $for-since } aus; ein Update wartet darauf.
       *[other] Ein Neustart steht { $for-since } aus; { $waiting } Updates warten darauf.
    }
pending-reboot-title = Ein Neustart steht { $for-since } aus
pending-reboot-do =
    Mit dem Kunden eine Zeit vereinbaren und das Gerät neu starten. Bis dahin sind die Updates installiert, aber der alte
    Code läuft noch.

## For the customer
pending-reboot-none-plain = Der Computer wartet auf keinen Neustart.
pending-reboot-none-plain-title = kein Neustart steht an
pending-reboot-plain =
    { $waiting ->
        [0] Der Computer wartet { $for-since } auf einen Neustart.
        [one] Der Computer wartet { $for-since } auf einen Neustart; ein Update wirkt erst danach.
       *[other] Der Computer wartet { $for-since } auf einen Neustart; { $waiting } Updates wirken erst danach.
    }
pending-reboot-plain-title = der Computer wartet auf einen Neustart
pending-reboot-we-do = Wir vereinbaren mit Ihnen eine Zeit für den Neustart, damit er niemanden stört.
pending-reboot-was = ein Neustart von { $device } stand aus

## What we read
pending-reboot-reads = Ob ein Neustart fällig ist, und welche Updates darauf warten.
pending-reboot-reads-why = Manche Updates schützen Sie erst nach einem Neustart.

## Cards and charts
pending-reboot-card = { $for-since } nötig
pending-reboot-card-none = nicht nötig
