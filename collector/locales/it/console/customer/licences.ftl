# What the page of a customer's licences says, in Italian.

customer-licences-of = Licenze: { $name }
customer-licences-heading = Licenze
customer-licences-programs = Programmi ammessi
customer-licences-lead-before = Ciò che è stato acquistato, a confronto con ciò che è installato.
customer-licences-lead-after = Si controlla una volta al giorno; ciò che manca di sicuro, o termina entro 30 giorni, apre un ticket per il referente commerciale.
customer-licences-saved = Salvato.
customer-licences-sight-none = Nessun dispositivo è ancora in uso.
customer-licences-sight-all =
    { $devices ->
        [one] È noto che cosa ha { $devices } dispositivo.
       *[other] È noto che cosa hanno { $devices } dispositivi.
    }
customer-licences-sight-some = È noto che cosa hanno { $seen } dispositivi su { $devices }; gli altri contano quando lo comunicano.

## A file that is tried
customer-licences-dry-run = Prova: non è ancora cambiato nulla
customer-licences-would-add =
    { $count ->
        [0] Niente di nuovo.
        [one] { $count } voce verrebbe aggiunta.
       *[other] { $count } voci verrebbero aggiunte.
    }
customer-licences-errors =
    { $count ->
        [one] { $count } riga contiene un errore: correggi il file, poi provalo di nuovo.
       *[other] { $count } righe contengono errori: correggi il file, poi provalo di nuovo.
    }
customer-licences-apply = Aggiungi ora
customer-licences-another = Un altro file
customer-licences-column-line = Riga
customer-licences-column-what = Che cosa
customer-licences-column-seats = Licenze
customer-licences-column-becomes = Che cosa ne risulta
customer-licences-line-error = Errore
customer-licences-line-there = C’è già
customer-licences-line-new = Nuova

## How each product stands
customer-licences-nothing = Non è installato nulla che risulti a pagamento, e non è ancora stato inserito nulla.
customer-licences-arithmetic = Il calcolo
customer-licences-among = Tra questi:
customer-licences-more =
    { $count ->
        [one] e { $count } altro
       *[other] e altri { $count }
    }
customer-licences-standing-enough = sufficienti
customer-licences-standing-spare = in eccesso
customer-licences-standing-no-record = nessun dato
customer-licences-standing-question = da chiarire
customer-licences-standing-too-few = mancanti
customer-licences-stands-enough = Tante quante ne servono.
customer-licences-stands-spare = Sufficienti; { $count } più del necessario.
customer-licences-stands-no-record = Nulla è stato inserito per { $count }: cerca i documenti, spesso manca soltanto il nostro dato.
customer-licences-stands-question = Ne mancano al massimo { $count }: le licenze sono per persona, e qui non si sa di chi sono i PC.
customer-licences-stands-too-few =
    { $count ->
        [one] Ne manca { $count }.
       *[other] Ne mancano { $count }.
    }
customer-licences-step-found =
    { $count ->
        [one] { $count } installazione trovata
       *[other] { $count } installazioni trovate
    }
customer-licences-step-twice = − { $count } presenti due volte sullo stesso PC (32 e 64 bit, un’altra lingua, una versione precedente)
customer-licences-step-within = − { $count } su un PC che ha la suite
customer-licences-step-needs =
    { $count ->
        [one] = { $count } richiede una licenza
       *[other] = { $count } richiedono una licenza
    }
customer-licences-step-given =
    − { $count } con { $entry }{ $whom ->
        [person] {" "}(per persona)
       *[other] {""}
    }{ $right ->
        [downgrade] , utilizzabile anche per una versione precedente o un’edizione inferiore
        [upgrade] , la cui manutenzione ha portato la versione successiva
        [suite] , come parte della suite
       *[other] {""}
    }; { $left ->
        [one] ne resta { $left }
       *[other] ne restano { $left }
    }
customer-licences-step-expired =
    { $count ->
        [one] { $count } di { $entry } non conta: terminata il { $on }
       *[other] { $count } di { $entry } non contano: terminate il { $on }
    }

## What was bought
customer-licences-bought = Che cosa è stato acquistato
customer-licences-bought-none = Non è ancora stato inserito nulla.
customer-licences-column-how = Come
customer-licences-column-until = Fino al
customer-licences-remove = Togli
customer-licences-remove-of = Togli { $name }
customer-licences-for-ever = per sempre
customer-licences-over = (terminata)
customer-licences-maintained = manutenzione fino al { $day }
customer-licences-kind-volume = contratto a volume
customer-licences-kind-subscription = abbonamento
customer-licences-kind-retail = al dettaglio
customer-licences-kind-oem = insieme a un PC
customer-licences-kind-unknown = non noto
customer-licences-metric-device = per PC
customer-licences-metric-user = per persona
customer-licences-metric-company = per tutta l’azienda

## The forms
customer-licences-add = Inserisci licenze
customer-licences-add-product = Prodotto
customer-licences-add-edition = Edizione
customer-licences-add-version = Versione
customer-licences-add-version-any = qualsiasi
customer-licences-add-seats = Numero di licenze
customer-licences-add-metric = Una licenza vale
customer-licences-add-kind = Come è stata acquistata
customer-licences-add-expires = Ultimo giorno, se termina
customer-licences-add-maintained = Manutenzione fino al
customer-licences-add-note = Dove si trova
customer-licences-add-note-example = ordine, fattura; mai una chiave
customer-licences-enter = Inserisci
customer-licences-file = Oppure da un file
customer-licences-file-label = File CSV
customer-licences-file-help = Vedi che cosa farebbe ogni riga prima che cambi qualcosa.
customer-licences-file-template = Un file da compilare
customer-licences-file-try = Prova il file
