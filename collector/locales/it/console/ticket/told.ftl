# What a ticket says of the customer's share, in Italian: what they were told, and what may be written to them.

ticket-told = Comunicato al cliente
ticket-told-test = Questa è una prova: al cliente non viene comunicato nulla.
ticket-told-off = Questo cliente non vuole messaggi.
ticket-told-off-change = Cambia
ticket-told-nobody = Presso { $customer } non c’è ancora nessuno da avvisare:
ticket-told-nobody-add = aggiungi un contatto che riceve i messaggi
ticket-told-nothing = Finora nulla.
ticket-told-mode = Messaggi a questo cliente: { $mode }.

## By which way each of them heard
ticket-told-by-portal = , sul portale
ticket-told-by-mail = , per posta e sul portale
ticket-told-mail-trying = , sul portale; la mail è in partenza
ticket-told-mail-failed-before = , sul portale;
ticket-told-mail-failed = la mail non è stata inviata
ticket-told-mail-failed-why = perché
ticket-told-in-digest = , nel riepilogo

## A notice
ticket-told-due = Parte:
ticket-told-for = Per
ticket-told-in-ours = Lo stesso in italiano
ticket-told-in-ours-lead = In italiano:
ticket-told-read = Che cosa hanno letto
ticket-told-approve = Invia al cliente
ticket-told-edit = Scrivi diversamente
ticket-told-words = Le tue parole
ticket-told-edit-how = Nella lingua di chi legge; saluto, ringraziamento e il tuo nome vengono aggiunti. Vuoto: si torna al testo qui sopra, scritto di nuovo.
ticket-told-next = Prossimo messaggio entro
ticket-told-edit-keep = Tieni queste parole
ticket-told-dismiss = Non inviare
ticket-told-dismiss-why = Perché
ticket-told-dismiss-who = Lo leggono solo i tecnici.

## Writing to them
ticket-told-ask = Chiedi una decisione
ticket-told-to = A
ticket-told-ask-words = , con un testo già pronto.
ticket-told-write = Scrivi al cliente
ticket-told-kind = Di che si tratta
ticket-told-kind-progress = A che punto siamo
ticket-told-kind-need-you = Ci serve una cosa dal cliente
ticket-told-to-progress = A che punto siamo: a
ticket-told-to-need-you = Una cosa che serve: a
ticket-told-write-how = Il testo parte come lo scrivi, quindi scrivi in quella lingua; saluto, ringraziamento, il tuo nome e un codice di verifica vengono aggiunti.
ticket-told-next-day = Prossimo messaggio, giorno
ticket-told-next-time = Prossimo messaggio, ora
ticket-told-need-by = Ci serve entro
ticket-told-need-by-only = (solo in quel caso)
ticket-told-need-by-day = Ci serve entro, giorno
ticket-told-need-by-time = Ci serve entro, ora
ticket-told-preview-lead = Ecco che cosa leggerebbero:
ticket-told-hints = Forse è meglio dire altrimenti:
ticket-told-send = Invia
ticket-told-preview = Anteprima

## Hints
ticket-hint-product = “{ $word }”: ci conoscono con il nome della tua azienda
ticket-hint-shouting = “{ $word }”: basta un punto, con calma
ticket-hint-blame = “{ $word }”: può suonare come un rimprovero
ticket-hint-offer = “{ $word }”: si legge come un'offerta
ticket-hint-lecture = “{ $word }”: può suonare come una predica
ticket-hint-jargon = “{ $word }”: c'è una parola più semplice?
ticket-hint-impolite = “{ $word }”: non è la forma di cortesia
ticket-hint-explain = “{ $word }”: di' in poche parole che cos'è
