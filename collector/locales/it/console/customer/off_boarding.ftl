# What is said of a customer that leaves, in Italian: the card of its page, the uninstall list, the proof to print.

## The card, of one that stays
customer-leaves-heading = Chiusura del rapporto
customer-leaves-off-board = Chiudi il rapporto
customer-leaves-devices =
    { $count ->
        [0] Non ha dispositivi in uso.
        [one] Il suo dispositivo viene respinto dal prossimo rapporto in poi.
       *[other] I suoi { $count } dispositivi vengono respinti dal prossimo rapporto in poi.
    } Non si può annullare: un dispositivo torna solo se registrato di nuovo.
customer-leaves-tokens =
    { $count ->
        [0] Nessun suo token ammette dispositivi.
        [one] Il token che ammette ancora dispositivi viene revocato.
       *[other] I { $count } token che ammettono ancora dispositivi vengono revocati.
    }
customer-leaves-nobody-is-told = Lì nessuno viene più avvisato di nulla. I suoi contatti possono ancora accedere al portale e leggere ciò che è stato.
customer-leaves-tickets =
    { $count ->
        [0] Non ha ticket aperti.
        [one] Il suo ticket aperto resta aperto: risolvilo, o fallo fare a qualcuno.
       *[other] I suoi { $count } ticket aperti restano aperti: risolvili, o fallo fare a qualcuno.
    }
customer-leaves-agents-stay = Gli agenti restano sui PC finché qualcuno non li rimuove: seguono il loro elenco e una pagina che lo attesta.
customer-leaves-stored = I suoi dati restano memorizzati finché un titolare non li cancella.
customer-leaves-type-name = Per proseguire, scrivi il suo nome: { $name }
customer-leaves-off-board-now = Chiudi il rapporto con questo cliente

## The card, of one that left
customer-leaves-left = Rapporto chiuso con questo cliente
customer-leaves-since = Rapporto chiuso:
customer-leaves-by = (da { $by }).
customer-leaves-no-device = Non c’è nessun dispositivo di cui occuparsi.
customer-leaves-all-removed = L’agente è stato rimosso da tutti i dispositivi dell’elenco ({ $count }), secondo la parola di un tecnico.
customer-leaves-some-removed = L’agente è stato rimosso da { $removed } dispositivi su { $count }, secondo la parola di un tecnico.
customer-leaves-back = Può tornare: crea un token qui sopra, e il primo dispositivo che si registra toglie questo segno. I dispositivi revocati restano tali; ciascuno si registra di nuovo, come un altro dispositivo. Gli avvisi restano spenti finché non li riattivi.
customer-leaves-stays = Il cliente resta
customer-leaves-stays-help = Toglie il segno. Ciò che è stato revocato resta revocato.
customer-leaves-happened = Che cosa è successo

## Erasing it
customer-leaves-erase = Cancella tutto di questo cliente
customer-leaves-erase-all = Si cancella tutto ciò che ne è memorizzato: i dispositivi e i loro rapporti, i ticket, gli avvisi, le mail in attesa, i contatti, le sedi, le sue soglie e procedure. Non si può annullare.
customer-leaves-erase-print = Stampa prima l’attestazione di chiusura del rapporto e scarica i file che ti servono.
customer-leaves-erase-remains = Rimane una riga del tuo audit: quante righe di quale tipo sono state cancellate, quando e da chi, senza nomi.
customer-leaves-erase-backups-before = I backup fatti finora lo contengono ancora; l’ultimo scade
customer-leaves-erase-backups-between = , se li conservi per il tempo impostato (
customer-leaves-erase-backups-after = ). Ripristinarne uno riporta i suoi dati: allora vanno cancellati di nuovo.
customer-leaves-erase-now = Cancella questo cliente

## The uninstall list
customer-off-boarding-heading = Elenco di disinstallazione
customer-off-boarding-proof = Attestazione di chiusura
customer-off-boarding-saved = Salvato.
customer-off-boarding-empty = Questo cliente non aveva dispositivi da cui rimuovere l’agente.
customer-off-boarding-lead-before = Rapporto chiuso:
customer-off-boarding-lead-after = (da { $by }). Fatti { $removed } su { $count }. Un agente respinto non può dire se è stato rimosso, perciò conta la parola di qualcuno: spunta i PC già sistemati.
customer-off-boarding-column-removed = Rimosso
customer-off-boarding-column-device = Dispositivo
customer-off-boarding-column-system = Sistema
customer-off-boarding-column-how = Come
customer-off-boarding-column-agent = Agente
customer-off-boarding-column-last = Ultima notizia
customer-off-boarding-column-since = Non apre più nulla da
customer-off-boarding-removed = Rimosso
customer-off-boarding-removed-from = da { $name }
customer-off-boarding-not-so = Non è così
customer-off-boarding-not-so-of = L’agente non è stato rimosso da { $name }
customer-off-boarding-retired-before = era già fuori uso
customer-off-boarding-never-told = mai comunicato
customer-off-boarding-by-hand = a mano, vedi sotto
customer-off-boarding-agent-unknown = non noto
customer-off-boarding-never-heard = mai
customer-off-boarding-keep = Registra la rimozione
customer-off-boarding-hows = Come si rimuove un agente e che cosa lascia
customer-off-boarding-until-then = Finché non viene rimosso, l’agente continua a guardare il PC e conserva ciò che vede, entro i suoi limiti; ogni tanto si presenta qui e viene respinto.

