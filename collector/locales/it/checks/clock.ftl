# clock: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
clock-name = Orologio
clock-ahead = L'orologio è avanti di { $off }.
clock-ahead-title = L'orologio è avanti di { $off }
clock-behind = L'orologio è indietro di { $off }.
clock-behind-title = L'orologio è indietro di { $off }
clock-offset-unknown = Non si sa ancora di quanto l'orologio si discosta.
clock-offset-unknown-title = Lo scarto dell'orologio non è noto
clock-synchronised = Il sistema mantiene sincronizzato l'orologio.
clock-synchronised-title = L'orologio è sincronizzato
clock-unsynchronised = Il sistema ha sincronizzato l'orologio per l'ultima volta { $for-ago }.
clock-unsynchronised-title = L'orologio non viene sincronizzato { $for-since }
clock-never-synchronised = Il sistema non sincronizza l'orologio.
clock-never-synchronised-title = L'orologio non è sincronizzato
clock-sync-unknown = Il sistema non sa dire se il suo orologio è sincronizzato.
clock-sync-unknown-title = Non si sa se l'orologio è sincronizzato
clock-do =
    Guardare quale sorgente dell'ora usa il dispositivo e se la raggiunge (porta UDP 123 in uscita, o il controller di
    dominio). Una macchina virtuale prende l'ora dalla rete o dal suo host, non da entrambi. A un PC vecchio può servire una
    nuova batteria.

## For the customer
clock-ahead-plain = L'orologio del computer è avanti di { $off }; con l'ora sbagliata l'accesso e le pagine web sicure possono non funzionare.
clock-ahead-plain-title = l'orologio è avanti di { $off }
clock-behind-plain = L'orologio del computer è indietro di { $off }; con l'ora sbagliata l'accesso e le pagine web sicure possono non funzionare.
clock-behind-plain-title = l'orologio è indietro di { $off }
clock-offset-unknown-plain = Non sappiamo ancora se l'orologio del computer è giusto.
clock-offset-unknown-plain-title = non sappiamo ancora se l'orologio è giusto
clock-synchronised-plain = Il computer tiene da solo l'orologio all'ora giusta.
clock-synchronised-plain-title = l'orologio resta all'ora giusta
clock-unsynchronised-plain = Il computer ha confrontato il suo orologio con l'ora esatta per l'ultima volta { $for-ago }, perciò l'orologio può spostarsi poco a poco.
clock-unsynchronised-plain-title = l'orologio è stato confrontato con l'ora esatta per l'ultima volta { $for-ago }
clock-never-synchronised-plain = Il computer non confronta il suo orologio con l'ora esatta, perciò l'orologio può spostarsi poco a poco.
clock-never-synchronised-plain-title = l'orologio non viene confrontato con l'ora esatta
clock-sync-unknown-plain = Il computer non ci sa dire se confronta il suo orologio con l'ora esatta.
clock-sync-unknown-plain-title = non si sa se l'orologio viene confrontato con l'ora esatta
clock-we-do = Rimettiamo l'orologio all'ora giusta e facciamo in modo che il computer la mantenga da solo.
clock-was = l'orologio di { $device } non era affidabile

## What we read
clock-reads = Se l'orologio è giusto.
clock-reads-why = Con l'orologio sbagliato non riescono l'accesso e i collegamenti sicuri.

## Cards and charts
clock-card =
    { $state ->
        [kept] sincronizzato
        [not_kept] non sincronizzato
       *[unknown] non si può dire
    }
clock-card-age = l’ultima volta { $age-ago }
