# Cosa dice il portale dei clienti, in italiano (Lei). Parole semplici, frasi brevi, nessuna colpa, niente gergo; il prodotto non si nomina mai.
# Gli argomenti arrivano già scritti per chi legge: durate e momenti come parole.

## Attorno a ogni pagina
portal-unnamed = La Sua assistenza informatica
portal-skip = Vai alla pagina
portal-nav = Menu principale
portal-nav-home = Inizio
portal-nav-tickets = Pratiche
portal-nav-devices = I Suoi computer
portal-nav-reads = Cosa leggiamo
portal-nav-help = Chiedere aiuto
portal-sign-out = Esci
portal-languages = Lingua
portal-contact = Come raggiungerci
portal-emergency = Per un'emergenza, a qualsiasi ora:
portal-never = Non Le chiediamo mai la password.
portal-back-home = Torna all'inizio
portal-csv = Salva come tabella (CSV)

## Entrare
portal-sign-in-title = I Suoi computer, in buone mani
portal-sign-in-lead = Scriva il Suo indirizzo e-mail. Le mandiamo un link che apre le Sue pagine: non serve alcuna password.
portal-sign-in-email = Indirizzo e-mail
portal-sign-in-send = Invia il link
portal-sign-in-hint = Il link si apre una sola volta, entro 30 minuti.
portal-sign-in-bad = Scriva un indirizzo e-mail, per esempio ada@example.com.
portal-sign-in-sent-title = Guardi la Sua posta
portal-sign-in-sent = Se conosciamo questo indirizzo, il link è in arrivo. Si apre una sola volta, entro 30 minuti.
portal-sign-in-not-come = Dopo cinque minuti non è arrivato nulla? Guardi nella posta indesiderata, oppure ci chiami.
portal-sign-in-ask = Ci chieda un link: glielo prepariamo subito. Apre le Sue pagine e non serve alcuna password.
portal-sign-in-ask-phone = Chiami il { $phone } e chieda un link: glielo prepariamo subito. Apre le Sue pagine e non serve alcuna password.
portal-link-title = Le diamo il benvenuto, { $name }
portal-link-lead = Questo link apre le pagine di { $customer } su questo dispositivo. Funziona una sola volta.
portal-link-open = Apri le mie pagine
portal-link-over-title = Questo link non si apre più
portal-link-over = Un link si apre una sola volta, entro 30 minuti. Non è successo nulla di grave: ne chieda uno nuovo.
portal-link-again = Chiedere un nuovo link

## Il saluto e la frase che conta
portal-morning = Buongiorno, { $name }.
portal-afternoon = Buon pomeriggio, { $name }.
portal-evening = Buonasera, { $name }.
portal-needs-you =
    { $count ->
        [one] Una cosa ha bisogno di Lei.
        [many] { $count } cose hanno bisogno di Lei.
       *[other] { $count } cose hanno bisogno di Lei.
    }
portal-we-work =
    { $count ->
        [one] Ci stiamo occupando di una cosa. Lei non deve fare nulla.
        [many] Ci stiamo occupando di { $count } cose. Lei non deve fare nulla.
       *[other] Ci stiamo occupando di { $count } cose. Lei non deve fare nulla.
    }
portal-all-fine = Va tutto bene.
portal-nothing-needed = Lei non deve fare nulla.
portal-no-devices = Nessun computer è ancora collegato. Il primo comparirà qui da solo.
portal-fine-all =
    { $total ->
        [one] Il Suo computer sta bene.
        [many] Tutti i Suoi { $total } computer stanno bene.
       *[other] Tutti i Suoi { $total } computer stanno bene.
    }
portal-fine-some =
    { $fine ->
        [0] { $total ->
            [one] Il Suo computer non è ancora a posto.
            [many] Nessuno dei Suoi { $total } computer è ancora a posto.
           *[other] Nessuno dei Suoi { $total } computer è ancora a posto.
        }
        [one] Uno dei Suoi { $total } computer sta bene.
        [many] { $fine } dei Suoi { $total } computer stanno bene.
       *[other] { $fine } dei Suoi { $total } computer stanno bene.
    }
portal-quiet =
    { $count ->
        [one] Da uno non abbiamo notizie: forse è spento.
        [many] Da { $count } non abbiamo notizie: forse sono spenti.
       *[other] Da { $count } non abbiamo notizie: forse sono spenti.
    }
