# What stands around a customer's monthly report, in Italian.

customer-monthly-title = { $title }: { $name }
customer-monthly-crumb = Rapporto
customer-monthly-foot = I ticket privati, le prove e i ticket uniti non sono in nessuna cifra. Nel portale c'è solo ciò di cui il cliente è stato avvisato; le licenze sono per il referente commerciale.
