# What the page of the promises to a customer says, in Italian.

customer-promises-of = Promesse a { $name }
customer-promises-heading = Promesse
customer-promises-saved = Salvato. I ticket aperti si adeguano in pochi secondi.
customer-promises-lead-before = { $customer } ha il livello
customer-promises-lead-after = Conta come risposta solo ciò che scrive una persona; mentre un ticket attende qualcun altro, il tempo di riparazione si ferma.
customer-promises-around-the-clock = 24 ore su 24
customer-promises-day-mon = lun
customer-promises-day-tue = mar
customer-promises-day-wed = mer
customer-promises-day-thu = gio
customer-promises-day-fri = ven
customer-promises-day-sat = sab
customer-promises-day-sun = dom

## What is promised
customer-promises-column-priority = Priorità
customer-promises-column-response = Risposta
customer-promises-column-repair = Riparazione
customer-promises-column-update = Prossimo messaggio
customer-promises-nothing = nessuna promessa
customer-promises-response = risposta
customer-promises-repair = riparazione
customer-promises-update = prossimo messaggio
customer-promises-tier = Livello
customer-promises-tier-label = Che cosa è concordato con { $customer }
customer-promises-save = Salva
customer-promises-all-tiers = Tutti i livelli
customer-promises-used = Di ciò che è già consumato la quota resta la stessa.

## How we work together
customer-promises-terms = Come lavoriamo insieme
customer-promises-accepted = Accettato da { $who },
customer-promises-changed = Da allora è cambiato
customer-promises-changed-after = sulle pagine del cliente è chiesto di rileggerlo.
customer-promises-what-was-accepted = Che cosa è stato accettato
customer-promises-not-accepted = Nessuno presso { $customer } lo ha ancora accettato. Si legge sulle pagine del cliente, composto da questo livello, dagli orari e da chi può fare che cosa.

## Days without work
customer-promises-next = I prossimi giorni non lavorativi
customer-promises-next-none = Nessuno nei prossimi due anni.
customer-promises-on =
    { $weekday ->
        [mon] lun
        [tue] mar
        [wed] mer
        [thu] gio
        [fri] ven
        [sat] sab
       *[other] dom
    } { $day } { $month ->
        [1] gennaio
        [2] febbraio
        [3] marzo
        [4] aprile
        [5] maggio
        [6] giugno
        [7] luglio
        [8] agosto
        [9] settembre
        [10] ottobre
        [11] novembre
       *[other] dicembre
    } { $year }
customer-promises-days = da { $first } a { $last }
customer-promises-calendar = Festività e chiusure
customer-promises-site = Di
customer-promises-site-all = Tutte le sedi
customer-promises-site-own = { $name } (proprie)
customer-promises-site-show = Mostra
customer-promises-holds-for-all = Valgono per ogni sede che non ne ha di proprie.
customer-promises-holds-own = Questa sede ha le proprie.
customer-promises-holds-shared = Questa sede ha quelle di tutte le sedi, finché qui non salvi altro.
customer-promises-holidays = Festività
customer-promises-holidays-none = nessuna
customer-promises-country-it = Italia
customer-promises-country-pl = Polonia
customer-promises-country-de = Germania
customer-promises-country-whole = { $country }, festività di tutto il paese
customer-promises-closures = Altre chiusure
customer-promises-closures-example = 2026-12-24..2027-01-06 Chiusura invernale
customer-promises-closures-help = Una per riga: un giorno, o più giorni come 2026-12-24..2027-01-06, e un nome. I giorni sono quelli di { $zone }.
customer-promises-ics = Aggiungi i giorni di un file iCalendar
customer-promises-ics-help = Il testo di un file .ics: i suoi eventi di giorni interi vengono aggiunti sopra. Per i paesi che non sono nell'elenco.
