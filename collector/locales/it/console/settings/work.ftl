# What the page of a technician’s skills, hours and absences says, in Italian.

settings-work-technicians = Tecnici
settings-work-title = Lavoro di { $name }
settings-work-tickets = Ticket di { $name }
settings-work-saved = Salvato.
settings-work-lead = In base a questo si valuta a chi affidare un ticket; il motivo è scritto accanto a ogni ticket.

## Skills and hours
settings-work-skills-hours = Competenze e orario
settings-work-knows = Competenze
settings-work-hours = Orario di lavoro
settings-work-hours-help = Nel fuso orario della tua azienda. Se il campo è vuoto, { $name } risulta sempre al lavoro.
settings-work-save = Salva
settings-work-skill-storage = Archiviazione
settings-work-skill-backup = Backup
settings-work-skill-network = Rete
settings-work-skill-servers = Server
settings-work-skill-security = Sicurezza
settings-work-skill-printing = Stampa
settings-work-skill-web = Siti web
settings-work-skill-hardware = Hardware
settings-work-skill-software = Sistemi e programmi
settings-work-skill-people = Richieste degli utenti

## Absences
settings-work-away = Assenze
settings-work-away-none = Nessuna assenza inserita.
settings-work-away-to = –
settings-work-away-now = ora
settings-work-away-remove = Togli
settings-work-away-remove-from = inizio { $from }
settings-work-first-day = Primo giorno
settings-work-first-from = Dalle
settings-work-last-day = Ultimo giorno
settings-work-last-until = Alle
settings-work-all-day = (altrimenti tutto il giorno)
settings-work-away-help = Quando inizia, i ticket aperti di { $name } passano ad altri, o viene proposto qualcun altro, come
settings-work-away-help-set = impostato
settings-work-away-add = Inserisci
