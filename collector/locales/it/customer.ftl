# Che cosa leggono i dipendenti di un cliente, in italiano (Lei). Parole semplici, nessuna colpa, nessuna offerta, nessun
# punto esclamativo; una parola tecnica solo con la spiegazione del glossario. Le regole e le forme degli argomenti
# (`$at-by`, `$rest-in`) stanno in testa al file inglese.

## Saluti
greeting-morning = Buongiorno
greeting-afternoon = Buongiorno
greeting-evening = Buonasera

## Dove
plain-one-device = { $device }: { $title }
plain-many-devices = { $count } computer: { $title }

## Parole che non si possono evitare
glossary-certificate-word = Certificato
glossary-certificate = una carta d'identità elettronica: mostra che un collegamento porta nel posto giusto
glossary-memory-word = Memoria di lavoro
glossary-memory = lo spazio per tutto ciò che è aperto in questo momento
glossary-operating-system-word = Sistema operativo
glossary-operating-system = il programma che fa funzionare il computer, per esempio Windows
glossary-processor-word = Processore
glossary-processor = la parte del computer che esegue i calcoli
glossary-service-word = Programma in secondo piano
glossary-service = un programma che lavora senza finestra, per esempio per la stampa
glossary-temporary-files-word = File temporanei
glossary-temporary-files = file lasciati dai programmi che non servono più a nessuno
glossary-update-word = Aggiornamento
glossary-update = una versione più recente del produttore, che corregge errori e chiude falle

## copied disk
copied-disk-plain = Il disco di questo computer è stato copiato, e ora più computer comunicano con noi come uno solo. Il Suo lavoro non ne risente.
copied-disk-plain-title = più computer comunicano con noi come uno solo
copied-disk-we-do = Cerchiamo le copie e le distinguiamo, così vediamo ogni Suo computer.
copied-disk-was = più computer comunicavano con noi come { $device }

## device floods
device-floods-plain = Questo computer ci invia molti più rapporti del dovuto, perciò alcuni ci arrivano in ritardo. Il Suo lavoro non ne risente.
device-floods-plain-title = ci invia molti più rapporti del dovuto
device-floods-we-do = Cerchiamo che cosa li invia e lo sistemiamo.
device-floods-was = { $device } ci inviava molti più rapporti del dovuto

## presence
presence-silent-plain = Non abbiamo notizie di questo computer { $last-since }; forse è soltanto spento o senza internet.
presence-silent-plain-title = nessuna notizia { $last-since }
presence-unheard-plain = Non abbiamo notizie di questo computer { $last-since }. Se non lo usate più, basta una parola e smettiamo di seguirlo.
presence-unheard-plain-title = nessuna notizia da molto tempo
presence-we-do = Controlliamo se il computer è soltanto spento e, se abbiamo bisogno di Lei, ci facciamo sentire.
presence-was = per un po' non abbiamo avuto notizie di { $device }
