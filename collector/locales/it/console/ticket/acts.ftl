# What one does to a ticket, in Italian: the buttons and their forms.

ticket-acts-take = Prendi
ticket-acts-take-over = Subentra
ticket-acts-start = Inizia il lavoro
ticket-acts-release = Rimetti a disposizione
ticket-acts-at = Ora

## Resolving and reopening
ticket-acts-resolve = Risolvi
ticket-acts-resolve-what = Che cosa è stato fatto
ticket-acts-resolve-who = Lo leggono solo i tecnici; aiuta chi avrà lo stesso guasto la prossima volta.
ticket-acts-resolve-it = Risolvi
ticket-acts-reopen = Riapri
ticket-acts-reopen-what = Che cosa resta
ticket-acts-reopen-it = Riapri

## Waiting
ticket-acts-wait = Metti in attesa
ticket-acts-wait-on = In attesa di
ticket-acts-wait-customer = il cliente
ticket-acts-wait-vendor = un fornitore
ticket-acts-wait-window = una finestra di manutenzione
ticket-acts-wait-what = Per che cosa
ticket-acts-wait-what-if = (se è utile)
ticket-acts-wait-until = Fino al
ticket-acts-wait-until-if = (se si sa)

## Out of sight
ticket-acts-wake = Riattiva
ticket-acts-snooze = Sospendi
ticket-acts-snooze-lead = Fuori dalla coda
ticket-acts-snooze-hour = per un'ora
ticket-acts-snooze-tomorrow = fino a domani mattina
ticket-acts-snooze-monday = fino a lunedì mattina
ticket-acts-snooze-seen-again = finché non si ripresenta
ticket-acts-snooze-worse = finché non peggiora
ticket-acts-snooze-day = Fino al mattino del
ticket-acts-snooze-until-day = Sospendi fino a quel giorno
ticket-acts-snooze-critical = Ciò che diventa critico torna subito.

## Priority
ticket-acts-priority = Priorità
ticket-acts-priority-by-hand = Imposta a mano
ticket-acts-priority-billed = — il risultato del conto
ticket-acts-priority-why = Perché
ticket-acts-priority-stands = Vale finché non viene restituita al conto. Il perché lo leggono solo i tecnici.
ticket-acts-priority-set = Imposta

## Handing over
ticket-acts-hand-over = Passa
ticket-acts-hand-over-to = A chi
ticket-acts-hand-over-away = (assente)
ticket-acts-hand-over-proposed = (proposto)
ticket-acts-hand-over-why = Che cosa deve sapere
ticket-acts-hand-over-who = Lo leggono solo i tecnici; il cliente vede un solo referente.
ticket-acts-hand-over-it = Passa il ticket

## Levels
ticket-acts-level = Livello
ticket-acts-level-to = Chi ci lavora
ticket-acts-level-why = Nota
ticket-acts-level-outside = Presso un fornitore o un partner esterno
ticket-acts-level-name = Nome
ticket-acts-level-reference = Il loro numero
ticket-acts-level-reference-if = (quando si conosce)
ticket-acts-level-by = Rispondono entro il
ticket-acts-level-by-if = (se concordato)
ticket-acts-level-goes-on = Ciò che è stato promesso al cliente continua a valere. Il cliente non legge nulla di questo e mantiene un solo referente.
ticket-acts-level-save = Salva

## Merging
ticket-acts-merge = Unisci
ticket-acts-merge-into = A quale ticket di { $customer }
ticket-acts-merge-none = Questo cliente non ha altri ticket aperti.
ticket-acts-merge-it = Unisci

## Marks, and taking an act back
ticket-acts-called-first = Hanno chiamato prima
ticket-acts-not-called-first = Non hanno chiamato prima
ticket-acts-not-useful = Non utile
ticket-acts-useful = Utile, dopo tutto
ticket-acts-undo =
    Annulla { $what ->
        [take] la presa in carico
        [release] la rimessa a disposizione
        [start] l'inizio del lavoro
        [wait] l'attesa
        [snooze] la sospensione
        [wake] la riattivazione
        [resolve] la risoluzione
        [reopen] la riapertura
        [assign] l'assegnazione proposta
        [level] il cambio di livello
        [hand_over] il passaggio
        [prioritise] la priorità
        [follow_bill] la restituzione al conto
       *[merge] l'unione
    }
