# What the page of who is held up at a customer says, in Italian.

customer-held-up = Chi si ferma
customer-held-up-title = Chi si ferma: { $name }
customer-held-up-saved = Salvato. I ticket aperti sono stati pesati di nuovo.
customer-held-up-save = Salva
customer-held-up-lead = Un guasto passa avanti quando ferma più persone. Un server conta come dieci persone e un PC come una, finché la pagina di un dispositivo non dice di meglio.
customer-held-up-services = Servizi
customer-held-up-none = Nessuno è stato inserito. Si inseriscono sulla pagina del dispositivo che li offre.
customer-held-up-service = Servizio
customer-held-up-device = Dispositivo
customer-held-up-people = Persone
customer-held-up-phone-people =
    { $count ->
        [one] persona
       *[other] persone
    }
customer-held-up-weight = × dice quante volte conta ogni persona: 1 dove si lavora ancora con una deviazione, 2 dove una parte del lavoro si ferma, 3 dove si ferma quasi tutto.

## What an hour costs
customer-held-up-hour = Quanto costa un’ora
customer-held-up-amount = Un’ora di una persona che non può lavorare
customer-held-up-amount-help = Solo se l’ha detto il cliente; altrimenti vuoto. Il denaro può alzare una priorità e non l’abbassa mai. Il cliente non lo vede.
customer-held-up-currency = Valuta
