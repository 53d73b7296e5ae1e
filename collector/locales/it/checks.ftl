# Che cosa vedono i controlli, in italiano. La chiave di una lettura è una frase; `<chiave>-title` è il titolo breve del
# ticket. `<controllo>-name` è il nome del controllo per le persone; `<controllo>-do` dice al tecnico che cosa fare.
# Gli argomenti arrivano già scritti nella lingua di chi legge: dimensioni con l'unità, durate e momenti a parole.

## disk_space
disk-space-name = Spazio su disco
disk-space = Il disco { $mount } ha { $free } liberi su { $total } ({ $percent }%).
disk-space-title = Il disco { $mount } è quasi pieno: { $free } liberi
disk-space-do =
    Cercare che cosa è cresciuto: log, file temporanei, vecchi aggiornamenti, un cestino, backup tenuti sullo stesso disco.
    Liberare spazio o ingrandire il volume, e chiedere al cliente prima di eliminare ciò che potrebbe essere suo.

## inodes
inodes-name = Posto per i file
inodes = Il file system { $mount } usa il { $percent }% dei suoi inode; ne restano { $free }.
inodes-title = Il file system { $mount } sta esaurendo gli inode
inodes-do =
    Ci sono byte liberi, ma quasi nessun posto per altri file. Trovare la cartella con moltissimi file piccoli (code di
    posta, file di sessione, cache) e svuotarla con il programma a cui appartiene.

## memory
memory-name = Memoria
memory = È disponibile il { $available }% di { $total } di memoria; il file di paging è usato al { $swap }%.
memory-title = La memoria scarseggia: disponibile il { $available }%
memory-oom =
    { $kills ->
        [one] Il sistema ha terminato un programma in sette giorni perché la memoria era finita.
       *[other] Il sistema ha terminato { $kills } programmi in sette giorni perché la memoria era finita.
    }
memory-oom-title = Programmi terminati per mancanza di memoria
memory-do =
    Trovare il programma che è cresciuto e capire se cresce senza fine (una perdita: riavviarlo e segnalarlo al produttore)
    o se gli serve davvero più di quanto c'è (aggiungere memoria, o spostarlo).

## cpu
cpu-name = Processori
cpu =
    { $program ->
        [none] I processori sono occupati al { $percent }% per { $span }.
       *[other] I processori sono occupati al { $percent }% per { $span }, soprattutto con { $program }.
    }
cpu-title = Processori occupati al { $percent }% per { $span }
cpu-do =
    Guardare quale programma è occupato e se quello è il suo lavoro (una scansione, una compilazione, un backup) o se è
    bloccato.

## services
services-name = Servizi
services-failed = Il servizio { $title } è terminato con un errore.
services-failed-title = Servizio { $title } terminato con un errore
services-stopped = Il servizio { $title } ha l'avvio automatico ma non è in esecuzione.
services-stopped-title = Servizio { $title } non in esecuzione
services-do =
    Leggere nel log del servizio perché è terminato, risolvere la causa e riavviarlo. Se non serve più a nessuno, disattivare
    il suo avvio automatico.

## pending_reboot
pending-reboot-name = Riavvio in sospeso
pending-reboot-none = Nessun riavvio in sospeso.
pending-reboot-none-title = Nessun riavvio in sospeso
pending-reboot =
    { $waiting ->
        [0] Un riavvio è in sospeso { $for-since }.
        [one] Un riavvio è in sospeso { $for-since }; lo attende un aggiornamento.
       *[other] Un riavvio è in sospeso { $for-since }; lo attendono { $waiting } aggiornamenti.
    }
pending-reboot-title = Un riavvio è in sospeso { $for-since }
pending-reboot-do =
    Concordare un orario con il cliente e riavviare il dispositivo. Fino ad allora gli aggiornamenti sono installati, ma gira
    ancora il codice vecchio.

