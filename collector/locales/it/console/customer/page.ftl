# What the page of a customer says, in Italian.

## Where else it leads
customer-to-roadmap = Roadmap
customer-to-promises = Promesse
customer-to-preferences = Preferenze
customer-to-windows = Finestre di manutenzione
customer-to-new-ticket = Nuovo ticket
customer-to-held-up = Chi si ferma
customer-to-ledger = Chi se n'è accorto prima
customer-to-report = Rapporto
customer-to-satisfaction = Soddisfazione
customer-to-licences = Licenze
customer-to-hosted = Siti web
customer-to-private = Privati
customer-to-taken-over = Rapporto di presa in carico: { $count }
customer-to-take-over = Rapporto di presa in carico
customer-to-access = Chi ha avuto accesso

## How it stands
customer-saved = Salvato.
customer-save = Salva
customer-gone = Rapporto chiuso
customer-gone-by = da { $by }: nulla di questo cliente apre più qualcosa qui.
customer-gone-left = [Che cosa resta da fare].
customer-stands-empty = Ancora nessun dispositivo: crea un token qui sotto ed esegui la sua riga sul primo.
customer-stands-heard =
    { $devices ->
        [one] { $devices } dispositivo, che comunica come deve
       *[other] { $devices } dispositivi, che comunicano tutti come devono
    }; { $tickets ->
        [0] nessun ticket aperto
        [one] { $tickets } ticket aperto
       *[other] { $tickets } ticket aperti
    }.
customer-stands-waiting =
    { $devices ->
        [one] { $devices } dispositivo
       *[other] { $devices } dispositivi
    }, { $waiting } ancora senza rapporti; { $tickets ->
        [0] nessun ticket aperto
        [one] { $tickets } ticket aperto
       *[other] { $tickets } ticket aperti
    }.
customer-stands-silent =
    { $devices ->
        [one] { $devices } dispositivo
       *[other] { $devices } dispositivi
    }, { $silent ->
        [one] { $silent } silenzioso
       *[other] { $silent } silenziosi
    }; { $tickets ->
        [0] nessun ticket aperto
        [one] { $tickets } ticket aperto
       *[other] { $tickets } ticket aperti
    }.

## Devices and tickets
customer-devices = Dispositivi
customer-devices-none = Ancora nessuno. [Registra il primo].
customer-devices-all = { $count } in tutto
customer-tickets = Ticket aperti
customer-tickets-none = Nessuno.
customer-tickets-well = Tutto ciò che si vede è a posto.
customer-tickets-well-or-taken-over = Tutto ciò che si vede è a posto, o aspetta nel [rapporto di presa in carico].
customer-tickets-all = Tutti i { $count }

## Contacts
customer-contacts = Contatti
customer-contacts-none = Ancora nessuno. Chi viene aggiunto qui può essere avvisato di ciò che troviamo ed entrare nel portale.
customer-contacts-name = Nome
customer-contacts-reach = Recapiti
customer-contacts-language = Lingua
customer-contacts-role = Ruolo
customer-contacts-left = non c'è più
customer-contacts-account = referente commerciale
customer-contacts-technical = referente tecnico
customer-contacts-notices = riceve i messaggi
customer-contacts-reads-only = sola lettura
customer-contacts-approves = approva le modifiche
customer-contacts-orders = ordina fino a { $amount }
customer-contact-add = Aggiungi un contatto
customer-contact-add-it = Aggiungi il contatto

## Letting devices in
customer-let-in = Registra dispositivi
customer-let-in-no-site = Un dispositivo appartiene a una sede: [aggiungi la prima].
customer-let-in-lead = Un token registra un certo numero di dispositivi, per una sede, fino alla scadenza. Il suo testo è mostrato una sola volta, insieme alla riga da eseguire.
customer-lettings-devices = Dispositivi rimasti
customer-lettings-until = Fino a
customer-lettings-end = Revoca
customer-lettings-left =
    { $count ->
        [one] rimasto
       *[other] rimasti
    }
customer-lettings-until-phone = fino a
customer-token-site = Sede
customer-token-lasts = Durata
customer-token-days =
    { $count ->
        [one] { $count } giorno
       *[other] { $count } giorni
    }
customer-token-devices = Dispositivi
customer-token-make = Crea un token
customer-token-revoke = Revoca
customer-token-revoke-at = Revoca il token per { $site }

## Who is calling
customer-caller = Chi chiama?
customer-caller-verified = Verificato:
customer-caller-computer = chi legge questo codice è davanti a
customer-caller-portal = chi legge questo codice ha effettuato l'accesso al portale, dove sta per
customer-caller-portal-only = che sia davanti al computer non lo dice
customer-caller-not-authorised = Verificato non vuol dire autorizzato: chi può ordinare o far cambiare qualcosa è un'altra questione.
customer-caller-code = Il codice che ti legge
customer-caller-check = Verifica
customer-caller-where = Si trova con
customer-caller-where-else = sul computer, oppure nel portale accanto ai propri computer.

## How it is told
customer-told = Messaggi su ciò che troviamo
customer-told-how = Come viene avvisato questo cliente
customer-told-off = Non si invia nulla
customer-told-off-help = Il portale mostra comunque ciò su cui ha lavorato un tecnico.
customer-told-approve = Un tecnico approva ogni messaggio
customer-told-approve-help = Aspetta sul suo ticket.
customer-told-automatic = Da soli
customer-told-automatic-help = Nel loro orario, e mai troppi.

## Sites
customer-sites = Sedi
customer-sites-none = Ancora nessuna.
customer-sites-changed = Che cosa è cambiato
customer-site-devices =
    { $count ->
        [one] { $count } dispositivo
       *[other] { $count } dispositivi
    }
customer-site-add = Aggiungi una sede
customer-site-name = Nome
customer-site-zone = Fuso orario
customer-site-add-it = Aggiungi la sede
customer-privacy = Profilo di riservatezza:
customer-privacy-standard = standard
customer-privacy-strict = restrittivo
customer-privacy-basis = Base giuridica confermata da { $by } ({ $on }).
customer-privacy-back = Torna al restrittivo
customer-privacy-back-at = Riporta { $site } al profilo restrittivo
customer-privacy-another = Conferma un'altra base giuridica
customer-privacy-to-standard = Leggi con il profilo standard
customer-privacy-help = Sui computer su cui lavora qualcuno gli agenti contano allora gli accessi non riusciti e nominano i programmi che tengono occupato il processore. Qualcuno deve averne confermato la base giuridica. I server sono letti allo stesso modo con entrambi i profili.
customer-privacy-by = Base giuridica confermata da
customer-privacy-on = In data
customer-privacy-set = Imposta il profilo standard

## The company
customer-company = Azienda
customer-company-language = Lingua
customer-company-zone = Fuso orario
customer-company-notices = Messaggi
customer-company-change = Modifica
