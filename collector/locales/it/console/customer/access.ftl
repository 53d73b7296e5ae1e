# What the page of who had access to a customer says, in Italian.

customer-access = Chi ha avuto accesso
customer-access-lead = Chi poteva vedere i dati conservati di questo cliente, in quale ruolo, e quando in quel periodo ha fatto qualcosa qui per l'ultima volta. Si conserva per { $days } giorni dopo la fine.
customer-access-who = Chi
customer-access-column-role = Ruolo
customer-access-from = Dal
customer-access-until = Al
customer-access-last = Ultimo uso
customer-access-to-all = tutti i clienti
customer-access-still = ancora
customer-access-never = nessuno

## Roles
customer-access-role-owner = Titolare
customer-access-role-technician = Tecnico
customer-access-role-read-only = Sola lettura
customer-access-role-contact = Contatto, nel portale