## clock
clock-name = Orologio
clock-ahead = L'orologio è avanti di { $off }.
clock-ahead-title = L'orologio è avanti di { $off }
clock-behind = L'orologio è indietro di { $off }.
clock-behind-title = L'orologio è indietro di { $off }
clock-offset-unknown = Non si sa ancora di quanto l'orologio si discosta.
clock-offset-unknown-title = Lo scarto dell'orologio non è noto
clock-synchronised = Il sistema mantiene sincronizzato l'orologio.
clock-synchronised-title = L'orologio è sincronizzato
clock-unsynchronised = Il sistema ha sincronizzato l'orologio per l'ultima volta { $for-ago }.
clock-unsynchronised-title = L'orologio non viene sincronizzato { $for-since }
clock-never-synchronised = Il sistema non sincronizza l'orologio.
clock-never-synchronised-title = L'orologio non è sincronizzato
clock-sync-unknown = Il sistema non sa dire se il suo orologio è sincronizzato.
clock-sync-unknown-title = Non si sa se l'orologio è sincronizzato
clock-do =
    Guardare quale sorgente dell'ora usa il dispositivo e se la raggiunge (porta UDP 123 in uscita, o il controller di
    dominio). Una macchina virtuale prende l'ora dalla rete o dal suo host, non da entrambi. A un PC vecchio può servire una
    nuova batteria.

## uptime
uptime-name = Riavvii
uptime = Il dispositivo è acceso { $up-since }.
uptime-title = Non riavviato { $up-since }
uptime-restarts =
    { $restarts ->
        [0] Nessun riavvio inatteso in sette giorni.
        [one] Un riavvio inatteso in sette giorni.
       *[other] { $restarts } riavvii inattesi in sette giorni.
    }
uptime-restarts-title =
    { $restarts ->
        [one] Si è riavviato in modo inatteso
       *[other] Si è riavviato in modo inatteso { $restarts } volte in sette giorni
    }
uptime-do =
    Acceso da molto: concordare un orario per il riavvio (in Windows «Riavvia», perché spegnere con l'avvio rapido non lo è).
    Si riavvia da solo: guardare alimentazione, temperatura, memoria e le ultime righe del log prima di ogni arresto.

## certificate
certificate-name = Certificati
certificate = Il certificato per { $subject } in { $place } è valido { $until-until }.
certificate-title = Il certificato per { $subject } è valido { $until-until }
certificate-expiring = Il certificato per { $subject } in { $place } scade { $rest-in }, { $until-on }.
certificate-expiring-title = Il certificato per { $subject } scade { $rest-in }
certificate-expired = Il certificato per { $subject } in { $place } è scaduto { $rest-ago }, { $until-on }.
certificate-expired-title = Il certificato per { $subject } è scaduto
certificate-not-yet-valid = Il certificato per { $subject } in { $place } è valido solo { $from-since }.
certificate-not-yet-valid-title = Il certificato per { $subject } non è ancora valido
certificate-do =
    Se si rinnova da solo, guardare perché il rinnovo non è riuscito (il nome nel DNS, la porta 80 dall'esterno, il timer del
    rinnovo). Altrimenti ordinarne e installarne uno nuovo, e ricaricare ogni programma che lo usa.

## operating_system
operating-system-name = Sistema operativo
operating-system =
    { $update ->
        [none] { $product } è supportato { $ends-until }.
       *[other] { $product } è supportato { $ends-until }. Basta l'aggiornamento gratuito a { $update }.
    }
operating-system-title = Il supporto di { $product } termina { $ends-on }
operating-system-ended =
    { $update ->
        [none] Il supporto di { $product } è terminato { $ends-on }; non riceve più aggiornamenti di sicurezza.
       *[other] Il supporto di { $product } è terminato { $ends-on }; l'aggiornamento gratuito a { $update } riporta gli aggiornamenti di sicurezza.
    }
operating-system-ended-title = Il supporto di { $product } è terminato
operating-system-do =
    Pianificare con il cliente l'aggiornamento o la sostituzione, dispositivo per dispositivo. Dove uno deve restare, mettere
    per iscritto il rischio accettato con una data, e tenere il dispositivo lontano da internet.

## software
software-name = Software
software-unwanted =
    { $reason ->
        [activator] È installato { $program } { $version }: aggira l'attivazione di software con licenza.
        [keygen] È installato { $program } { $version }: crea chiavi per software senza licenza.
        [file_sharing] È installato { $program } { $version }: scambia file con sconosciuti.
        [miner] È installato { $program } { $version }: produce valuta a spese del cliente.
        [credential_tool] È installato { $program } { $version }: estrae le password dal computer.
        [scareware] È installato { $program } { $version }: spaventa le persone perché lo comprino.
       *[other] È installato { $program } { $version }: non è adatto a un PC aziendale.
    }
software-unwanted-title = Programma indesiderato: { $program }
software-do =
    Chiedere al cliente prima di rimuovere qualcosa: qualcuno potrebbe usarlo per un motivo. Poi disinstallarlo e cercare che
    cosa è arrivato insieme.
