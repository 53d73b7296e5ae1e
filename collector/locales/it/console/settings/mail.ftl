# What the page of mail says, in Italian.

settings-mail-title = Posta
settings-mail-off = La posta non è configurata: non si invia nulla. I clienti leggono tutto nel portale, e i link li consegni tu.

## What waits
settings-mail-nothing-waits = Nulla attende di essere inviato.
settings-mail-waiting =
    { $count ->
        [one] { $count } messaggio attende di essere inviato
       *[other] { $count } messaggi attendono di essere inviati
    }
settings-mail-oldest = il più vecchio dal
settings-mail-last = L’ultimo è stato accettato dal server:

## A mail
settings-mail-kind =
    { $what ->
        [notice] Avviso
        [sign-in] Link al portale
        [invite] Invito
        [test] Prova
        [answer] Risposta
        [digest] Più messaggi insieme
        [complaint] Reclamo
        [watched] Novità di un ticket seguito
       *[other] { $what }
    }
settings-mail-kind-of = per
settings-mail-kind-to = a { $address }

## Not sent
settings-mail-failed = Non inviati negli ultimi 30 giorni
settings-mail-failed-mail = Messaggio
settings-mail-failed-to = A
settings-mail-failed-at = Abbandonato
settings-mail-failed-again = Di nuovo
settings-mail-again = Riprova
settings-mail-again-to = Riprova: messaggio a { $address }
settings-mail-put-off = Tentati, e presto di nuovo
settings-mail-tried = Tentato
settings-mail-next = prossimo tentativo:

## What to do about it
settings-mail-advice-away = Controlla che nome e porta del server siano giusti e che non ci sia nulla in mezzo.
settings-mail-advice-unsafe = Controlla che la cifratura sia adatta alla porta, e che il certificato del server porti il suo nome e sia attendibile (ca_file).
settings-mail-advice-sign-in = Controlla che utente e password siano giusti, e che il server permetta l’accesso ai programmi.
settings-mail-advice-slow = Attendi il prossimo tentativo; se rimane così, guarda il server.
settings-mail-advice-server = Attendi il prossimo tentativo; se rimane così, guarda il server.
settings-mail-advice-unclear = Attendi il prossimo tentativo; se rimane così, guarda il server.
settings-mail-advice-sender = Usa un mittente per cui questo server può inviare.
settings-mail-advice-recipient = Correggi l’indirizzo del contatto, poi riprova; il messaggio va a quello nuovo.
settings-mail-advice-content = Le parole del server dicono che cosa non gli va; spesso manca una firma.
settings-mail-advice-stopped = Riprova; se il collettore si ferma di nuovo, guarda il suo log.
settings-mail-advice-late = Chiedine uno nuovo.
settings-mail-advice-unwanted = Non c’è nulla da fare; se è importante, telefona.

## A test
settings-mail-test = Prova
settings-mail-test-lead = Un messaggio di prova va a { $email }; poi questa pagina dice che ne è stato.
settings-mail-test-waiting = Un messaggio di prova a { $email } è in viaggio dal
settings-mail-test-look = Guarda di nuovo
settings-mail-test-not-yet = Non ancora inviato:
settings-mail-test-next = Prossimo tentativo:
settings-mail-test-sent = Il server ha accettato la prova a { $email }:
settings-mail-test-inbox = Guarda se è arrivata nella posta in arrivo, e non tra quella indesiderata.
settings-mail-test-failed = La prova non è stata inviata:
settings-mail-test-send = Inviami un messaggio di prova

## What is set
settings-mail-set = Che cosa è impostato
settings-mail-set-server = Server
settings-mail-set-user = Accede come
settings-mail-set-nobody = nessuno
settings-mail-set-from = Mittente
settings-mail-set-answers = Le risposte vanno a
settings-mail-set-sender = mittente
settings-mail-set-signature = Firma (DKIM)
settings-mail-set-no-signature = nessuna
settings-mail-set-links = I link portano a
settings-mail-set-unsigned = Senza firma molti destinatari prendono i messaggi per indesiderati. Imposta selector, domain e key_file sotto [mail.dkim].
settings-mail-set-unreached = Da altrove nessuno può aprire questi link. Imposta web.public_url sull’indirizzo che le persone digitano.
settings-mail-set-plain = Senza cifratura, perché il server è questa macchina.
settings-mail-set-where = Si trova nel file di configurazione sotto [mail]; dopo una modifica riavvia il collettore.

## How to set it up
settings-mail-how = Come si configura
settings-mail-how-lead = Scrivi nel file di configurazione il server che accetta i tuoi messaggi, poi riavvia il collettore:
settings-mail-how-check = dice che cosa non va, se qualcosa non va. Ogni chiave è spiegata in premura-collector.toml.
