# What the page of a ticket says, in Italian; its acts, its side and the customer's share have files of their own.

ticket-page-flaps = va e viene
ticket-page-called-first = hanno chiamato prima
ticket-page-not-useful = non utile
ticket-page-merged = Unito: il lavoro continua in
ticket-page-best-effort = Al meglio possibile.
ticket-page-roadmap = Roadmap
ticket-page-problem = Fa parte di un problema:
ticket-page-known-error = Errore noto:

## What we see
ticket-seen = Che cosa vediamo
ticket-seen-nothing = È la richiesta di una persona; non c'è dietro nessun controllo.
ticket-seen-healthy = Tutto è di nuovo a posto.
ticket-seen-on = Su
ticket-seen-since = , inizio:
ticket-seen-from = , inizio:
ticket-seen-to = – fine:
ticket-seen-ago = { $age } fa
ticket-seen-sure = Sicuro:
ticket-seen-measured = misurato
ticket-seen-still = , e ancora così all'ultimo rapporto,
ticket-seen-daily = ; controllato una volta al giorno
ticket-seen-share = Certezza { $share } %:
ticket-seen-forecast = una previsione da come è andata finora; non è ancora accaduto.
ticket-seen-fairly = Abbastanza sicuro:
ticket-seen-silent = non arrivano rapporti; da qui non si può dire se il dispositivo è spento o se è interrotta la sua linea.
ticket-seen-unsteady = Instabile:
ticket-seen-flaps = va e viene.
ticket-seen-unknown = Ora non si sa:
ticket-seen-cannot = non si può controllare:
ticket-seen-before = Prima era così.
ticket-seen-backup = Backup:
ticket-seen-no-backup = su questo dispositivo non ne risulta nessuno; prima di tutto chiedere, e copiare ciò che conta.
ticket-seen-what-was = Che cos'era
ticket-seen-cleared = Di nuovo a posto: { $count }

## What is to be done
ticket-page-do = Che cosa fare
ticket-page-no-steps = Per questo controllo non ci sono ancora istruzioni.
ticket-page-steps-of = Scritto per { $customer }.
ticket-page-steps-for-all = Scritto per tutti i clienti.
ticket-page-steps-shipped = Fornito con Premura.
ticket-page-steps-write = Scrivi che cosa fare qui

## Timeline, notes and time
ticket-page-timeline = Cronologia
ticket-page-internal = Interno.
ticket-page-note = Nota interna
ticket-page-note-who = La leggono solo i tecnici.
ticket-page-note-add = Aggiungi la nota
ticket-page-minutes = Minuti
ticket-page-minutes-if = (se li conti)
ticket-page-pays = Chi paga
ticket-page-pays-covered = compreso nel contratto
ticket-page-pays-not = non compreso
ticket-page-pays-courtesy = cortesia
ticket-cover-covered = compreso
ticket-cover-not-covered = non compreso
ticket-cover-courtesy = cortesia

## Computers whose system has no support any more
ticket-effort-more =
    { $count ->
        [one] e un altro
       *[other] e altri { $count }
    }
ticket-effort-ended = supporto di { $product } terminato ({ $ended }).
ticket-effort-no-repair = Nessuna riparazione è promessa.
ticket-effort-accepted = { $who } accetta il rischio fino al { $until }.
ticket-effort-ordered = La sostituzione è ordinata.
ticket-effort-done = La sostituzione risulta fatta.
ticket-effort-offered = La sostituzione è proposta.
ticket-effort-nothing = Non è ancora previsto nulla.
