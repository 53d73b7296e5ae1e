# What the line that installs an agent says around it, in Italian.

customer-install = Esegui questo sul PC
customer-install-lead = Il token che contiene è mostrato solo ora. Chi lo ha può registrare un dispositivo: invialo per una via di cui ti fidi.
customer-install-package = Ognuna dove si trova il pacchetto:
customer-install-package-both = li crea entrambi.
customer-install-windows = In un prompt di amministratore, dove si trova
customer-install-windows-tested = come l’hai compilato. Provato finora solo con wine: provalo prima su un PC.
customer-install-mac = Per macOS non c’è ancora un agente.
customer-install-token = Solo il token
customer-install-then = Il dispositivo compare qui dopo il suo primo rapporto.
