# What the queue and the lists beside it say, in Italian: devices, customers, the search, runbooks, the test, charts.

## The queue
queue-title = Coda
queue-news-one = 1 nuovo ticket: mostra
queue-news-many = { $count } nuovi ticket: mostra
queue-news-watched = #{ $number }, che segui, è cambiato: mostra
queue-news-ticket = Questo ticket è cambiato: mostra
queue-beginning = Primi passi
queue-beginning-behind =
    { $next ->
        [none] passi già fatti: { $behind } su { $of }.
       *[other] passi già fatti: { $behind } su { $of }; il prossimo: { $next }.
    }
queue-views = Viste
queue-view-needs-action = Da gestire
queue-view-mine = Miei
queue-view-unassigned = Non assegnati
queue-view-due-today = Scade oggi
queue-view-waiting = In attesa
queue-view-snoozed = Sospesi
queue-view-watching = In osservazione
queue-view-watched = Seguiti
queue-view-all = Tutti
queue-kept = Viste salvate
queue-kept-first = iniziale:
queue-kept-team = team

## Its filters
queue-filter = Filtra
queue-filter-customer = Cliente
queue-filter-severity = Gravità
queue-filter-check = Controllo
queue-filter-holder = Assegnato a
queue-filter-level = Livello
queue-filter-order = Ordine
queue-filter-words = Parole
queue-filter-any = qualsiasi
queue-filter-anybody = chiunque o nessuno
queue-filter-away = togli questo filtro
queue-held-by = assegnato a { $name }
queue-level = livello { $level }
queue-order-urgent = prima i più urgenti
queue-order-due = prima le scadenze più vicine
queue-order-newest = prima i più recenti
queue-order-oldest = prima i più vecchi
queue-order-customer = per cliente

## Views that one keeps
queue-keep = Salva questa vista
queue-keep-name = Nome
queue-keep-team = per tutto il team
queue-keep-it = Salva
queue-begin-usual = Apri di nuovo con i ticket da gestire
queue-begin-with = Apri con “{ $name }”
queue-take-away = Elimina “{ $name }”

## Nothing to show
queue-no-match = Nessun ticket corrisponde a questi filtri. [Mostra tutta la vista].
queue-empty = Ancora nessun ticket.
queue-empty-action = Niente da fare.
queue-empty-view = Qui non c'è nulla.
queue-no-devices = Nessun dispositivo è ancora monitorato: [aggiungi un cliente], poi registra il primo dispositivo con la riga che si trova nella sua pagina.
queue-devices-watched =
    { $count ->
        [one] { $count } dispositivo monitorato
       *[other] { $count } dispositivi monitorati
    }
queue-watched = { queue-devices-watched }.
queue-watched-heard = { queue-devices-watched }, ultimo rapporto { $age } fa.
queue-watched-unheard = { queue-devices-watched }, ancora nessun rapporto.
queue-keys-before = Premi
queue-keys-after = per i tasti.

## Its rows
queue-head-marked = Segnato
queue-head-severity = Gravità
queue-head-what = Che cosa
queue-head-promise = Prossima scadenza
queue-head-state = Stato
queue-head-who = Chi
queue-head-age = Età
queue-mark = Segna #{ $number }
queue-devices =
    { $count ->
        [one] { $count } dispositivo
       *[other] { $count } dispositivi
    }
queue-seen = visto { $count }×
queue-late = in ritardo:
queue-promised-response = risposta
queue-promised-repair = riparazione
queue-promised-update = prossimo messaggio
queue-promise-since = { $span-ago }
queue-promise-until = { $span-in }
queue-no-promise = nessuna
queue-nobody = nessuno

