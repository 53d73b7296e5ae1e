# What the pages of private tickets say, in Italian.

## The tickets one was named for
private-tickets = Ticket privati
private-tickets-lead = Questioni di licenze per le quali il tuo nome è stato concordato con il cliente. Nessun altro le vede, in nessun elenco, ricerca, file o mail; parlane solo con il referente del cliente.
private-tickets-none = Non c’è nulla di cui parlare.
private-rows-what = Che cosa
private-rows-customer = Cliente
private-rows-seen-on = Rilevazioni
private-rows-seen =
    { $count ->
        [one] rilevazione
       *[other] rilevazioni
    }
private-rows-stands = Stato
private-rows-talk-by = Parlarne entro
private-rows-talk-by-when = Parlarne entro:
private-rows-late = in ritardo

## What was seen
private-evidence-on = Su
private-evidence-from = inizio
private-evidence-to = e fine
private-evidence-since = inizio

## A customer's page
private-customer-title = Privati: { $name }
private-customer-saved = Salvato.
private-customer-lead = Se Windows e i programmi sono attivati e con licenza è una questione tra poche persone: i tecnici nominati qui e il referente del cliente. Le copie che lo nascondono bene non le vede nessuno sul PC: una modifica del firmware, una licenza ottenuta dal produttore con un espediente, un attivatore che ha cancellato le proprie tracce.
private-customer-to-talk = Di cui parlare
private-customer-nothing = Nulla.
private-customer-no-agreement = Senza un accordo non si apre nulla.
private-customer-questions = Domande
private-customer-questions-lead = Un segno da solo non dice nulla; le ragioni innocue sono frequenti. Chiedi quando sei comunque sul posto.
private-customer-only-named = Lo vede solo chi è stato nominato.
private-customer-waiting =
    { $count ->
        [one] { $count } questione attende un accordo.
       *[other] { $count } questioni attendono un accordo.
    }
private-customer-agreement = L’accordo del cliente
private-customer-agreed-on = il { $day }
private-customer-entered-by = Inserito da { $name }
private-customer-end = L’accordo è finito
private-customer-end-help = Ogni ticket privato si chiude, e ciò che ne è stato visto e scritto viene cancellato subito.
private-customer-agreement-none = Nessuno: non si aprono ticket privati.
private-customer-who-agreed = Chi ha dato l’accordo per iscritto, e dove si trova
private-customer-which-day = In quale giorno
private-customer-enter = Inserisci l’accordo
private-customer-enter-help = Da allora due segni forti e indipendenti, o ciò che un sistema dice di sé in due giorni, aprono un ticket. Ciò che è stato visto viene cancellato 90 giorni dopo la chiusura.
private-customer-readers = Chi li vede
private-customer-readers-none = Ancora nessuno.
private-customer-reader-since = inizio:
private-customer-take-off = Togli il nome
private-customer-take-off-name = Togli il nome: { $name }
private-customer-name-technician = Nomina un tecnico
private-customer-name = Nomina
private-customer-and-contacts = E i referenti del cliente, nel portale.

## One ticket
private-ticket-late = in ritardo:
private-ticket-talk-by = parlarne entro:
private-ticket-seen = Che cosa è stato visto
private-ticket-deleted = È stato cancellato.
private-ticket-all-gone = Non se ne vede più nulla.
private-ticket-no-longer-seen = Non più visto: { $count }
private-ticket-do-this = Che cosa fare
private-ticket-timeline = Cronologia
private-ticket-text = Che cosa è stato detto, concordato o trovato
private-ticket-text-help = Lo legge solo chi è stato nominato. Non scrivere mai una chiave intera.
private-ticket-note = Aggiungi una nota
private-ticket-talked = Ne abbiamo parlato
private-ticket-close = Chiudi
private-ticket-talk-with = Parlane con
private-ticket-no-contact = Il cliente non ha ancora un referente:
private-ticket-add-contact = aggiungine uno
private-ticket-nobody-else = Nessun altro da loro deve saperlo.
private-ticket-kept = Per quanto si conserva
private-ticket-opened = Apertura:
private-ticket-forget-on = Ciò che è stato visto e scritto viene cancellato in data { $day }.
private-ticket-forgotten = Ciò che è stato visto e scritto è stato cancellato.
private-ticket-forget-later = Ciò che è stato visto e scritto viene cancellato 90 giorni dopo la chiusura.
private-ticket-reopen = Riprendi
