# What stands beside a ticket, in Italian: promises, facts, priority, checklist, approval, time; and who is calling.

## Promises
ticket-side-promises = Impegni
ticket-side-late = in ritardo:
ticket-side-clock-share = { $name }: parte del tempo già usata
ticket-side-best-effort = al meglio possibile
ticket-clock-response = Risposta
ticket-clock-repair = Riparazione
ticket-clock-update = Prossimo messaggio
ticket-clock-missed = mancato per { $late }
ticket-clock-kept = rispettato
ticket-clock-kept-ahead = rispettato con { $ahead } di anticipo
ticket-clock-late = { $late-ago }
ticket-clock-running = { $rest-in }, tempo usato { $used } %
ticket-clock-paused = fermo mentre il ticket è in attesa, tempo usato { $used } %
ticket-clock-far = senza scadenza nei prossimi anni

## Who has it, and who might
ticket-side-proposed = Proposto: { $name }
ticket-side-after-that = Poi
ticket-side-away = (assente)
ticket-side-assign = Affida a { $name }
ticket-side-given = Perché è di { $name }

## Facts
ticket-side-facts = Dati
ticket-side-state = Stato
ticket-side-held-by = In carico a
ticket-side-nobody = nessuno
ticket-side-level = Livello
ticket-side-has-it = ce l'ha da { $span }
ticket-side-had-it = l'ha avuto per { $span }
ticket-side-answer-by = risposta entro:
ticket-side-watched-by = Seguito da
ticket-side-opened = Aperto
ticket-side-they-wrote = Ci hanno scritto
ticket-side-resolved = Risolto
ticket-side-ledger = Chi prima
ticket-side-check = Controllo
ticket-side-seen = Visto
ticket-side-came-back = Tornato
ticket-side-before-it = Prima di questo
ticket-side-watch = Segui
ticket-side-watch-no-more = Non seguire più
ticket-side-rest-until = { $what } { $at-until }
ticket-side-found-first = trovato prima da noi
ticket-side-found-first-ahead = trovato prima da noi, con { $lead } di anticipo
ticket-side-called-first = hanno chiamato prima
ticket-side-by-itself = nessuno ha chiamato, passato da sé
ticket-side-not-called = nessuno ha ancora chiamato

## On the telephone
ticket-phone = Al telefono
ticket-phone-code = Il codice che ti leggono
ticket-phone-check = Verifica
ticket-phone-where-before = Si trova con
ticket-phone-where-after = sul computer, o nel portale. Verificato non vuol dire autorizzato: chi può ordinare o far modificare qualcosa è un'altra questione.
ticket-phone-ours = Per mostrare che sei davvero tu: leggi il tuo codice, da digitare lì.
ticket-phone-left = Vale ancora { $seconds } s, più un minuto di tolleranza.
ticket-phone-next = Il prossimo
ticket-phone-locked =
    Cinque codici sbagliati: per { $minutes ->
        [one] un minuto
       *[other] { $minutes } minuti
    } non se ne verificano altri. Riaggancia e richiama a un numero che conosci.

## What they say of it, and its priority
ticket-side-opinions = Che cosa ne dicono
ticket-side-why-priority = Perché P{ $priority }
ticket-side-set-by = Impostata da { $who }
ticket-side-billed = Risultato del conto: P{ $priority }
ticket-side-back-to-bill = Torna al conto: P{ $priority }

## What was asked for, and its checklist
ticket-side-window = La sua finestra di manutenzione
ticket-side-steps-done = Passi completati
ticket-side-steps-of = Completati { $done } di { $all }
ticket-side-computer = Il computer
ticket-side-computer-agent = (il suo agente spunta ciò che vede)
ticket-side-computer-none = non ancora scelto
ticket-side-save = Salva
ticket-item-colleague = Nuovo collega
ticket-item-leaver = Un collega va via
ticket-item-computer = Nuovo computer
ticket-item-program = Installare un programma
ticket-item-purchase = Acquisto
ticket-item-power = Lavori all'impianto elettrico
ticket-item-other = Qualcosa in programma
ticket-fact-name = Nome
ticket-fact-day = Giorno
ticket-fact-hours = Orario
ticket-fact-hours-from-to = { $from } – { $to }
ticket-fact-cost = Spesa massima
ticket-step-account = L'account c'è
ticket-step-mailbox = La casella di posta c'è
ticket-step-files = I file sono raggiungibili
ticket-step-licences = Le licenze ci sono
ticket-step-reports = Il computer comunica
ticket-step-encrypted = Il disco è cifrato
ticket-step-protected = Protetto dai virus
ticket-step-updated = Gli aggiornamenti sono installati
ticket-step-backed-up = Il backup c'è
ticket-step-account-closed = L'account è chiuso
ticket-step-mail-moved = La posta è affidata a un'altra persona
ticket-step-files-moved = I file sono affidati a un'altra persona
ticket-step-returned = Il computer è restituito
ticket-step-licences-freed = Le licenze sono liberate
ticket-agent-seen = l'agente lo vede
ticket-agent-amiss = l'agente vede che non è così
ticket-agent-unknown = l'agente non può ancora dirlo

## Changes and approvals
ticket-side-approval = Approvazione
ticket-side-change = Modifica
ticket-side-approval-waits = Attende il sì del cliente
ticket-side-approval-since = – richiesta:
ticket-side-approval-approved = Approvata
ticket-side-approval-refused = Rifiutata
ticket-side-approval-by = da { $who }
ticket-side-approval-taken = annotato da { $who }
ticket-side-change-day = Giorno
ticket-side-change-impact = Impatto
ticket-side-change-back = Come si torna indietro
ticket-side-approval-nobody-before = Nessuno presso questo cliente ne ha il diritto. Prima assegnalo a un
ticket-side-approval-nobody-contact = contatto
ticket-side-approval-nobody-after = del cliente.
ticket-side-approval-said = L'hanno detto a me
ticket-side-approval-who = Chi l'ha detto
ticket-side-approval-what = Che cosa ha detto
ticket-side-approval-what-read = (può leggerlo)
ticket-side-approval-yes = Ha detto sì
ticket-side-approval-no = Ha detto no
ticket-side-change-plan = Pianifica una modifica e chiedi un sì
ticket-side-change-plan-impact = Che cosa si nota
ticket-side-change-plan-back = Come si torna indietro
ticket-side-change-plan-day = Quando
ticket-side-change-plan-read = Il cliente legge tutti e tre i campi.
ticket-side-change-plan-ask = Chiedi il loro sì

## Problem, articles, time, and how the same was solved before
ticket-side-problem = Problema
ticket-side-problem-of = Fa parte di
ticket-side-problem-none = nessuno
ticket-side-problem-begin = Apri un problema con questo ticket
ticket-side-articles = Articoli
ticket-side-article-why = Ciò che è stato scritto alla risoluzione può servire la prossima volta.
ticket-side-article-make = Fanne un articolo
ticket-side-time = Tempo
ticket-side-time-none = Non ne resta.
ticket-side-time-all = { $span } in tutto.
ticket-side-time-none-how = (0: nessuno)
ticket-side-time-correct = Correggi
ticket-side-alike = Già risolto prima