## The same to several tickets
queue-bulk-tickets = Con i ticket segnati
queue-bulk = Con i segnati:
queue-bulk-take = Prendi
queue-bulk-release = Rimetti a disposizione
queue-bulk-tomorrow = Sospendi fino a domani
queue-bulk-monday = fino a lunedì
queue-bulk-text = Parole, o il numero di un ticket
queue-bulk-text-like = che cosa è stato fatto, o #1042
queue-bulk-note = Annota
queue-bulk-resolve = Risolvi
queue-bulk-merge = Unisci a
bulk-title = Più ticket
bulk-act =
    { $act ->
        [take] Presi in carico
        [release] Rimessi a disposizione
        [start] Iniziati
        [wake] Sospensione finita
        [note] Annotati
        [resolve] Risolti
        [merge] Uniti
        [undo] Annullati
       *[snooze] Sospesi
    }
bulk-told-all = { bulk-act }: tutti, { $count }.
bulk-told-some = { bulk-act }: { $count } su { $total }.
bulk-done = fatto
bulk-as-it-was = com'era
bulk-undo = Annulla
bulk-back = Torna alla coda

## A list, a page at a time
pages-title = Pagine
pages-before = Precedenti
pages-after = Successivi
pages-rows = { $from }–{ $to } di { $total }
pages-csv = Come CSV

## Devices
devices-title = Dispositivi
devices-views = Viste
devices-view-in-use = In uso
devices-view-silent = Silenziosi
devices-view-reporting = Comunicano
devices-view-off = Spenti o in pausa
devices-view-unseen = Non vedono qualcosa
devices-view-waiting = Ancora nessun rapporto
devices-view-maintenance = In manutenzione
devices-view-ended = Fuori uso
devices-filter = Filtra
devices-filter-customer = Cliente
devices-filter-words = Parole
devices-filter-any = qualsiasi
devices-filter-all = Tutti
devices-no-match = Nessun dispositivo corrisponde a questi filtri. [Mostra tutta la vista].
devices-none = Ancora nessun dispositivo. [Apri un cliente], ammetti i dispositivi con un token ed esegui sul primo la riga che si trova nella sua pagina.
devices-none-here = Nessun dispositivo in questa vista.
devices-head-state = Stato
devices-head-device = Dispositivo
devices-head-customer = Cliente
devices-head-class = Che cos'è
devices-head-tickets = Ticket aperti
devices-head-heard = Ultimo rapporto
devices-class-unknown = non ancora noto
devices-tickets-none = nessuno
devices-tickets-none-open = aperto
devices-tickets-open =
    { $count ->
        [one] ticket aperto
       *[other] ticket aperti
    }
devices-heard = { $age } fa
devices-heard-never = mai

## The search
search-title = Cerca
search-everything = Tutto
search-label = Il numero di un ticket, o una parte di un nome
search-short = Scrivi almeno due lettere.
search-nothing = Niente si chiama “{ $typed }”. I ticket si trovano per titolo e numero; dispositivi, clienti e contatti per nome.
search-first = i primi { $count }
search-tickets = Ticket
search-devices = Dispositivi
search-customers = Clienti
search-contacts = Contatti

## What has no ticket
held-page-title = Senza ticket
held-page-lead = Che cosa non va, e perché nessuno è stato chiamato.
held-page-empty = Niente è trattenuto: tutto ciò che non va ha un ticket.
held-page-since = inizio

## Customers
customers-title = Clienti
customers-satisfaction = Soddisfazione
customers-import = Importa da CSV
customers-erased = La cancellazione del cliente è in corso. Il suo nome non c'è già più; dove i dati sono molti, il resto sparisce entro qualche ora.
customers-none = Ancora nessun cliente. Aggiungi il primo qui sotto, o [importali da un file CSV].
customers-name = Nome
customers-filter = Filtra
customers-filter-all = Tutti
customers-no-match = Nessun nome di cliente contiene “{ $asked }”.
customers-show-all = [Mostra tutti].
customers-head-customer = Cliente
customers-head-devices = Dispositivi
customers-head-tickets = Ticket aperti
customers-head-notices = Avvisi
customers-taken-over = { $count } nel rapporto di presa in carico
customers-devices-none = ancora nessuno
customers-stand =
    { $stand ->
        [silent] { $count ->
            [one] { $count } silenzioso
           *[other] { $count } silenziosi
        }
        [reporting] { $count ->
            [one] { $count } comunica
           *[other] { $count } comunicano
        }
        [waiting] { $count } ancora senza rapporto
        [maintenance] { $count } in manutenzione
       *[unseen] { $count ->
            [one] { $count } non vede qualcosa
           *[other] { $count } non vedono qualcosa
        }
    }
