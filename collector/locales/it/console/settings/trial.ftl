# What the page of a limit that is tried says, and the shell with it, in Italian.

settings-trial-title = Che cosa avrebbe fatto una soglia
settings-trial-heading = Che cosa avrebbe fatto { $check } per { $whose }
settings-trial-same = Niente è diverso da ciò che vale oggi.
settings-trial-limit = Soglia
settings-trial-today = Oggi
settings-trial-then = Poi
settings-trial-untried = (non si può provare)
settings-trial-untold = “{ $label }” non si può provare: ciò in base a cui decide non è conservato in numeri. Lo diranno solo le prossime settimane.
settings-trial-about = Ogni dispositivo è provato da solo, con i suoi numeri conservati; le ultime ore non ci sono ancora, né ciò che la manutenzione ha trattenuto. Aperti davvero in questi 30 giorni: { $count }.
settings-trial-ticket = Ticket
settings-trial-device = Dispositivo
settings-trial-opened = Aperto
settings-trial-over = Finito
settings-trial-over-not-yet = non ancora
settings-trial-under = Con la nuova soglia
settings-trial-under-new = nuovo
settings-trial-under-no-more = non più
settings-trial-under-as-today = come oggi
settings-trial-came-back =
    { $count ->
        [one] tornato { $count } volta
       *[other] tornato { $count } volte
    }
settings-trial-more =
    { $count ->
        [one] E un altro meno recente.
       *[other] E altri { $count } meno recenti.
    }
settings-trial-save = Salva
settings-trial-back = Indietro, senza salvare

## What it would have done
settings-trial-no-numbers = Non ci sono numeri conservati con cui provarlo.
settings-trial-nothing =
    Nessun ticket, come oggi, negli ultimi 30 giorni su { $devices ->
        [one] 1 dispositivo
       *[other] { $devices } dispositivi
    }.
settings-trial-as-many =
    { $count ->
        [one] 1 ticket
       *[other] { $count } ticket
    }, quanti oggi, negli ultimi 30 giorni su { $devices ->
        [one] 1 dispositivo
       *[other] { $devices } dispositivi
    }.
settings-trial-instead =
    { $count ->
        [one] 1 ticket
       *[other] { $count } ticket
    } invece di { $old } negli ultimi 30 giorni su { $devices ->
        [one] 1 dispositivo
       *[other] { $devices } dispositivi
    }.
settings-trial-beside =
    Oltre ai ticket, { $count ->
        [one] 1 rilevazione
       *[other] { $count } rilevazioni
    } per il riepilogo e il rapporto di presa in carico invece di { $old }.
settings-trial-without = Esclusi, perché non ne sono conservati i numeri o di recente non ne sono arrivati:
settings-trial-without-more =
    { $count ->
        [one] e un altro
       *[other] e altri { $count }
    }
settings-trial-nearer =
    Per { $count ->
        [one] 1 dispositivo
       *[other] { $count } dispositivi
    } vale una soglia più vicina: lì non cambia nulla, e non rientrano in nessuna delle due cifre.
settings-trial-beyond =
    { $count ->
        [one] 1 dispositivo non è stato provato
       *[other] { $count } dispositivi non sono stati provati
    }: i campioni vicini a questa soglia sono più di quanti una prova ne possa leggere.
settings-trial-ahead = Ciò che si apre perché previsto non rientra in nessuna delle due cifre: si provano solo i livelli.
