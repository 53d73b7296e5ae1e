# disk_space: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
disk-space-name = Spazio su disco
disk-space = Il disco { $mount } ha { $free } liberi su { $total } ({ $percent }%).
disk-space-title = Il disco { $mount } è quasi pieno: { $free } liberi
disk-space-do =
    Cercare che cosa è cresciuto: log, file temporanei, vecchi aggiornamenti, un cestino, backup tenuti sullo stesso disco.
    Liberare spazio o ingrandire il volume, e chiedere al cliente prima di eliminare ciò che potrebbe essere suo.

## For the customer
disk-space-plain = Sul disco { $mount } restano { $free } liberi su { $total }; quando è pieno, i programmi possono fermarsi e non si possono salvare nuovi file.
disk-space-plain-title = il disco { $mount } è quasi pieno
disk-space-we-do = Liberiamo spazio eliminando i file temporanei ({ glossary-temporary-files }); i Suoi documenti non vengono toccati.
disk-space-was = il disco { $mount } di { $device } si stava riempiendo

## What we read
disk-space-reads = Quanto è grande ogni disco e quanto ne resta libero.
disk-space-reads-why = Un disco pieno ferma i programmi e la posta. Facciamo spazio prima.

## Cards and charts
disk-space-card = { $free } liberi
disk-space-card-of = di { $total }
series-disk-space-free-gb = Spazio libero su { $subject }