portal-last-look = Ultimo controllo: { $at }.
portal-last-look-now = Ultimo controllo: un momento fa.

## Le schede della pagina iniziale
portal-please = Per favore
portal-by = Per favore, { $at-by }.
portal-it-is-done = Fatto
portal-remind = Me lo ricordi domani
portal-reminder = Ha chiesto di ricordarglielo { $at-on }:
portal-more = Leggi tutto
portal-fixed = Riparato prima che se ne accorgesse
portal-fixed-count =
    { $count ->
        [0] Questo mese non c'è stato nulla da riparare.
        [one] Una cosa riparata questo mese.
        [many] { $count } cose riparate questo mese.
       *[other] { $count } cose riparate questo mese.
    }
portal-fixed-cleared =
    { $count ->
        [one] Un'altra cosa si è risolta da sola.
        [many] Altre { $count } cose si sono risolte da sole.
       *[other] Altre { $count } cose si sono risolte da sole.
    }
portal-called =
    { $count ->
        [0] Lei non ha dovuto segnalarci nulla.
        [one] Una cosa l'ha notata prima Lei.
        [many] { $count } cose le ha notate prima Lei.
       *[other] { $count } cose le ha notate prima Lei.
    }
portal-fixed-by = { $who }, { $at }
portal-fixed-we = riparato da noi
portal-you-called = segnalato da Lei
portal-as-list = Come elenco
portal-working = Ci stiamo lavorando
portal-next-update = Prossimo messaggio { $at-by }.
portal-next-update-soon = Il prossimo messaggio arriva fra poco.
portal-planned = In programma
portal-planned-at = In programma { $at-on }.
portal-devices-card = I Suoi computer
portal-devices-all = Vederli tutti
portal-ending = In scadenza
portal-ending-soon = Aggiornamenti di sicurezza { $at-until }.
portal-ending-over = Nessun aggiornamento di sicurezza { $at-since }.
portal-ending-on =
    { $count ->
        [one] Su un computer: { $names }.
        [many] Su { $count } computer: { $names }.
       *[other] Su { $count } computer: { $names }.
    }
portal-ending-free = L'aggiornamento gratuito a { $update } risolve tutto.
portal-ending-plan = Oggi non si ferma nulla. Ci chieda che cosa proponiamo.
portal-help-card = Chiedere aiuto
portal-help-card-lead = Qualcosa non funziona, o Le serve qualcosa? Ce lo dica con parole Sue.
portal-names-more = { $names } e altri { $more }

## A che punto è una pratica
portal-state-new = L'abbiamo vista
portal-state-assigned = Se ne occupa { $who }
portal-state-in-progress = Ci sta lavorando { $who }
portal-state-we-work = Ci stiamo lavorando
portal-state-waiting-customer = Aspettiamo la Sua risposta
portal-state-waiting-vendor = Aspettiamo il produttore
portal-state-waiting-window = In programma
portal-state-watching = Riparato; lo teniamo d'occhio
portal-state-resolved = Fatto
portal-state-closed = Fatto
portal-state-merged = Prosegue come #{ $number }

## Pratiche
portal-tickets = Pratiche
portal-tickets-lead = Tutto ciò di cui Le abbiamo scritto, e tutto ciò che ci ha chiesto.
portal-tickets-empty = Ancora nulla. Quando troviamo qualcosa, o quando Lei ci chiede aiuto, lo vede qui.
portal-tickets-cut = Sono mostrate le { $count } più recenti.
portal-column-number = Numero
portal-column-what = Di che si tratta
portal-column-state = Stato
portal-column-since = Dal
portal-column-done = Conclusa
portal-column-next = Prossimo messaggio entro
portal-column-computers = Computer
portal-column-computer = Computer
portal-column-system = Sistema
portal-column-support = Aggiornamenti di sicurezza fino al
portal-column-seen = Ultime notizie
portal-thread = Che cosa è successo
portal-thread-you = Lei
portal-thread-computers =
    { $count ->
        [one] Computer: { $names }
        [many] Computer: { $names }
       *[other] Computer: { $names }
    }
