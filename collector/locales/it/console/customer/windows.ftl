# What the page of a customer's maintenance windows says, in Italian.

customer-windows-title = Finestre di manutenzione di { $name }
customer-windows-heading = Finestre di manutenzione
customer-windows-saved = Salvato.
customer-windows-lead = Mentre una finestra è aperta, e per il tempo che serve poi alle macchine per riavviarsi, i guasti vengono conservati e non aprono ticket. Ciò che allora è di nuovo a posto non si segnala; tutto il resto diventa un solo ticket della sede.

## The list
customer-windows-none = Non è previsto nulla.
customer-windows-column-window = Finestra
customer-windows-column-when = Quando
customer-windows-column-next = Prossima
customer-windows-take-back = Ritira
customer-windows-take-back-one = Ritira { $name }
customer-windows-open = aperta
customer-windows-until = fino a { $at }
customer-windows-over = passata

## When a window is
customer-windows-day-mon = lunedì
customer-windows-day-tue = martedì
customer-windows-day-wed = mercoledì
customer-windows-day-thu = giovedì
customer-windows-day-fri = venerdì
customer-windows-day-sat = sabato
customer-windows-day-sun = domenica
customer-windows-short-mon = lun
customer-windows-short-tue = mar
customer-windows-short-wed = mer
customer-windows-short-thu = gio
customer-windows-short-fri = ven
customer-windows-short-sat = sab
customer-windows-short-sun = dom
customer-windows-nth-every = ogni settimana
customer-windows-nth-first = il primo
customer-windows-nth-second = il secondo
customer-windows-nth-third = il terzo
customer-windows-nth-fourth = il quarto
customer-windows-nth-last = l’ultimo
customer-windows-days = { $first } e { $last }
customer-windows-once = { $day }, dalle { $from } alle { $to }
customer-windows-weekly = ogni { $days }, dalle { $from } alle { $to }
# Sunday is the only day that is feminine.
customer-windows-monthly =
    { $days ->
        [domenica] { $nth ->
            [1] la prima
            [2] la seconda
            [3] la terza
            [4] la quarta
           *[other] l’ultima
        }
       *[other] { $nth ->
            [1] il primo
            [2] il secondo
            [3] il terzo
            [4] il quarto
           *[other] l’ultimo
        }
    } { $days } del mese, dalle { $from } alle { $to }

## The form
customer-windows-plan-a-window = Pianifica una finestra
customer-windows-name = Nome
customer-windows-name-example = Aggiornamenti dei server
customer-windows-where = Dove
customer-windows-all-of = tutta la sede { $site }
customer-windows-alone = solo { $device }
customer-windows-first-on = Il giorno, o a partire da
customer-windows-again = Di nuovo
customer-windows-again-never = mai: una volta sola
customer-windows-nth = Quali nel mese
customer-windows-from = Dalle
customer-windows-to = Alle
customer-windows-to-help = Nel fuso orario della sede. Se non è dopo l’inizio: il giorno seguente.
customer-windows-plan = Pianifica
