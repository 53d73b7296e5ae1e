# Private tickets, in Italian: what the named technicians and the customer's account contact read of them.
# Neutral words: no reproach, no guess. `$at-by` and the like are moments, as in customer.ftl.

## Signs, as parts of a list
sign-activator-service = un servizio di un programma che sostituisce l’attivazione
sign-activator-task = un’attività pianificata di un programma che sostituisce l’attivazione
sign-activator-file = una cartella o un file di un programma che sostituisce l’attivazione
sign-activator-process = un programma in esecuzione che sostituisce l’attivazione
sign-hook-licensing = qualcosa è messo davanti alla parte di Windows che controlla le licenze
sign-hook-office = qualcosa è messo davanti alla parte di Office che controlla le licenze
sign-hook-jetbrains = qualcosa è messo davanti alla parte di un programma JetBrains che controlla le licenze
sign-key-server-here = il computer risponde come server delle proprie chiavi
sign-key-server-is-itself = il computer è impostato per attivarsi da solo
sign-key-server-of-strangers = il server delle chiavi è di estranei su internet
sign-key-server-placeholder = il server delle chiavi è un indirizzo che tali programmi scrivono dove non ce n’è
sign-key-server-in-public = il server delle chiavi ha un indirizzo pubblico
sign-key-client-for-ever = un’attivazione senza fine, dove si rinnova al più tardi ogni sei mesi
sign-key-client-too-long = un’attivazione per molti anni, dove si rinnova al più tardi ogni sei mesi
sign-trial-is-over = il periodo di prova è finito
sign-home-with-volume-key = un’edizione Home con una chiave per aziende
sign-key-of-another-edition = la chiave è di un’altra edizione
sign-key-refused = il produttore ha rifiutato la chiave
sign-key-used-too-often = per il produttore la chiave è usata troppo spesso
sign-no-ticket-policy = la domanda al produttore sulla licenza è disattivata
sign-hosts-adobe = le pagine di licenza del produttore sono escluse su questo computer
sign-hosts-autodesk = le pagine di licenza del produttore sono escluse su questo computer
sign-hosts-jetbrains = le pagine di licenza del produttore sono escluse su questo computer
sign-hosts-microsoft = le pagine di licenza del produttore sono escluse su questo computer

## Lines
private-forgotten = Una questione riservata che è finita; ciò che era stato visto è cancellato.
private-forgotten-title = Una questione riservata che è finita
private-talked = Se ne è parlato: { $text }
private-closed = Chiusa: { $text }
private-reopened = Ripresa.

## The account contact's page
portal-private-title = Questioni riservate
portal-private-nav = Questioni riservate
portal-private-lead = Questa pagina la vedono solo Lei, come referente della Sua azienda, e le persone da noi concordate con Lei. Non è un rimprovero e non abbiamo modificato nulla: spesso basta una fattura o una chiave già presente.
portal-private-none = Non c’è nulla da guardare insieme.
portal-private-by = Ne parliamo { $at-by }.
portal-private-talked = Ne abbiamo parlato.
portal-private-over = È finita. Ciò che è stato visto viene cancellato { $at-on }.
portal-private-on = Su { $device }, visto { $at-since }.
portal-private-before = Su { $device }; non si vede più.
portal-private-call = Ci telefoni: { $phone }.
