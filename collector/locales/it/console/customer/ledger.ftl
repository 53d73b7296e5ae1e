# What a customer's ledger says, in Italian.

customer-ledger-title = Chi se n'è accorto prima: { $name }
customer-ledger-heading = Chi se n'è accorto prima
customer-ledger-found =
    { $when ->
        [year] Negli ultimi 12 mesi
       *[other] In questo mese
    }: { $found } su { $decided } { $decided ->
        [one] guasto trovato
       *[other] guasti ({ $percent } %) trovati
    } prima che qualcuno chiamasse{ $lead ->
        [none] {""}
       *[other] , con un anticipo mediano di { $lead }
    }.
customer-ledger-unknown =
    { $when ->
        [year] Negli ultimi 12 mesi
       *[other] In questo mese
    } non c'è stato nessun guasto di cui si sappia chi se n'è accorto prima.
customer-ledger-itself =
    { $count ->
        [one] Un altro è passato da solo e nessuno ha chiamato.
       *[other] Altri { $count } sono passati da soli e nessuno ha chiamato.
    }
customer-ledger-still-open = Ancora aperti, senza che nessuno abbia chiamato: { $count }.
customer-ledger-empty = Negli ultimi 12 mesi qui non è cominciato nessun guasto.
customer-ledger-picture = Guasti degli ultimi 12 mesi, secondo il mese in cui sono cominciati: trovati prima da noi, segnalati prima dal cliente, passati da soli. La tabella sotto dice lo stesso.

## What the colours of the picture mean
customer-ledger-legend-found = trovati prima da noi
customer-ledger-legend-called = segnalati prima dal cliente
customer-ledger-legend-itself = nessuna chiamata, passati da soli

## The table, and what stands behind its figures on a phone
customer-ledger-column-month = Mese
customer-ledger-column-found = Trovati prima da noi
customer-ledger-column-called = Segnalati prima dal cliente
customer-ledger-column-itself = Passati da soli
customer-ledger-column-open = Aperti
customer-ledger-column-share = Quota trovata prima
customer-ledger-column-lead = Anticipo mediano
customer-ledger-cell-found = trovati prima
customer-ledger-cell-called = segnalati prima
customer-ledger-cell-itself = passati da soli
customer-ledger-cell-open = aperti
customer-ledger-cell-share = trovati prima
customer-ledger-cell-lead = di anticipo
customer-ledger-foot = Un guasto conta nel mese in cui è cominciato. Trovato prima: un controllo l'ha visto prima che qualcuno dal cliente ne parlasse, e una persona l'ha riparato o il cliente ha scritto dopo; l'anticipo finisce con la sua prima parola o con la riparazione. Non contano le richieste, le prove, i ticket uniti e ciò che va solo pianificato (supporto, garanzie, licenze). Nel portale c'è solo ciò di cui il cliente è stato avvisato.
