# backup_age: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
backup-age-name = Backup
backup-age = L'ultimo backup { $job } riuscito risale a { $for } fa.
backup-age-title = Il backup { $job } è di { $for } fa
backup-age-never = Nessuna esecuzione del backup { $job } è ancora riuscita.
backup-age-never-title = Backup { $job } mai riuscito
backup-age-failed = L'ultima esecuzione del backup { $job } è fallita.
backup-age-failed-title = Backup { $job } fallito
backup-age-none = Sul dispositivo non è stato trovato alcun backup noto.
backup-age-none-title = Nessun backup trovato
backup-age-do =
    Leggere il log del backup, controllare la destinazione (raggiungibile, spazio, accesso) e avviare un'esecuzione a mano. Poi
    ripristinare un file per prova. Nessun backup trovato: chiedere al cliente come viene salvato il dispositivo e, se lo copre
    un altro sistema, indicare un file marcatore in agent.toml.

## For the customer
backup-age-plain = L'ultimo salvataggio riuscito dei Suoi file ({ $job }) risale a { $for } fa.
backup-age-plain-title = il salvataggio dei file è in ritardo
backup-age-never-plain = Il salvataggio dei Suoi file ({ $job }) è predisposto, ma non è ancora riuscito.
backup-age-never-plain-title = il salvataggio dei file non è ancora riuscito
backup-age-failed-plain = L'ultimo salvataggio dei Suoi file ({ $job }) non è riuscito.
backup-age-failed-plain-title = l'ultimo salvataggio non è riuscito
backup-age-none-plain = Non abbiamo trovato un salvataggio dei file di questo computer; forse sono al sicuro in un modo che non vediamo.
backup-age-none-plain-title = una domanda sul salvataggio dei file
backup-age-we-do = Cerchiamo perché si è fermato, lo riavviamo e controlliamo che i file si possano recuperare.
backup-age-was = il salvataggio dei file di { $device } era in ritardo
backup-age-none-we-do = Le chiediamo come vengono salvati questi file e predisponiamo ciò che manca.
backup-age-none-was = c'era una domanda sul salvataggio dei file di { $device }

## What we read
backup-age-reads = Quale programma di salvataggio c'è e quando ha funzionato l'ultima volta. Non che cosa conserva.
backup-age-reads-why = Altrimenti ci si accorge che si è fermato solo il giorno in cui serve.

## Cards and charts
backup-age-card = { $for } fa
backup-age-card-never = non ancora
