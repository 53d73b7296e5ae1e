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

## disk_space
disk-space-plain = Sul disco { $mount } restano { $free } liberi su { $total }; quando è pieno, i programmi possono fermarsi e non si possono salvare nuovi file.
disk-space-plain-title = il disco { $mount } è quasi pieno
disk-space-we-do = Liberiamo spazio eliminando i file temporanei ({ glossary-temporary-files }); i Suoi documenti non vengono toccati.
disk-space-was = il disco { $mount } di { $device } si stava riempiendo

## inodes
inodes-plain = Sul disco { $mount } ci sono così tanti piccoli file che il { $percent }% dei posti per i file è occupato; quando finiscono, non si può più salvare nulla di nuovo.
inodes-plain-title = sul disco { $mount } restano pochi posti per nuovi file
inodes-we-do = Cerchiamo il programma che lascia così tanti piccoli file ed eliminiamo quelli che non gli servono più.
inodes-was = sul disco { $mount } di { $device } restavano pochi posti per nuovi file

## memory
memory-plain = Dei { $total } di memoria di lavoro ({ glossary-memory }) è libero solo il { $available }%, perciò i programmi possono diventare lenti.
memory-plain-title = c'è poco spazio per i programmi aperti
memory-oom-plain =
    { $kills ->
        [one] Negli ultimi sette giorni il computer ha chiuso da solo un programma perché la memoria di lavoro ({ glossary-memory }) era piena.
       *[other] Negli ultimi sette giorni il computer ha chiuso da solo dei programmi { $kills } volte perché la memoria di lavoro ({ glossary-memory }) era piena.
    }
memory-oom-plain-title = il computer ha dovuto chiudere dei programmi
memory-we-do = Cerchiamo il programma che occupa così tanto spazio e facciamo in modo che tutto torni a funzionare senza rallentamenti.
memory-was = su { $device } c'era poco spazio per i programmi aperti

## cpu
cpu-plain =
    { $program ->
        [none] Per { $span } il computer è stato occupato al { $percent }%, perciò può sembrare lento.
       *[other] Per { $span } il computer è stato occupato al { $percent }%, soprattutto con { $program }, perciò può sembrare lento.
    }
cpu-plain-title = il computer lavora al limite
cpu-we-do = Guardiamo che cosa tiene il computer così occupato e se è giusto che sia così.
cpu-was = c'era troppo lavoro per { $device }

## services
services-failed-plain = Il programma in secondo piano “{ $title }” si è fermato per un errore; ciò che dipende da esso al momento potrebbe non funzionare.
services-failed-plain-title = un programma in secondo piano si è fermato
services-stopped-plain = Il programma in secondo piano “{ $title }” dovrebbe essere attivo e non lo è; ciò che dipende da esso al momento potrebbe non funzionare.
services-stopped-plain-title = un programma in secondo piano non è attivo
services-we-do = Cerchiamo perché si è fermato, eliminiamo la causa e lo riavviamo.
services-was = un programma in secondo piano su { $device } non era attivo: { $title }

## pending_reboot
pending-reboot-none-plain = Il computer non attende alcun riavvio.
pending-reboot-none-plain-title = nessun riavvio in attesa
pending-reboot-plain =
    { $waiting ->
        [0] Il computer attende un riavvio { $for-since }.
        [one] Il computer attende un riavvio { $for-since }; un aggiornamento ha effetto solo dopo.
       *[other] Il computer attende un riavvio { $for-since }; { $waiting } aggiornamenti hanno effetto solo dopo.
    }
pending-reboot-plain-title = il computer attende un riavvio
pending-reboot-we-do = Concordiamo con Lei un orario per il riavvio, in modo che non disturbi nessuno.
pending-reboot-was = era in sospeso un riavvio di { $device }

## clock
clock-ahead-plain = L'orologio del computer è avanti di { $off }; con l'ora sbagliata l'accesso e le pagine web sicure possono non funzionare.
clock-ahead-plain-title = l'orologio è avanti di { $off }
clock-behind-plain = L'orologio del computer è indietro di { $off }; con l'ora sbagliata l'accesso e le pagine web sicure possono non funzionare.
clock-behind-plain-title = l'orologio è indietro di { $off }
clock-offset-unknown-plain = Non sappiamo ancora se l'orologio del computer è giusto.
clock-offset-unknown-plain-title = non sappiamo ancora se l'orologio è giusto
clock-synchronised-plain = Il computer tiene da solo l'orologio all'ora giusta.
clock-synchronised-plain-title = l'orologio resta all'ora giusta
clock-unsynchronised-plain = Il computer ha confrontato il suo orologio con l'ora esatta per l'ultima volta { $for-ago }, perciò l'orologio può spostarsi poco a poco.
clock-unsynchronised-plain-title = l'orologio è stato confrontato con l'ora esatta per l'ultima volta { $for-ago }
clock-never-synchronised-plain = Il computer non confronta il suo orologio con l'ora esatta, perciò l'orologio può spostarsi poco a poco.
clock-never-synchronised-plain-title = l'orologio non viene confrontato con l'ora esatta
clock-sync-unknown-plain = Il computer non ci sa dire se confronta il suo orologio con l'ora esatta.
clock-sync-unknown-plain-title = non si sa se l'orologio viene confrontato con l'ora esatta
clock-we-do = Rimettiamo l'orologio all'ora giusta e facciamo in modo che il computer la mantenga da solo.
clock-was = l'orologio di { $device } non era affidabile

