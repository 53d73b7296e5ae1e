# What the page of the programs that may be at a customer's says, in Italian.

customer-programs-of = Programmi: { $name }
customer-programs-licences = Licenze
customer-programs-heading = Programmi ammessi
customer-programs-saved = Salvato. Vale dal prossimo rapporto.
customer-programs-lead = Alcuni programmi non devono stare su un PC aziendale, altri sono gratuiti solo a casa o fino a una certa dimensione dell’azienda. Ciò che il cliente dichiara qui decide di quali si chiede.

## Exceptions
customer-programs-exceptions = Eccezioni
customer-programs-none = Nessuna.
customer-programs-column-program = Programma
customer-programs-column-until = Fino al
customer-programs-column-by = Concessa da
customer-programs-end = Termina
customer-programs-end-of = Termina: l’eccezione per { $program }
customer-programs-until = fino al
customer-programs-over = (terminata)
customer-programs-add = Concedi un’eccezione
customer-programs-add-program = Programma
customer-programs-add-why = Perché può restare
customer-programs-add-until = Fino al
customer-programs-add-help = Termina da sé dopo quel giorno; al massimo due anni.
customer-programs-grant = Concedi

## What the customer says
customer-programs-word = Che cosa dichiara il cliente
customer-programs-word-people = Persone che ci lavorano
customer-programs-word-revenue = Fatturato annuo, milioni di USD
customer-programs-word-tools = Strumenti di accesso remoto usati con licenza
customer-programs-word-servers = Server delle chiavi propri
customer-programs-word-help = Ciò che resta vuoto non è noto; la dimensione allora porta solo a una domanda.
customer-programs-save = Salva
