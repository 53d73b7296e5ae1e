# What the pages of one device say, in Italian.

## The page
device-page-connect = Connetti
device-page-connect-to = a { $name } con lo strumento remoto
device-page-maintenance-begin = Inizia la manutenzione
device-page-maintenance-end = Termina la manutenzione
device-page-maintenance-means = Durante la manutenzione i guasti vengono conservati e non aprono ticket.
device-page-ended-since = fine dell’uso:
device-page-last-heard = ultimo rapporto
device-page-ago = { $span } fa
device-page-never-heard = ancora nessun rapporto
device-page-no-class = che cos’è si vedrà con il primo rapporto
device-page-window-a = Una
device-page-window = finestra di manutenzione
device-page-window-until = è aperta, fine prevista
device-page-window-means = ciò che si trova aspetta, e ciò che allora è ancora guasto diventa un solo ticket.
device-page-glance = In sintesi
device-page-last-seen = visto l’ultima volta:
device-page-tickets = Ticket
device-page-no-tickets = Nessuno, né ora né prima.
device-page-opened = apertura:
device-page-held = Anomalie senza ticket
device-page-held-since = inizio:
device-page-changes = Che cosa è cambiato
device-page-no-changes = Ancora nulla. Qui compaiono installazioni, aggiornamenti, riavvii e nuovo hardware.
device-page-earlier = Prima: { $count }
device-page-says = secondo
device-page-vendor = il produttore
device-page-read-on = letto il { $day }
device-page-no-system = Il suo sistema non si è ancora visto
device-page-program-installed = È installato un programma?
device-page-look = Cerca
device-page-all-programs = Tutti i programmi
device-page-unseen = Che cosa non può vedere
device-page-unseen-since = inizio:
device-page-all-seen = Ogni controllo eseguito ha potuto vedere.
device-page-nothing-known = Non si sa ancora nulla.
device-page-charts = Grafici
device-page-how-far = Quanto indietro
device-page-no-charts =
    { $range ->
        [day] Nessun numero nelle ultime 24 ore. I grafici cominciano con i primi rapporti.
        [week] Nessun numero negli ultimi 7 giorni. I grafici cominciano con i primi rapporti.
        [month] Nessun numero negli ultimi 30 giorni. I grafici cominciano con i primi rapporti.
       *[other] Nessun numero in un anno. I grafici cominciano con i primi rapporti.
    }
device-range-day = 24 ore
device-range-week = 7 giorni
device-range-month = 30 giorni
device-range-year = un anno
device-held-making = il suo ticket è in preparazione

## The strip of cards
device-glance-well = a posto
device-glance-no-rule = nessuna regola
device-glance-old = non visto di recente
device-glance-unseen = non può vedere
device-glance-never = non ancora visto
device-glance-seen = visto
device-support-unknown = date di supporto non note

## The week
device-week-title = Quando comunica di solito
device-week-picture = Ore di una settimana:
device-week-by-day = Giorno per giorno
device-week-day = Giorno
device-week-hours = Ore abituali
device-week-no-hours = nessuna
device-week-always = Comunica a tutte le ore
device-week-never = Non comunica a ore regolari
device-week-usually = Di solito comunica
device-week-days = da { $from } a { $to }
device-week-learned =
    { $weeks ->
        [0] dalla prima settimana, ancora in corso
        [one] da una settimana di osservazione
       *[other] da { $weeks } settimane di osservazione, soprattutto le ultime quattro
    }
device-week-server = Un server che tace è un ticket a qualsiasi ora.
device-week-wordless = Di solito si spegne senza avvisare, come quando gli si toglie la corrente: il suo silenzio non è un ticket.
device-week-within = Solo un silenzio nelle sue ore abituali può essere un ticket.
device-week-roams = Va e viene: il suo silenzio non è un ticket, finché dopo un mese diventa una domanda.
device-weekday-monday = lunedì
device-weekday-tuesday = martedì
device-weekday-wednesday = mercoledì
device-weekday-thursday = giovedì
device-weekday-friday = venerdì
device-weekday-saturday = sabato
device-weekday-sunday = domenica

## The machine, the agent, the raw facts
device-machine = Macchina
device-machine-system = Sistema
device-machine-kernel = Kernel
device-machine-architecture = Architettura
device-machine-chassis = Costruito come
device-machine-host-name = Si chiama
device-machine-processors = Processori
device-machine-memory = Memoria
device-machine-disk = Disco
device-machine-warranty = Garanzia fino al
device-agent-title = Agente
device-agent-version = Versione
device-agent-no-version = non ancora nota
device-agent-policy = Regole
device-agent-policy-current = aggiornate
device-agent-policy-behind = revisione { $told } di { $newest }
device-agent-waited = Attesa dell’ultimo rapporto
device-agent-waited-little = meno di un minuto
device-agent-lost = Persi in 30 giorni
device-agent-lost-none = nessuno
device-agent-lost-reports =
    { $count ->
        [one] { $count } rapporto
       *[other] { $count } rapporti
    }
