# What the page of who is on call says, in Italian.

settings-on-call-title = Reperibilità
settings-on-call-saved = Salvato.
settings-on-call-holds = Reperibile: { $name }, { $until-until }
settings-on-call-nobody = Ora nessuno è reperibile
settings-on-call-next = poi { $name }, { $from-since }
settings-on-call-covered = In queste quattro settimane c’è sempre qualcuno reperibile.
settings-on-call-gap = Nessuno è reperibile { $from-since } { $until-until }.
settings-on-call-gaps =
    Nessuno è reperibile { $from-since } { $until-until }, né in { $count ->
        [one] un altro periodo
       *[other] altri { $count } periodi
    }.
settings-on-call-week = Settimana dal { $day }:
settings-on-call-week-nobody = nessuno

## The list
settings-on-call-none = Non è ancora inserito nulla.
settings-on-call-who = Chi
settings-on-call-whom = Per
settings-on-call-from = Dal
settings-on-call-until = Fino al
settings-on-call-at = Alle
settings-on-call-what = Azioni
settings-on-call-all = tutti i clienti
settings-on-call-now = ora
settings-on-call-from-short = inizio
settings-on-call-until-short = fine
settings-on-call-remove = Togli

## The forms
settings-on-call-enter = Inserisci chi è reperibile
settings-on-call-help = Fuori dall’orario di tutti, un P1 va a chi è reperibile. Chi è reperibile per un solo cliente viene prima di chi lo è per tutti.
settings-on-call-add = Inserisci
settings-on-call-unheld = Ticket senza un incaricato
settings-on-call-unheld-what = Che cosa succede
settings-on-call-unheld-propose = Viene proposto un tecnico, e decide una persona
settings-on-call-unheld-assign = Vengono assegnati al più adatto, e i ticket di chi si assenta passano ad altri
settings-on-call-unheld-help = Contano le competenze, le preferenze del cliente, l’orario di lavoro, la reperibilità e quanto ciascuno ha già in carico; il motivo è scritto accanto al ticket, riga per riga.
settings-on-call-save = Salva
