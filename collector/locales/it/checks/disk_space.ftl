# disk_space: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
disk-space-name = Spazio su disco
disk-space = Il disco { $mount } ha { $free } liberi su { $total } ({ $percent }%).
disk-space-title = Il disco { $mount } è quasi pieno: { $free } liberi
disk-space-forecast = Il disco { $mount } è al { $level } % ({ $free } liberi su { $total }) e cresce del { $pace } % al giorno: pieno verso { $full_at }, con una certezza del { $sure } %.
disk-space-forecast-title = Il disco { $mount } sarà pieno verso { $full_at }
disk-space-forecast-over = Il disco { $mount } è al { $level } % e non si riempie più.
disk-space-do =
    Cercare che cosa è cresciuto: log, file temporanei, vecchi aggiornamenti, un cestino, backup tenuti sullo stesso disco.
    Liberare spazio o ingrandire il volume, e chiedere al cliente prima di eliminare ciò che potrebbe essere suo.

## For the customer
disk-space-plain = Sul disco { $mount } restano { $free } liberi su { $total }; quando è pieno, i programmi possono fermarsi e non si possono salvare nuovi file.
disk-space-plain-title = il disco { $mount } è quasi pieno
disk-space-forecast-plain = Il disco { $mount } ha ancora spazio ({ $free } su { $total }), ma si riempie di continuo e sarebbe pieno verso { $full_at }; allora i programmi possono fermarsi e non si possono salvare nuovi file.
disk-space-forecast-plain-title = il disco { $mount } sarà presto pieno
disk-space-we-do = Liberiamo spazio eliminando i file temporanei ({ glossary-temporary-files }); i Suoi documenti non vengono toccati.
disk-space-was = il disco { $mount } di { $device } si stava riempiendo

## What we read
disk-space-reads = Quanto è grande ogni disco e quanto ne resta libero.
disk-space-reads-why = Un disco pieno ferma i programmi e la posta. Facciamo spazio prima.

## Cards and charts
disk-space-card = { $free } liberi
disk-space-card-of = di { $total }
series-disk-space-free-gb = Spazio libero su { $subject }