portal-check-code = Sotto ogni nostro messaggio c'è un codice di verifica; la nostra e-mail porta lo stesso. Un'e-mail con un altro codice non è nostra: ci chiami.
portal-line-opened = L'abbiamo trovato noi.
portal-line-asked = { $who } ha chiesto aiuto.
portal-line-entered = { $who } ha annotato quello che ci ha detto.
portal-line-taken = Se ne occupa { $who }.
portal-line-watching = Funziona di nuovo. Per un po' lo teniamo d'occhio.
portal-line-resolved = Fatto.
portal-line-reopened = Lo guardiamo di nuovo.
portal-line-done = { $who } ci ha detto che è fatto.
portal-line-closed = La pratica è chiusa.
portal-answer = Ci scriva
portal-answer-again = Non è ancora a posto?
portal-answer-again-lead = Ci scriva, e lo guardiamo di nuovo.
portal-answer-send = Invia
portal-answer-closed = Questa pratica è chiusa. C'è qualcosa che non va? Ce lo scriva di nuovo.
portal-problem-empty = Scriva prima qualche parola.
portal-problem-long = Sono più parole di quante possiamo tenere qui. Lo dica in 4.000 lettere.
portal-problem-gone = Nel frattempo la pratica è cambiata. Ciò che ha scritto è ancora qui.
portal-thanks = Grazie. Abbiamo ricevuto il Suo messaggio.

## Chiedere aiuto
portal-help = Chiedere aiuto
portal-help-lead = Ce lo dica con parole Sue. Lo legge una persona, e la risposta arriva fra le Sue pratiche.
portal-help-kind = Di che si tratta?
portal-help-incident = Qualcosa non funziona
portal-help-request = Vorrei qualcosa
portal-help-device = Su quale computer?
portal-help-any-device = Nessuno in particolare
portal-help-text = Che cosa è successo, o che cosa desidera?
portal-help-text-hint = Per esempio: da stamattina la stampante fa uscire pagine bianche.
portal-help-send = Invia
portal-help-urgent = È urgente? Ci chiami: una persona risponde più in fretta di una pagina.
portal-help-known = Lì ce ne stiamo già occupando
portal-help-known-lead = Su { $device } ci stiamo già occupando di questo. È ciò che intende?
portal-help-join = Sì, aggiungi le mie parole alla #{ $number }
portal-help-new = No, è un'altra cosa

## I Suoi computer
portal-devices = I Suoi computer
portal-devices-cut = Sono mostrati i primi { $count }; il file li contiene tutti.
portal-devices-empty = Nessun computer è ancora collegato. Il primo comparirà qui da solo.
portal-code-title = Se ci sentiamo al telefono
portal-code-lead = Perché sappiamo che è Lei, ci legga il codice del Suo computer. Cambia ogni minuto e non è una password.
portal-code-left =
    { $seconds ->
        [one] Vale ancora 1 secondo.
       *[other] Vale ancora { $seconds } secondi.
    }
portal-code-next = Mostra il prossimo
portal-code-ours = Vuole sapere se siamo davvero noi? Chieda il nostro codice: chi La aiuta Le dice dove scriverlo. Non chiediamo mai la Sua password.
portal-device-fine = A posto
portal-device-work = Ci stiamo lavorando
portal-device-you = Ha bisogno di Lei
portal-device-quiet = Senza notizie
portal-device-waiting = In attesa del primo segnale
portal-device-maintenance = Ce ne prendiamo cura in questo momento
portal-device-never = non ancora
portal-system-unknown = non ancora noto
portal-support-unknown = Aggiornamenti di sicurezza: non noti.
portal-support-none = Aggiornamenti di sicurezza: nessuna scadenza nota.

## Cosa leggiamo
portal-reads = Cosa leggiamo
portal-reads-lead = Su ogni computer un piccolo programma ci dice come sta il computer. Legge ciò che trova scritto qui, e nient'altro. Sa soltanto riferire: nessuno può usarlo per guardare il Suo schermo o aprire i Suoi documenti.
portal-reads-not = Cosa non leggiamo
portal-reads-not-what = Nessun documento e nessuna immagine, né posta né agenda, né password, né pagine web visitate, nulla di ciò che scrive, né schermo, né videocamera, né microfono, né luogo.
portal-reads-profile = Cosa vale nella Sua azienda
portal-reads-strict = La regola più restrittiva: sui computer su cui lavora qualcuno non guardiamo chi accede, né quali programmi sono occupati.
portal-reads-standard = La regola più ampia: sui computer su cui lavora qualcuno contiamo anche gli accessi non riusciti e leggiamo i nomi dei programmi che tengono molto occupato il computer. Mai chi è stato, e mai che cosa se ne fa.
portal-reads-basis = Che è permesso lo ha confermato { $who } { $at-on }.
portal-every-sample = Ogni minuto
portal-every-fifth-sample = Ogni cinque minuti
portal-every-day = Una volta al giorno, e quando cambia
portal-kept-numbers = Si conserva per intero 7 giorni, poi solo come cifre per i grafici.
portal-kept-latest = Si conserva solo lo stato più recente, e i rapporti per 7 giorni.

