# What the page of whom a customer wants says, in Italian.

customer-preferences = Preferenze
customer-preferences-saved = Salvato.
customer-preferences-lead = Chi { $customer } vuole per i suoi ticket. La proposta accanto a ogni ticket ne tiene conto.
customer-preferences-none = Nessuno lavora ancora per { $customer }.
customer-preferences-no-wish = nessuna preferenza
customer-preferences-first = prima scelta
customer-preferences-second = seconda scelta, quando i primi non ci sono
customer-preferences-never = mai
customer-preferences-save = Salva