customers-notices-off = Nessun avviso
customers-notices-automatic = Avvisi automatici
customers-notices-approve = Avvisi dopo approvazione
customers-count =
    { $count ->
        [one] { $count } cliente
       *[other] { $count } clienti
    }
customers-part = { $from }–{ $to } di { customers-count }
customers-previous = Precedente
customers-next = Successiva
customers-add = Aggiungi un cliente
customers-company = Azienda
customers-company-help = Come la scrive chi ci lavora; si legge nel portale.
customers-language = Lingua
customers-language-help = Quella di ciò che viene comunicato al cliente.
customers-zone = Fuso orario
customers-zone-help = Il loro, come Europe/Rome.
customers-site = Prima sede
customers-site-help = Un luogo con dispositivi, come Milano o Sede centrale. I dispositivi si ammettono per una sede; può essere aggiunta più tardi.
customers-add-it = Aggiungi il cliente

## A runbook
runbook-title = Runbook: { $name }
runbook-all = Runbook
runbook-heading = { $name }: che cosa fare
runbook-for-everybody = Per tutti i clienti senza passi propri.
runbook-for-one = Solo per { $name }.
runbook-shipped = Questi sono i passi forniti con Premura.
runbook-inherited = Per questo cliente non è ancora scritto nulla; questi sono i passi per tutti.
runbook-written = Scritto da { $who },
runbook-do = Da fare
runbook-no-steps = Ancora nessun passo: scrivi qui i primi.
runbook-steps = Passi, uno per riga
runbook-steps-help = Al massimo { $steps } passi di { $letters } lettere. I numeri vengono aggiunti da soli.
runbook-save = Salva i passi
runbook-back-to-shipped = Torna ai passi forniti
runbook-back-to-everybody = Torna ai passi per tutti
runbook-for-whom = Per chi
runbook-everybody = tutti
runbook-show = Mostra

## The test problem
test-card-ticket = Il ticket
test-card-open = è aperto per { $device }.
test-card-see = Guardalo nella [coda], prendilo, scrivi una nota: tutto funziona come con uno vero.
test-card-ends-before = Si risolve da sé:
test-card-ends-after = al più tardi.
test-card-resolve = Risolvi la prova
test-card-healthy = Su { $device } tutto è di nuovo a posto.
test-card-stays =
    { $holder ->
        [none] resta aperto.
       *[other] resta aperto, perché è assegnato a { $holder }: ciò che è di una persona lo risolve una persona.
    }
test-card-over = per { $device } è stato aperto; il suo stato: { $state }.
test-card-no-device = Per una prova serve un dispositivo che abbia già inviato un rapporto, e non ce n'è ancora nessuno.
test-card-device = Dispositivo
test-card-device-help = Sul dispositivo non si fa nulla, e al cliente non si dice nulla.
test-card-send = Invia un problema di prova
test-card-send-another = Invia un altro problema di prova

## Charts
chart-title = Grafico: { $name }
chart-broken = Dove la linea si interrompe, non si è visto nulla.
chart-ahead = Previsione:
chart-as-table = Come tabella
chart-when = Quando
chart-least = Minimo
chart-most = Massimo
chart-expected = previsto
chart-at = Quando
chart-nothing = nulla di visto
chart-whole = Mostra tutto
chart-days = Ticket per giorno.
chart-days-name = ticket per giorno
chart-days-drawing = Grafico: ticket per giorno
chart-days-none = Con la nuova soglia nessun giorno avrebbe portato un ticket.
chart-days-most = Con la nuova soglia il giorno con più ticket sarebbe stato: { $day }, { $count }.
chart-days-old = soglia di oggi
chart-days-new = soglia nuova
chart-days-day = Giorno
chart-days-head-old = Limite di oggi
chart-days-head-new = Limite nuovo
