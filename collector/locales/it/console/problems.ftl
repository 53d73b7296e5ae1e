# What the pages of problems say, in Italian.

## The list
problems-title = Problemi
problems-lead = Ciò che sta sotto a molti ticket: la stessa cosa che continua a tornare su un dispositivo, da un cliente, o ovunque allo stesso momento. Risolto alla radice, i ticket finiscono.
problems-which = Quali problemi
problems-open = Aperti
problems-all = Tutti
problems-none = Niente è tornato abbastanza spesso da essere un problema.
problems-none-open = Nessun problema è aperto.
problems-problem = Problema
problems-state = Stato
problems-tickets = Ticket
problems-devices = Dispositivi
problems-customers = Clienti
problems-by-week = Per settimana
problems-storm = Ovunque allo stesso momento.
problems-ago = { $span } fa
problems-tickets-unit = ticket
problems-devices-unit = dispositivi
problems-customers-unit = clienti
problems-foot = Proposto da sé: la terza volta su un dispositivo, cinque dispositivi di un cliente, o otto dispositivi di tre clienti, in 30 giorni; subito, cinque dispositivi di due clienti in dieci minuti.

## The weeks of a problem
problems-weeks-none = Nessun ticket nelle ultime { $weeks } settimane.
problems-weeks-sum =
    { $tickets ->
        [one] 1 ticket
       *[other] { $tickets } ticket
    } nelle ultime { $weeks } settimane; il massimo nella settimana { $day-since }: { $most }.
problems-weeks-mended = risolto { $day-on }
problems-weeks-table = Come tabella
problems-weeks-table-from = Settimana dal
problems-weeks-table-tickets = Ticket

## A new one
problems-new-title = Nuovo problema
problems-new-crumb = Nuovo
problems-new-lead = Quando vedi che più ticket hanno una sola causa: dalle un nome, e ciò che scrivi compare su ognuno. Se riguardano tutti la stessa cosa, quelli successivi vi si collegano da soli.
problems-new-name = Come si chiama
problems-new-known = Che cosa si sa
problems-new-known-note = (se si sa qualcosa)
problems-new-workaround = Come conviverci
problems-new-workaround-note = (vuoto: prima qualcuno cerca la causa)
problems-new-tickets = I suoi ticket, per numero
problems-new-tickets-help = Per esempio 1042 1043; almeno uno.
problems-new-begin = Apri il problema

## One problem
problems-one-storm = ovunque allo stesso momento
problems-one-tickets-count =
    { $count ->
        [one] { $count } ticket
       *[other] { $count } ticket
    }
problems-one-devices-count =
    { $count ->
        [one] { $count } dispositivo
       *[other] { $count } dispositivi
    }
problems-one-customers-count =
    { $count ->
        [one] { $count } cliente
       *[other] { $count } clienti
    }
problems-one-unseen = Nessun controllo ne vede la causa: collega i ticket per numero.
problems-one-known = Che cosa si sa
problems-one-weeks = Ticket per settimana
problems-one-weeks-line = La linea: { $fix }.
problems-one-known-error = Errore noto
problems-one-article = Fanne un articolo
problems-one-mended = Risolto alla radice
problems-one-tickets = I suoi ticket
problems-one-ticket = Ticket
problems-one-ticket-state = Stato
problems-one-ticket-opened = Aperto
problems-one-timeline = Cronologia
problems-one-elsewhere = Riguarda anche altri clienti: decide qualcuno che li segue tutti.

## What is done with it
problems-one-next = Prossimo passo
problems-one-investigate = Cerca la causa
problems-one-workaround = Come conviverci
problems-one-workaround-help = Compare su ognuno dei suoi ticket.
problems-one-know = Segna come errore noto
problems-one-save = Salva
problems-one-fix = Come è stato risolto alla radice
problems-one-fix-since = Dal
problems-one-fix-help-unseen = È dimostrato dopo 28 giorni senza un nuovo ticket; se ne arriva uno, torna a essere un errore noto.
problems-one-fix-help = È dimostrato quando in altrettanti giorni arriva al massimo la metà dei ticket di prima; altrimenti torna a essere un errore noto.
problems-one-fix-save = Segna come risolto
problems-one-proved = Sono arrivati meno ticket: è dimostrato.
problems-one-close = Chiudi
problems-one-put = Collega ticket
problems-one-put-help = Per numero, per esempio 1042 1043.
problems-one-put-save = Collega
problems-one-refuse = Non è un problema
problems-one-refuse-why = Perché
problems-one-refuse-help = Per 90 giorni non viene più proposto.
problems-one-refuse-save = Rifiuta
