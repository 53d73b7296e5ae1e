# pending_reboot: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
pending-reboot-name = Riavvio in sospeso
pending-reboot-none = Nessun riavvio in sospeso.
pending-reboot-none-title = Nessun riavvio in sospeso
pending-reboot =
    { $waiting ->
        [0] Un riavvio è in sospeso { $for-since }.
        [one] Un riavvio è in sospeso { $for-since }; lo attende un aggiornamento.
       *[other] Un riavvio è in sospeso { $for-since }; lo attendono { $waiting } aggiornamenti.
    }
pending-reboot-title = Un riavvio è in sospeso { $for-since }
pending-reboot-do =
    Concordare un orario con il cliente e riavviare il dispositivo. Fino ad allora gli aggiornamenti sono installati, ma gira
    ancora il codice vecchio.

## For the customer
pending-reboot-none-plain = Il computer non attende alcun riavvio.
pending-reboot-none-plain-title = nessun riavvio in attesa
pending-reboot-plain =
    { $waiting ->
        [0] Il computer attende un riavvio { $for-since }.
        [one] Il computer attende un riavvio { $for-since }; un aggiornamento ha effetto solo dopo.
       *[other] Il computer attende un riavvio { $for-since }; { $waiting } aggiornamenti hanno effetto solo dopo.
    }
pending-reboot-plain-title = il computer attende un riavvio
pending-reboot-we-do = Concordiamo con Lei un orario per il riavvio, in modo che non disturbi nessuno.
pending-reboot-was = era in sospeso un riavvio di { $device }

## What we read
pending-reboot-reads = Se serve un riavvio, e quali aggiornamenti lo aspettano.
pending-reboot-reads-why = Certi aggiornamenti proteggono solo dopo un riavvio.

## Cards and charts
pending-reboot-card = richiesto { $for-since }
pending-reboot-card-none = non richiesto
