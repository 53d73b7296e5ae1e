# What the page of a contact says, in Italian.

customer-contact-crumb = Contatto
customer-contact-saved = Salvato.
customer-contact-save = Salva
customer-contact-left = Ha lasciato l'azienda:
customer-contact-who = Chi è
customer-contact-portal = Il portale
customer-contact-portal-lead = Si entra con un link, senza password. Il contatto può chiederne uno per e-mail; oppure glielo dai tu, per esempio al telefono.
customer-contact-link = Con questo link { $name } accede al portale, una sola volta ed entro 30 minuti. È mostrato solo ora: non darlo a nessun altro.
customer-contact-link-make = Crea un link di accesso
customer-contact-link-another = Crea un altro link
customer-contact-link-left = Chi ha lasciato l'azienda non può entrare: prima va ripreso fra i contatti.
customer-contact-leaves = Quando lascia l'azienda
customer-contact-leaves-lead = Non gli si scrive più e il suo accesso termina subito. Ciò che ha scritto e ciò che gli è stato detto si conserva.
customer-contact-has-left = Ha lasciato l'azienda
customer-contact-returns = Quando torna
customer-contact-returns-lead = Viene di nuovo avvisato e può entrare nel portale.
customer-contact-is-back = È tornato
customer-contact-added = Aggiunto:

## Who it is, also where a contact is added
customer-person-name = Nome
customer-person-email = Indirizzo e-mail
customer-person-phone = Telefono
customer-person-language = Lingua
customer-person-site = Sede
customer-person-all-sites = Tutte le sedi
customer-person-told = Viene avvisato di ciò che troviamo e facciamo: di tutto finché nessuno ha un ruolo, altrimenti di ciò che dice il suo ruolo; senza ruolo, di ciò che è tecnico nella sua sede
customer-person-account = Referente commerciale: riceve ciò che riguarda contratti, denaro e decisioni (che cosa scade, il mese in breve, che cosa c'è da pagare), e legge da solo le questioni riservate
customer-person-technical = Referente tecnico: riceve ciò che è trovato, previsto, necessario e riparato, così che il referente commerciale non debba farlo
customer-person-may = Che cosa può fare
customer-person-reads-only = Sola lettura: dalle pagine non segnala e non chiede
customer-person-approves = Approva le modifiche e chi può entrare
customer-person-orders = Ordina fino a
customer-person-orders-empty = (vuoto: nulla)
customer-person-currency = Valuta