## How an agent goes, system by system
customer-off-boarding-system-windows = Windows
customer-off-boarding-system-apt = Debian, Ubuntu e simili
customer-off-boarding-system-rpm = Red Hat, Fedora, SUSE e simili
customer-off-boarding-system-unknown = Qualsiasi altro sistema
customer-off-boarding-how-windows = Il comando usa il programma di installazione della versione indicata accanto al PC; senza quel file, App nelle impostazioni di Windows rimuove «Premura Agent» altrettanto bene. Programma, servizio, chiavi di registro e la cartella %ProgramData%\Premura se ne vanno con esso, a meno che non si indichi KEEP_IDENTITY=1. Ciò che Windows stesso annota di un’installazione resta nel suo registro eventi.
customer-off-boarding-how-apt = apt-get purge rimuove il programma, le sue unità, il suo utente e /var/lib/premura-agent. Le righe nel log del sistema restano finché questo le conserva.
customer-off-boarding-how-rpm = Il programma e le sue unità se ne vanno. Restano la cartella /var/lib/premura-agent, con un’identità che non apre nulla e i rapporti non inviati, e l’utente premura-agent: sudo rm -r /var/lib/premura-agent, poi sudo userdel premura-agent. Le righe nel log del sistema restano finché questo le conserva.
customer-off-boarding-how-unknown = Qui nessuno sa come è arrivato lì. Su Windows, App nelle impostazioni rimuove «Premura Agent»; su Linux, il gestore dei pacchetti rimuove premura-agent; ciò che è stato copiato a mano si ferma e si elimina a mano, con la sua cartella.

## The proof, to print
customer-proof-heading = Attestazione di chiusura del rapporto
customer-proof-as-of = Situazione aggiornata:
customer-proof-left-before = Il rapporto con { $customer } è stato chiuso:
customer-proof-left-after = (da { $by }).
customer-proof-no-device = Non aveva dispositivi.
customer-proof-opens-nothing = Dal momento indicato accanto a ciascun dispositivo il suo certificato qui non apre più nulla: i suoi rapporti non vengono accettati e non riceve un nuovo certificato. Insieme è stato revocato ogni token con cui si sarebbe potuto ammettere un dispositivo.
customer-proof-devices = Dispositivi
customer-proof-column-device = Dispositivo
customer-proof-column-since = Non apre più nulla da
customer-proof-column-last = Ultimo rapporto prima
customer-proof-column-removed = Agente rimosso
customer-proof-none-ever = mai nessuno
customer-proof-removed-by = sì, secondo la parola di { $by },
customer-proof-not-confirmed = non confermato
customer-proof-word = Agenti di cui è confermata la rimozione: { $removed } su { $count }. È la parola del tecnico indicato, non quella dell’agente: un agente respinto non può comunicare nulla. Quante volte un dispositivo si è presentato in seguito ed è stato respinto non viene contato, perciò non se ne dice nulla.
customer-proof-leaves = Che cosa lascia l’agente su un PC
customer-proof-goes-on = Dove l’agente non è stato rimosso, continua a guardare il PC e conserva ciò che vede, entro i suoi limiti; nulla di ciò viene accettato qui.
customer-proof-stored =
    Che cosa resta memorizzato presso { $provider ->
        [none] il fornitore
       *[other] { $provider }
    }
customer-proof-stored-reports = Rapporti così come sono arrivati: per { $days } giorni dall’arrivo di ciascuno.
customer-proof-stored-figures = Valori per i grafici: come campionati per { $samples } giorni, per ora per { $hours } giorni.
customer-proof-stored-state = L’ultimo stato di ciascun dispositivo con i suoi programmi, ciò che vi è cambiato, i ticket, gli avvisi, i contatti e la registrazione di chi ha fatto che cosa: senza una scadenza propria, finché non vengono cancellati.
customer-proof-stored-backups = Backup del collettore: finché chi lo gestisce li conserva.
customer-proof-no-erasure = Questa pagina attesta che non arriva più nulla. Non attesta che qualcosa sia stato cancellato.
