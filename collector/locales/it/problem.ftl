# What lies under many tickets, in Italian.

## Problemi
problem-why-one-device = Lo stesso è tornato su un dispositivo: { $times } volte in 30 giorni.
problem-why-one-customer = Lo stesso su { $devices } dispositivi di un cliente in 30 giorni.
problem-why-customers = Lo stesso su { $devices } dispositivi di { $customers } clienti in 30 giorni.
problem-why-storm = Lo stesso su { $devices } dispositivi di { $customers } clienti in dieci minuti: viene da fuori.
problem-why-by-hand = Lo ha aperto un tecnico.
problem-begun = { $who } lo ha aperto. { $text }
problem-investigated = { $who } sta cercando la causa.
problem-known = { $who } ha scritto come conviverci: { $text }
problem-fixed = { $who } ha scritto che è risolto alla radice, da: { $at }. { $text }
problem-closed = Chiuso da { $who }.
problem-refused = { $who } ha detto che non è un problema: { $text }
problem-proved = Dimostrato: ticket nei { $days } giorni dopo la correzione: { $after }; in altrettanti giorni prima: { $before }.
problem-not-proved = Non risolto: ticket già arrivati dopo la correzione: { $after }; nei { $days } giorni prima: { $before }. È di nuovo un errore noto.
problem-quiet = Provato: nei { $days } giorni dopo la correzione non è arrivato nessun ticket.
problem-not-quiet = Non risolto: ticket già arrivati dopo la correzione: { $after }. È di nuovo un errore noto.
problem-too-few = I suoi ticket non ci sono più, quindi non si può dimostrare più nulla. È di nuovo un errore noto.
problem-state-proposed = Proposto
problem-state-investigated = In esame
problem-state-known-error = Errore noto
problem-state-fix-applied = Correzione applicata
problem-state-proved = Dimostrato
problem-state-closed = Chiuso
problem-state-refused = Rifiutato
ticket-problem-found = Fa parte di un problema: lo stesso continua a tornare.
ticket-problem-linked = { $who } lo ha collegato a un problema.
ticket-problem-unlinked = { $who } lo ha staccato dal suo problema.
