# What the page of how satisfied one customer is says, in Italian.

customer-csat-title = Soddisfazione di { $name }
customer-csat-all = Tutti i clienti
customer-csat-none = Quando un ticket è risolto, a chi ne era stato avvisato si chiede com'è andata. Qui non ha ancora risposto nessuno.
customer-csat-picture = Risposte degli ultimi 12 mesi, secondo il mese in cui sono state date: bene, così così, non bene; i mesi con poche risposte in un pezzo solo. La tabella qui sotto dice lo stesso.
customer-csat-few = troppo poche per distinguerle
customer-csat-month = Mese
customer-csat-how = Una risposta conta nel mese in cui è stata data. Meno di { $count } in un mese sono soltanto contate: da così poche non si giudica, né si riconosce, nessuno.