## uptime
uptime-plain = Il computer è acceso senza riavvio { $up-since }; un riavvio ogni tanto lo mantiene veloce e sicuro.
uptime-plain-title = il computer è acceso senza riavvio { $up-since }
uptime-restarts-plain =
    { $restarts ->
        [0] Negli ultimi sette giorni il computer non si è mai spento da solo.
        [one] Negli ultimi sette giorni il computer si è spento da solo una volta, senza che nessuno lo chiedesse.
       *[other] Negli ultimi sette giorni il computer si è spento da solo { $restarts } volte, senza che nessuno lo chiedesse.
    }
uptime-restarts-plain-title =
    { $restarts ->
        [0] il computer non si è mai spento da solo
        [one] il computer si è spento da solo una volta
       *[other] il computer si è spento da solo { $restarts } volte
    }
uptime-we-do = Concordiamo con Lei un orario per un riavvio, in modo che non disturbi nessuno.
uptime-was = un riavvio di { $device } mancava da molto tempo
uptime-restarts-we-do = Cerchiamo la causa: spesso è l'alimentazione, il calore o un pezzo consumato.
uptime-restarts-was = c'erano spegnimenti di { $device } che nessuno aveva chiesto

## certificate
certificate-plain = Il certificato ({ glossary-certificate }) per { $subject } è valido { $until-until }.
certificate-plain-title = la carta d'identità elettronica (certificato) per { $subject } è valida { $until-until }
certificate-expiring-plain = Il certificato ({ glossary-certificate }) per { $subject } è valido solo { $until-until }; dopo, le pagine web o i programmi di posta mostrano avvisi.
certificate-expiring-plain-title = la carta d'identità elettronica (certificato) per { $subject } scade { $rest-in }
certificate-expired-plain = Il certificato ({ glossary-certificate }) per { $subject } è scaduto { $rest-ago }, perciò le pagine web o i programmi di posta possono mostrare avvisi.
certificate-expired-plain-title = la carta d'identità elettronica (certificato) per { $subject } è scaduta
certificate-not-yet-valid-plain = Il certificato ({ glossary-certificate }) per { $subject } diventa valido { $from-on }; fino ad allora le pagine web o i programmi di posta possono mostrare avvisi.
certificate-not-yet-valid-plain-title = la carta d'identità elettronica (certificato) per { $subject } non è ancora valida
certificate-we-do = Lo rinnoviamo e controlliamo che tutto ciò che lo usa funzioni.
certificate-was = la carta d'identità elettronica (certificato) per { $subject } su { $device } era da rinnovare

## operating_system
operating-system-plain =
    { $update ->
        [none] { $product } riceve aggiornamenti di sicurezza { $ends-until }; quel giorno non si ferma nulla, ma poi il rischio cresce.
       *[other] { $product } riceve aggiornamenti di sicurezza { $ends-until }; con l'aggiornamento gratuito a { $update } continuano ad arrivare.
    }
operating-system-plain-title = { $product } riceve aggiornamenti di sicurezza { $ends-until }
operating-system-ended-plain =
    { $update ->
        [none] { $product } non riceve più aggiornamenti di sicurezza { $ends-since }; oggi non si ferma nulla, ma il rischio cresce ogni mese.
       *[other] { $product } non riceve più aggiornamenti di sicurezza { $ends-since }; con l'aggiornamento gratuito a { $update } tornano ad arrivare.
    }
operating-system-ended-plain-title = { $product } non riceve più aggiornamenti di sicurezza
operating-system-we-do = Guardiamo computer per computer se è possibile aggiornarlo e ne parliamo con Lei prima di cambiare qualcosa.
operating-system-was = gli aggiornamenti di sicurezza di { $product } su { $device } stavano per finire
operating-system-ended-was = { $product } su { $device } non riceveva più aggiornamenti di sicurezza

## software
# Ciò che può riguardare una licenza qui non si nomina mai: il caso generale non dice né il programma né il motivo.
software-unwanted-plain =
    { $reason ->
        [file_sharing] Abbiamo visto il programma { $program }, che scambia file con sconosciuti su internet.
        [miner] Abbiamo visto il programma { $program }, che usa il computer per produrre denaro digitale per altri.
        [credential_tool] Abbiamo visto il programma { $program }, che può leggere le password del computer.
        [scareware] Abbiamo visto il programma { $program }, che mostra falsi avvisi per spingere a pagare.
       *[other] In un controllo periodico abbiamo visto qualcosa sui programmi installati che vorremmo guardare insieme a Lei; non abbiamo modificato nulla.
    }
software-unwanted-plain-title =
    { $reason ->
        [file_sharing] una domanda sul programma { $program }
        [miner] una domanda sul programma { $program }
        [credential_tool] una domanda sul programma { $program }
        [scareware] una domanda sul programma { $program }
       *[other] una verifica da fare insieme
    }
software-we-do = Prima di cambiare qualcosa Le chiediamo: forse qualcuno lo usa per un buon motivo.
software-was = c'era una domanda su un programma di { $device }

## presence
presence-silent-plain = Non abbiamo notizie di questo computer { $last-since }; forse è soltanto spento o senza internet.
presence-silent-plain-title = nessuna notizia { $last-since }
presence-we-do = Controlliamo se il computer è soltanto spento e, se abbiamo bisogno di Lei, ci facciamo sentire.
presence-was = per un po' non abbiamo avuto notizie di { $device }
