# What the page of a customer's take-over report says, in Italian; the customer's paper has its own file.

customer-take-over-of = Rapporto di presa in carico di { $name }
customer-take-over-heading = Rapporto di presa in carico
customer-take-over-print = Per il cliente, da stampare
customer-take-over-numbers = Ora nella coda:
customer-take-over-left =
    { $count ->
        [one] { $count } era selezionato oltre la porzione; è ancora qui sotto.
       *[other] { $count } erano selezionati oltre la porzione; sono ancora qui sotto.
    }
customer-take-over-dismissed-now =
    { $count ->
        [one] { $count } tolto dal rapporto.
       *[other] { $count } tolti dal rapporto.
    }
customer-take-over-back-now =
    { $count ->
        [one] { $count } rimesso nel rapporto.
       *[other] { $count } rimessi nel rapporto.
    }
customer-take-over-nothing = Qui non attende nulla. Ciò che non va quando un dispositivo arriva, o nel suo primo giorno, si raccoglie in questa pagina invece di riempire la coda.

## What waits
customer-take-over-sum =
    { $findings ->
        [one] { $findings } guasto
       *[other] { $findings } guasti
    } su { $devices ->
        [one] { $devices } dispositivo
       *[other] { $devices } dispositivi
    }.
customer-take-over-lead = C’era già quando i dispositivi sono arrivati, o è comparso nel loro primo giorno, quindi nessuno è stato avvisato. Passa ai ticket ciò su cui si lavora ora, una porzione dopo l’altra.
customer-take-over-since = inizio:
customer-take-over-devices =
    { $count ->
        [one] { $count } dispositivo
       *[other] { $count } dispositivi
    }
customer-take-over-one-ticket = un ticket per tutti
customer-take-over-tickets =
    { $count ->
        [one] { $count } ticket
       *[other] { $count } ticket
    }
customer-take-over-single = Scegli singoli dispositivi

## What becomes of it
customer-take-over-becomes = Che cosa fare di ciò che è selezionato
customer-take-over-release = Passa ai ticket
customer-take-over-release-help =
    { $portion ->
        [one] Un ticket per ogni causa; al massimo { $portion } guasto per porzione.
       *[other] Un ticket per ogni causa; al massimo { $portion } guasti per porzione.
    }
customer-take-over-why = Oppure toglilo dal rapporto, perché
customer-take-over-why-help = Per esempio “sostituito a marzo, concordato con Maria”. Lo leggono i colleghi, non il cliente. Ciò che diventa critico apre comunque un ticket.
customer-take-over-dismiss = Togli con questo motivo

## What was dismissed
customer-take-over-dismissed = Accantonati
customer-take-over-put-back = Rimetti nel rapporto