## Chi se n'è accorto prima, mese per mese
portal-ledger = Chi se n'è accorto prima
portal-ledger-see = Mese per mese
portal-ledger-none = Negli ultimi dodici mesi non c'è stato nulla da contare qui.
portal-ledger-year =
    { $decided ->
        [one] Negli ultimi dodici mesi c'è stato un problema; { $found ->
            [0] se n'è accorto prima Lei.
           *[other] ce ne siamo accorti prima noi.
        }
        [many] Negli ultimi dodici mesi ci sono stati { $decided } problemi; di { $found } ci siamo accorti prima noi.
       *[other] Negli ultimi dodici mesi ci sono stati { $decided } problemi; di { $found } ci siamo accorti prima noi.
    }
portal-ledger-sooner = Metà di questi li abbiamo visti con un anticipo di almeno { $span }.
portal-ledger-thanks =
    { $count ->
        [one] Uno ce l'ha segnalato prima Lei: grazie.
        [many] { $count } ce li ha segnalati prima Lei: grazie.
       *[other] { $count } ce li ha segnalati prima Lei: grazie.
    }
portal-ledger-itself =
    { $count ->
        [one] Un altro si è risolto da solo.
        [many] Altri { $count } si sono risolti da soli.
       *[other] Altri { $count } si sono risolti da soli.
    }
portal-ledger-month =
    { $decided ->
        [one] Questo mese ce n'è stato uno; { $found ->
            [0] se n'è accorto prima Lei.
           *[other] ce ne siamo accorti prima noi.
        }
        [many] Questo mese sono stati { $decided }; di { $found } ci siamo accorti prima noi.
       *[other] Questo mese sono stati { $decided }; di { $found } ci siamo accorti prima noi.
    }
portal-ledger-picture = Problemi degli ultimi dodici mesi, secondo il mese in cui sono cominciati: notati prima da noi, segnalati prima da Lei, risolti da soli. La tabella dice lo stesso.
portal-ledger-when = Mese
portal-ledger-found = notati prima da noi
portal-ledger-called = segnalati prima da Lei
portal-ledger-gone = risolti da soli
portal-ledger-open = ancora in corso
portal-ledger-share = quota notata prima da noi
portal-ledger-lead = anticipo, a metà fra tutti
portal-ledger-how = Un problema conta nel mese in cui è cominciato. L'anticipo va fino alla Sua prima parola in merito, oppure fino alla riparazione. Le richieste e i lavori in programma non si contano.

## Quando qualcosa non va
portal-error-not-found-title = Qui non c'è nulla
portal-error-not-found = Questa pagina non esiste, oppure non è per Lei. Forse l'indirizzo è incompleto.
portal-error-forbidden-title = Non è riuscito
portal-error-forbidden = La richiesta veniva da una pagina non nostra. Apra la pagina qui e riprovi.
portal-error-invalid-title = Non abbiamo capito
portal-error-invalid = Torni indietro e riprovi.
portal-error-conflict-title = Nel frattempo è cambiato
portal-error-conflict = Apra di nuovo la pagina e guardi.
portal-error-too-much-title = Un momento, per favore
portal-error-too-much = Si è provato troppe volte. Riprovi { $span-in }.
portal-error-unavailable-title = In questo momento non è disponibile
portal-error-unavailable = Nulla è andato perso e nulla è cambiato. Riprovi fra un momento.
portal-error-internal-title = Da noi si è rotto qualcosa
portal-error-internal = Nulla è cambiato. Ci dica questo numero, così troviamo la causa: { $reference }
portal-error-too-large-title = Era troppo lungo
portal-error-too-large = Mandi un po' meno in una volta.
portal-error-too-slow-title = Ci è voluto troppo
portal-error-too-slow = Per favore riprovi.

