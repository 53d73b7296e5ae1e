# inodes: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
inodes-name = Posto per i file
inodes = Il file system { $mount } usa il { $percent }% dei suoi inode; ne restano { $free }.
inodes-title = Il file system { $mount } sta esaurendo gli inode
inodes-forecast = Il { $level } % dei posti per i file su { $mount } è occupato e cresce del { $pace } % al giorno: esauriti verso { $full_at }, con una certezza del { $sure } %.
inodes-forecast-title = Nessun nuovo file su { $mount } verso { $full_at }
inodes-forecast-over = Il { $level } % dei posti per i file su { $mount } è occupato e non cresce più.
inodes-do =
    Ci sono byte liberi, ma quasi nessun posto per altri file. Trovare la cartella con moltissimi file piccoli (code di
    posta, file di sessione, cache) e svuotarla con il programma a cui appartiene.

## For the customer
inodes-plain = Sul disco { $mount } ci sono così tanti piccoli file che il { $percent }% dei posti per i file è occupato; quando finiscono, non si può più salvare nulla di nuovo.
inodes-plain-title = sul disco { $mount } restano pochi posti per nuovi file
inodes-forecast-plain = Il numero di file su { $mount } cresce di continuo; verso { $full_at } non vi si potrebbe più salvare nessun nuovo file.
inodes-forecast-plain-title = i posti per i file su { $mount } saranno presto esauriti
inodes-we-do = Cerchiamo il programma che lascia così tanti piccoli file ed eliminiamo quelli che non gli servono più.
inodes-was = sul disco { $mount } di { $device } restavano pochi posti per nuovi file

## What we read
inodes-reads = Quanti file ci stanno ancora su ogni disco.
inodes-reads-why = Un disco può riempirsi di moltissimi file piccoli anche se c'è ancora spazio.

## Cards and charts
inodes-card = { $percent } % in uso
inodes-card-of = su { $mount }
series-inodes-used-percent = Posti per file in uso su { $subject }
