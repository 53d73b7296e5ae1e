# What the page of a customer's roadmap says to technicians, in Italian; what the customer reads, too, is in roadmap.ftl.

customer-roadmap-title = Programma di { $name }
customer-roadmap-heading = Programma
customer-roadmap-warranties = Inserisci garanzie
customer-roadmap-saved = Salvato.
customer-roadmap-calendar = Calendario (iCal)

## The table
customer-roadmap-column-what = Che cosa
customer-roadmap-column-ends = Termina il
customer-roadmap-column-computers = Computer
customer-roadmap-column-replacement = Sostituzione e costo
customer-roadmap-column-state = Stato
customer-roadmap-no-computer = ormai nessuno
customer-roadmap-computers =
    { $count ->
        [one] { $count } computer
       *[other] { $count } computer
    }
customer-roadmap-decided-by = deciso da { $who }

## The form of a row
customer-roadmap-decide = Decidi
customer-roadmap-state = Stato
customer-roadmap-replacement = Sostituzione
customer-roadmap-cost = Costo
customer-roadmap-cost-read = (lo legge il cliente)
customer-roadmap-risk = Solo se il rischio è accettato
customer-roadmap-risk-by = Da chi presso il cliente
customer-roadmap-risk-why = Perché
customer-roadmap-risk-until = Fino al
customer-roadmap-risk-help = Finisce da sé: poi torna da pianificare e il ticket ricompare.
customer-roadmap-save = Salva