## Ciò che scrive un contatto, anche dal lato dei tecnici
asked-name = Chiesto da un contatto
asked = { $text }
asked-title =
    { $device ->
        [none] { $text }
       *[other] { $device }: { $text }
    }
contact-asked =
    { $device ->
        [none] Chiesto nel portale: { $text }
       *[other] Chiesto nel portale, per { $device }: { $text }
    }
contact-entered =
    { $who } ci ha detto { $way ->
        [phone] al telefono
        [in_person] di persona
       *[private] per una via privata
    }{ $device ->
        [none] {""}
       *[other] , su { $device }
    }: { $text }
contact-wrote = { $text }
contact-done = Dice che è fatto.
contact-reminded = Vuole un promemoria { $at-on }.

## Articles
portal-articles = Buono a sapersi
portal-articles-lead = Quello che ha già aiutato altri. Se non basta, chieda a noi: risponde una persona.
portal-articles-none = Qui non è ancora scritto nulla.
portal-offered = Forse questo aiuta già
portal-article-solved = Questo ha risolto
portal-article-thanks = Grazie di avercelo detto. Siamo contenti che abbia aiutato.
portal-article-ask = Non ha aiutato? Chieda a noi.
portal-help-look = Prima di inviare: uno di questi La aiuta?
portal-help-look-lead = Se no, la Sua richiesta ci arriva così come l'ha scritta.
portal-help-look-send = No, inviate la mia richiesta

## How satisfied one is: asked in the notice that a thing is fixed, on its page, and behind the notice's links
csat-question = È andato tutto bene per Lei? Basta un clic per dircelo.
csat-good = Bene
csat-so-so = Così così
csat-bad = Non bene
portal-csat-title = È andato tutto bene per Lei?
portal-csat-about = Si tratta di #{ $number }: { $topic }
portal-csat-lead = Scelga una risposta e prema il pulsante. Una lode arriva a chi L'ha aiutata, il resto a chi ci dirige. Il Suo caso resta com'è.
portal-csat-say = Com'è andata?
portal-csat-comment = Qualche parola, se vuole
portal-csat-comment-hint = Solo se Le fa piacere. Per favore non scriva qui nessuna password.
portal-csat-send = Invia la risposta
portal-csat-none = Per favore scelga una delle tre.
portal-csat-given = Ci ha detto: { $answer }. Grazie.
portal-csat-thanks = Grazie
portal-csat-over = Il tempo per rispondere è passato. Se qualcosa non va, ce lo dica: riguardiamo volentieri.
portal-csat-over-title = Questa domanda è chiusa

## What is planned, and the answer to the month in short
portal-planned-title = C'è qualcosa in programma?
portal-planned-lead = Ce lo dica prima, e per quel giorno è tutto pronto.
portal-planned-what = Di che si tratta?
portal-planned-colleague = Una nuova persona
portal-planned-computer = Un nuovo computer
portal-planned-power = Lavori alla corrente
portal-planned-other = Qualcos'altro
portal-planned-on = In che giorno?
portal-planned-text = Qualche parola
portal-planned-send = Invia
portal-planned-nothing = Non c'è niente in programma
portal-planned-nothing-lead = Non c'è niente in programma? Basta un clic per dircelo.
portal-planned-thanks = Grazie. Abbiamo annotato che non c'è niente in programma.
portal-planned-past = Per favore scelga un giorno da oggi in poi, entro due anni.
portal-line-nothing-planned = Dice che non c'è niente in programma.
portal-line-planned = Ci ha detto che cosa è in programma.
asked-planned =
    { $what ->
        [colleague] Nuova persona il { $on }: { $text }
        [leaver] Un collega va via il { $on }: { $text }
        [computer] Nuovo computer il { $on }: { $text }
        [power] Lavori alla corrente il { $on }: { $text }
       *[other] In programma il { $on }: { $text }
    }
asked-planned-title =
    { $what ->
        [colleague] Nuova persona il { $on }: { $text }
        [leaver] Un collega va via il { $on }: { $text }
        [computer] Nuovo computer il { $on }: { $text }
        [power] Lavori alla corrente il { $on }: { $text }
       *[other] In programma il { $on }: { $text }
    }
contact-nothing-planned = Dice che non c'è niente in programma.
contact-planned = Ci ha detto che cosa è in programma.