device-agent-certificate = Certificato
device-agent-certificate-over = scaduto:
device-agent-certificate-until = scadenza:
device-agent-enrolled = Registrato
device-agent-id = Id
device-raw = Dati grezzi
device-raw-lead = I più recenti di ogni controllo, come li ha inviati l’agente.
device-raw-none = Ancora nessuno.
device-raw-long = Troppo lunghi per questa pagina. I programmi sono in

## A copied disk
device-copied-title = Il suo disco è stato copiato: più computer comunicano come questo
device-copied-found = Rilevato:
device-copied-shown = Questa pagina mostra uno di loro; i rapporti degli altri sono tenuti a parte e non giudicati, quindi i loro guasti non si vedono.
device-copied-run = Su ogni copia esegui
device-copied-ends = con un token proprio: da allora è un dispositivo a sé. Un giorno dopo l’ultimo rapporto di una copia tutto questo finisce da sé. Crea le immagini prima che l’agente sia registrato; il programma di installazione per Windows lo fa con

## The same PC, set up anew
device-anew-both-title = Comunicano entrambi: un disco copiato?
device-anew-both-this = Questo dispositivo e
device-anew-both-same = hanno lo stesso hardware, e
device-anew-both-after = ha comunicato dopo la registrazione di questo
device-anew-both-last = ultimo rapporto
device-anew-both-so = Non è quindi un PC installato da capo, e i due non vengono uniti.
device-anew-title = Sembra lo stesso PC di { $name }, installato da capo
device-anew-last-heard = ha lo stesso hardware; ultimo rapporto
device-anew-before = prima della registrazione di questo
device-anew-never-heard = ha lo stesso hardware e non ha mai comunicato
device-anew-merge = Lo stesso PC: unisci
device-anew-merge-help = Ciò che è cambiato su { $name }, i suoi ticket e i suoi grafici continuano qui; i suoi guasti aperti finiscono, e viene messo fuori uso. Non si può annullare.
device-anew-different = Due PC diversi
device-anew-different-help = Viene ricordato, e non si chiede più.

## Who is held up
device-held-up-title = Chi si ferma se questo si guasta
device-held-up-one = Chi ci lavora: conta come una persona.
device-held-up-as-server =
    { $people ->
        [one] Nessuno l’ha ancora detto: conta come { $people } persona, come ogni server.
       *[other] Nessuno l’ha ancora detto: conta come { $people } persone, come ogni server.
    }
device-held-up-people =
    { $people ->
        [one] { $people } persona
       *[other] { $people } persone
    }
device-held-up-weight =
    { $weight ->
        [one] conta { $weight } volta
       *[other] conta { $weight } volte
    }
device-held-up-take-out = Togli
device-held-up-largest = Le stesse persone usano più d’uno di questi, quindi conta il più grande.
device-held-up-add-service = Aggiungi un servizio
device-held-up-kind = Che cosa offre
device-held-up-how-many = Per quante persone
device-held-up-name = Come si chiama
device-held-up-name-if = (se aiuta)
device-held-up-help = Le priorità dei suoi ticket aperti si adeguano subito.
device-held-up-add = Aggiungi
device-held-up-all = Tutti i servizi di { $customer }

## Its software
device-software = Software
device-software-of = Software di { $name }
device-software-total =
    { $count ->
        [one] { $count } programma, visto:
       *[other] { $count } programmi, visti:
    }
device-software-programs = Programmi
device-software-part = Una parte di un nome, di un produttore o di una versione
device-software-filter = Filtra
device-software-none = Nessun programma installato, per quanto questo dispositivo può vedere.
device-software-no-match = Nessun programma corrisponde a “{ $asked }”.
device-software-show-all = Mostra tutti
device-software-program = Programma
device-software-version = Versione
device-software-publisher = Produttore
device-software-supported = Supportato fino al
device-software-source = Origine
device-software-not-known = non noto
device-software-ended = terminato
device-software-vendor = la pagina del produttore
device-software-unseen = I suoi programmi non si sono ancora visti. Arrivano con il primo rapporto, oppure la sua pagina dice
device-software-unseen-what = che cosa non può vedere

## Taking it out of use
device-take-out-link = Metti fuori uso…
device-take-out-crumb = Metti fuori uso
device-take-out-title = Mettere { $name } fuori uso
device-take-out-question = Mettere { $name } fuori uso?
device-take-out-means = Dal prossimo rapporto viene respinto: i suoi certificati vengono revocati, e non si può annullare. Torna solo se viene registrato di nuovo con un token, come un altro dispositivo.
device-take-out-stays = Ciò che se ne sa rimane. I suoi ticket aperti restano aperti: risolvili, o affidali a qualcuno.
device-take-out-sure = Confermo
device-take-out-unsure = Spunta prima la conferma.
device-take-out = Metti fuori uso
device-take-out-keep = Tieni in uso
