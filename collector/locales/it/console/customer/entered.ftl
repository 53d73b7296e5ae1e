# What the page that enters a ticket for a contact says, in Italian.

customer-entered = Nuovo ticket
customer-entered-title = Nuovo ticket per { $name }
customer-entered-lead = Per ciò che qualcuno del cliente ha detto a uno di noi. È un suo ticket, come se l'avesse scritto lui: lo trova sulle sue pagine e viene avvisato di come va.
customer-entered-no-contact = Questo cliente non ha ancora contatti: prima [aggiungi chi ha chiamato].
customer-entered-contact = Chi l'ha detto
customer-entered-choose = scegli
customer-entered-came = Come è arrivato
customer-entered-way-phone = al telefono
customer-entered-way-in-person = di persona
customer-entered-way-private = per una via privata, come un messaggio a uno di noi
customer-entered-kind = Di che si tratta
customer-entered-kind-fault = qualcosa non funziona
customer-entered-kind-request = si desidera qualcosa
customer-entered-device = Su quale dispositivo
customer-entered-device-none = nessuno in particolare
customer-entered-text = Che cosa ha detto
customer-entered-text-help = Lo legge anche il contatto. La prima frase diventa il titolo.
customer-entered-minutes = Minuti
customer-entered-minutes-help = (se li conti)
customer-entered-cover = Chi paga
customer-entered-cover-covered = coperto dal contratto
customer-entered-cover-not = non coperto
customer-entered-cover-courtesy = di cortesia
customer-entered-confirm = Conferma al contatto con un messaggio; dopo una via privata indica anche quella migliore
customer-entered-open = Apri il ticket
customer-entered-of-late = Negli ultimi { $days } giorni annotati qui: { $entered }, di cui da una via privata: { $private }.
