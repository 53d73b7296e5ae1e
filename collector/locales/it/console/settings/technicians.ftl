# What the pages of the technicians say, in Italian.

settings-technicians-title = Tecnici
settings-technicians-done = Fatto.

## An invitation
settings-technicians-once = Per { $name }, mostrato solo questa volta
settings-technicians-link = Con questo link { $name } sceglie una password. Funziona una volta sola, per 30 minuti. Consegnalo in modo che nessun altro lo legga.
settings-technicians-or-at = Oppure su
settings-technicians-with-code = con il codice

## The list
settings-technicians-state = Stato
settings-technicians-who = Chi
settings-technicians-last = Ultimo accesso
settings-technicians-sessions = Sessioni
settings-technicians-factor = Secondo fattore
settings-technicians-may = Ruolo
settings-technicians-acts = Che cosa fare
settings-technicians-state-shut-out = Escluso
settings-technicians-state-can-sign-in = Può accedere
settings-technicians-state-invited = Invitato
settings-technicians-you = tu
settings-technicians-never = mai
settings-technicians-nowhere = nessuna
settings-technicians-places =
    { $count ->
        [one] una
       *[other] { $count }
    }
settings-technicians-factor-there = configurato
settings-technicians-factor-missing = non ancora
settings-technicians-some = alcuni clienti
settings-technicians-enable = Riammetti
settings-technicians-code = Nuovo codice
settings-technicians-code-for = per { $name }
settings-technicians-sign-out = Disconnetti
settings-technicians-disable = Escludi

## Invite somebody
settings-technicians-invite = Invita un tecnico
settings-technicians-name = Nome
settings-technicians-email = Indirizzo e-mail
settings-technicians-invite-help = Riceve un link che funziona una volta sola, per 30 minuti, e con esso sceglie la propria password. Chi ha perso la password riceve un nuovo codice allo stesso modo.
settings-technicians-invite-send = Invita

## Roles
settings-role = Ruolo
settings-role-owner = Titolare
settings-role-technician = Tecnico
settings-role-read-only = Sola lettura
settings-role-may-owner = decide per l'azienda e su chi ci lavora, e può tutto il resto
settings-role-may-technician = lavora i ticket e si occupa di clienti e dispositivi
settings-role-may-read-only = guarda e non cambia nulla

## One of them
settings-technician-work = Competenze, orario, assenze
settings-technician-may = Che cosa può fare { $name }
settings-technician-sees = Per chi
settings-technician-sees-all = Tutti i clienti
settings-technician-sees-some = Solo quelli segnati qui; per { $name } gli altri non ci sono
settings-technician-no-customers = Non c'è ancora nessun cliente.
settings-technician-help = Quando salvi, { $name } viene disconnesso ovunque, e da allora vale.
settings-technician-save = Salva
settings-technician-factor = Secondo fattore
settings-technician-factor-since = Configurato dal
settings-technician-factor-lost = Se telefono e codici di recupero sono persi, toglilo: { $name } viene disconnesso ovunque e ne configura un altro al prossimo accesso. Accertati che sia { $name } a chiederlo.
settings-technician-factor-remove = Togli il secondo fattore
settings-technician-factor-none = Non è ancora configurato; viene chiesto al prossimo accesso.
