# clock: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
clock-name = Uhr
clock-ahead = Die Uhr geht { $off } vor.
clock-ahead-title = Die Uhr geht { $off } vor
clock-behind = Die Uhr geht { $off } nach.
clock-behind-title = Die Uhr geht { $off } nach
clock-offset-unknown = Wie weit die Uhr abweicht, ist noch nicht bekannt.
clock-offset-unknown-title = Die Abweichung der Uhr ist nicht bekannt
clock-synchronised = Das System hält seine Uhr synchron.
clock-synchronised-title = Die Uhr ist synchron
clock-unsynchronised = Das System hat seine Uhr zuletzt { $for-ago } synchronisiert.
clock-unsynchronised-title = Die Uhr wurde { $for-since } nicht synchronisiert
clock-never-synchronised = Das System synchronisiert seine Uhr nicht.
clock-never-synchronised-title = Die Uhr wird nicht synchronisiert
clock-sync-unknown = Das System kann nicht sagen, ob seine Uhr synchron ist.
clock-sync-unknown-title = Ob die Uhr synchron ist, ist nicht bekannt
clock-do =
    Nachsehen, welche Zeitquelle das Gerät verwendet und ob es sie erreicht (UDP-Port 123 nach außen oder der
    Domänencontroller). Eine virtuelle Maschine nimmt die Zeit aus dem Netz oder von ihrem Host, nicht von beiden. Ein alter
    PC braucht vielleicht eine neue Batterie.

## For the customer
clock-ahead-plain = Die Uhr des Computers geht { $off } vor; mit einer falschen Uhr können Anmeldungen und sichere Webseiten scheitern.
clock-ahead-plain-title = die Uhr geht { $off } vor
clock-behind-plain = Die Uhr des Computers geht { $off } nach; mit einer falschen Uhr können Anmeldungen und sichere Webseiten scheitern.
clock-behind-plain-title = die Uhr geht { $off } nach
clock-offset-unknown-plain = Wir wissen noch nicht, ob die Uhr des Computers richtig geht.
clock-offset-unknown-plain-title = wir wissen noch nicht, ob die Uhr richtig geht
clock-synchronised-plain = Der Computer stellt seine Uhr von selbst richtig.
clock-synchronised-plain-title = die Uhr geht richtig
clock-unsynchronised-plain = Der Computer hat seine Uhr zuletzt { $for-ago } mit der genauen Zeit verglichen, deshalb kann sie nach und nach falsch gehen.
clock-unsynchronised-plain-title = die Uhr wurde zuletzt { $for-ago } mit der genauen Zeit verglichen
clock-never-synchronised-plain = Der Computer vergleicht seine Uhr nicht mit der genauen Zeit, deshalb kann sie nach und nach falsch gehen.
clock-never-synchronised-plain-title = die Uhr wird nicht mit der genauen Zeit verglichen
clock-sync-unknown-plain = Der Computer kann uns nicht sagen, ob er seine Uhr mit der genauen Zeit vergleicht.
clock-sync-unknown-plain-title = ob die Uhr mit der genauen Zeit verglichen wird, ist nicht bekannt
clock-we-do = Wir stellen die Uhr richtig und sorgen dafür, dass der Computer das künftig von selbst tut.
clock-was = auf die Uhr von { $device } war kein Verlass

## What we read
clock-reads = Ob die Uhr richtig geht.
clock-reads-why = Mit einer falschen Uhr gelingen Anmeldung und sichere Verbindungen nicht.

## Cards and charts
clock-card =
    { $state ->
        [kept] synchronisiert
        [not_kept] nicht synchronisiert
       *[unknown] nicht bekannt
    }
clock-card-age = zuletzt { $age-ago }
