# What the page of how satisfied customers are says, in Italian; a customer's own page takes columns from here.

csat-title = Soddisfazione
csat-year-none = Negli ultimi 12 mesi non ha risposto nessuno.
csat-year-few =
    { $count ->
        [one] { $count } risposta negli ultimi 12 mesi: troppo poche per dire di più.
       *[other] { $count } risposte negli ultimi 12 mesi: troppo poche per dire di più.
    }
csat-year =
    { $good ->
        [one] Di { $count } risposte negli ultimi 12 mesi { $good } era buona ({ $percent } %).
       *[other] Di { $count } risposte negli ultimi 12 mesi { $good } erano buone ({ $percent } %).
    }
csat-complaints = Reclami
csat-complaints-lead = Li leggono solo i titolari, e nessuno di quelli che riguardano, a meno che non ci sia nessun altro.
csat-complaints-no-words = non ha lasciato commenti.
csat-complaints-ago = { $age } fa
csat-complaints-hear = Me ne occupo io
csat-complaints-heard = { $by } ne ha preso nota { $at-on }
csat-none = Quando un ticket è risolto, a chi ne era stato avvisato si chiede com'è andata, nel messaggio e nel portale. Non ha ancora risposto nessuno.
csat-how = Meno di { $count } risposte sono soltanto contate: da così poche non si giudica, né si riconosce, nessuno. Sui ticket privati non si chiede.

## Columns, and the same behind figures on a telephone
csat-customer = Cliente
csat-answers = Risposte
csat-share = Quota di bene
csat-phone-answers =
    { $count ->
        [one] risposta
       *[other] risposte
    }
csat-phone-good = bene
csat-phone-so-so = così così
csat-phone-bad = non bene
csat-phone-share = di bene
