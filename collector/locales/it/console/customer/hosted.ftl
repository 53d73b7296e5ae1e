# What the page of a customer's web sites at hosters says, in Italian.

customer-hosted-title = Siti web di { $name }
customer-hosted-crumb = Siti web
customer-hosted-heading = Siti web presso hoster
customer-hosted-saved = Salvato.
customer-hosted-lead = Siti che girano dove non può esserci un agente. Il collettore guarda ciascuno ogni cinque minuti: se risponde, per quanto vale il suo certificato e quale programma indica la sua pagina.
customer-hosted-ill =
    { $ill } su { $count } { $ill ->
        [one] richiede
       *[other] richiedono
    } un intervento; ciascuno ha il suo ticket.
customer-hosted-well =
    { $count ->
        [one] { $count } sito, guardato
       *[other] { $count } siti, guardati
    } ogni cinque minuti; nessuno richiede un intervento.

## The list
customer-hosted-sites = Siti
customer-hosted-none = Non ne è stato inserito nessuno.
customer-hosted-column-address = Indirizzo e che cosa si è visto
customer-hosted-take-out = Togli
customer-hosted-seen-before = visto
customer-hosted-seen-after = fa
customer-hosted-no-program = La sua pagina non indica nessun programma noto.

## How a part of a site stands
customer-hosted-word-not-looked-at = non ancora guardato
customer-hosted-word-answers = risponde
customer-hosted-word-missed = un controllo mancato
customer-hosted-word-out-of-order = non funziona
customer-hosted-word-not-known = non noto
customer-hosted-word-valid = valido
customer-hosted-word-ends = in scadenza
customer-hosted-word-up-to-date = aggiornato
customer-hosted-word-behind = da aggiornare
customer-hosted-word-not-judged = non valutato
customer-hosted-one-look = Un solo controllo fallito non è un'interruzione.

## The form
customer-hosted-enter-a-site = Inserisci un sito
customer-hosted-address = Indirizzo
customer-hosted-address-help = Solo siti pubblici, alle porte 80, 443, 8080 e 8443. Non si invia nulla, si guarda soltanto quella pagina.
customer-hosted-enter = Inserisci
