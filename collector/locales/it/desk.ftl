# Che cosa dice il banco di lavoro, in italiano: righe delle cronologie, titoli, stati e altre parole fisse.
# Gli argomenti arrivano già scritti nella lingua di chi legge: dimensioni con l'unità, durate e momenti a parole.

## Titoli
title-one-device =
    { $check ->
        [presence] { $device }: { $title }
        [copied_disk] { $device }: { $title }
        [device_floods] { $device }: { $title }
       *[other] { $title } su { $device }
    }
title-many-devices = { $title } su { $count } dispositivi

## Presenza
presence-name = Presenza
presence-silent = Nessuna notizia { $last-since }.
presence-silent-title = nessuna notizia { $last-since }
presence-unheard = Nessuna notizia { $last-since }: è ancora in uso?
presence-unheard-title = nessuna notizia da molto tempo: ancora in uso?
presence-heard = Comunica di nuovo.
presence-do =
    Guardare se il dispositivo è acceso e se gli altri della stessa sede comunicano. Se è acceso, guardare la sua rete e il
    log dell'agente. Se è spento per sempre, toglierlo dall'uso qui, perché nessuno lo attenda.

## Disco copiato
copied-disk-name = Disco copiato
copied-disk = Il suo disco è stato copiato: più computer comunicano come questo.
copied-disk-title = il disco è stato copiato: più computer comunicano come uno solo
copied-disk-over = Da un giorno comunica come questo un solo computer.
copied-disk-do =
    Trovare i computer che lavorano con una copia di questo disco: lo stesso nome, un'immagine, un disco passato a un computer
    nuovo, una macchina virtuale clonata. Su ogni copia eseguire premura-agent enroll con un token proprio: da allora è un
    dispositivo a sé. Fino ad allora qui si giudica uno di loro, e i rapporti degli altri sono tenuti a parte. Creare
    un'immagine prima che l'agente sia registrato; il programma di installazione per Windows lo fa con IMAGE=1.

## Un dispositivo che invia troppo
device-floods-name = Troppi rapporti
device-floods = Invia molto più della sua quota; ciò che la supera è rifiutato, e il suo agente lo conserva.
device-floods-title = invia molto più della sua quota
device-floods-over = Da un'ora resta entro la sua quota.
device-floods-do =
    Guardare che cosa gira sul dispositivo a nome dell'agente: un secondo agente, uno script con il suo certificato, un agente
    avviato a mano con un altro intervallo. Se non è nostro, revocare qui il dispositivo e registrarlo di nuovo. Se è un
    arretrato di molti giorni, si smaltisce da sé; una quota più alta si imposta sotto [quotas] nella configurazione.

## Il problema di prova
test-problem-name = Problema di prova
test-problem = Questa è una prova: non c’è nessun guasto.
test-problem-title = Prova: nessun guasto
test-problem-do =
    Non c’è nessun guasto. Prendere il ticket, scrivere una nota, risolverlo: tutto funziona come con uno vero. Il cliente
    non viene avvisato, ed entro un’ora si risolve da sé.
test-problem-sent = Prova inviata da { $who }. Finisce da sé { $ends-by }.

## Righe di un ticket
ticket-opened = Aperto: rilevato su { $device }.
ticket-joined =
    { $subject ->
        [none] Rilevato anche su { $device }.
       *[other] Rilevato anche su { $device } ({ $subject }).
    }
ticket-relapsed = Ricomparso su { $device } mentre era sotto osservazione.
ticket-came-back = Riaperto: lo stesso guasto è tornato.
ticket-worsened =
    Peggiorato: { $severity ->
        [critical] ora critico
        [high] ora alto
        [medium] ora medio
       *[other] ora { $severity }
    }.
ticket-flapping = Va e viene; i cambiamenti intermedi non vengono più riportati uno per uno.
ticket-settled = Non va e viene più: il guasto resta.
ticket-healthy-held = Tutto è di nuovo a posto. Il ticket è assegnato a { $who }, quindi resta aperto finché { $who } non lo risolve.
ticket-watching = Tutto è di nuovo a posto. Resta sotto osservazione per { $span }; si risolve da solo se non torna nulla.
ticket-resolved-itself = Risolto da solo: non si vede più nulla di anomalo.
ticket-closed = Chiuso.
ticket-still-bad = Riaperto: un giorno dopo la soluzione il guasto si vede ancora.
ticket-taken = Preso in carico da { $who }.
ticket-note = { $text }
ticket-resolved-by = Risolto: { $text }
ticket-reopened-by = Riaperto: { $text }
finding-released = { $who } l’ha passato al lavoro dal rapporto di presa in carico.

## Rilevazioni
finding-healthy =
    { $subject ->
        [none] Di nuovo a posto su { $device }.
       *[other] Di nuovo a posto su { $device }: { $subject }.
    }
ticket-set-up-anew = { $device } è stato installato da capo come { $other }: il guasto è finito con questo.

finding-gone =
    { $subject ->
        [none] Non si vede più su { $device }.
       *[other] Non si vede più su { $device }: { $subject }.
    }
finding-passed = C'era { $from-since } { $to-until }, mentre non arrivavano rapporti.
finding-dismissed =
    { $subject ->
        [none] Tolto dal rapporto di presa in carico: { $text }
       *[other] Tolto dal rapporto di presa in carico ({ $subject }): { $text }
    }
finding-put-back =
    { $subject ->
        [none] Rimesso nel rapporto di presa in carico.
       *[other] Rimesso nel rapporto di presa in carico: { $subject }.
    }
finding-held =
    Nessun ticket: { $held ->
        [maintenance] il dispositivo è in manutenzione
        [take_over] c'era già alla presa in carico
        [boot] il dispositivo si è appena avviato
        [digest] bene saperlo, ma non merita un ticket
       *[other] è già passato
    }.

## Il conto di una priorità
bill-severity =
    { $severity ->
        [critical] Critico, si sente ora: P{ $level }
        [high] Alto, si sentirà presto: P{ $level }
        [medium] Medio, un avviso: P{ $level }
       *[other] Basso, da pianificare: P{ $level }
    }
bill-people =
    { $raise ->
        [0] { $people ->
            [0] Conta come nessuno fermo: resta
            [one] Conta come una persona ferma: resta
           *[other] Conta come { $people } persone ferme: resta
        }
        [one] Conta come { $people } persone ferme (un server vale 10): un gradino in su
       *[other] Conta come { $people } persone ferme (un server vale 10): { $raise } gradini in su
    }
bill-service =
    { $kind ->
        [mail] Posta
        [files] File
        [line_of_business] Gestionale
        [web] Web
        [printing] Stampa
        [telephone] Telefono
        [remote_access] Accesso remoto
       *[other] Altro
    } per { $people ->
        [one] una persona
       *[other] { $people } persone
    }, { $weight ->
        [one] conta una volta
       *[other] conta { $weight } volte
    }
bill-service-named =
    { $kind ->
        [mail] Posta
        [files] File
        [line_of_business] Gestionale
        [web] Web
        [printing] Stampa
        [telephone] Telefono
        [remote_access] Accesso remoto
       *[other] Altro
    } «{ $name }» per { $people ->
        [one] una persona
       *[other] { $people } persone
    }, { $weight ->
        [one] conta una volta
       *[other] conta { $weight } volte
    }
bill-more =
    { $count ->
        [one] Un altro servizio, con meno persone
       *[other] Altri { $count } servizi, con meno persone
    }
bill-devices =
    { $devices ->
        [one] Un dispositivo secondo il tipo: { $people ->
            [one] una persona
           *[other] { $people } persone
        }
       *[other] { $devices } dispositivi secondo il tipo: { $people ->
            [one] una persona ciascuno
           *[other] { $people } persone ciascuno
        }
    }
bill-ahead =
    Previsto per { $at }: { $later ->
        [0] vicino, quindi resta
        [one] un gradino dopo
       *[other] { $later } gradini dopo
    }
bill-money =
    { $cost } { $currency } l'ora, a { $rate } { $currency } per persona: { $raise ->
        [0] nulla di più
        [one] un gradino in più
       *[other] { $raise } gradini in più
    }
bill-sum = Risultato: P{ $level }

## Quali servizi offre un dispositivo
duty-mail = Posta
duty-files = File
duty-line-of-business = Gestionale
duty-web = Web
duty-printing = Stampa
duty-telephone = Telefono
duty-remote-access = Accesso remoto
duty-other = Altro
service-entered =
    { $who } ha inserito chi si ferma qui: { $kind ->
        [mail] Posta
        [files] File
        [line_of_business] Gestionale
        [web] Web
        [printing] Stampa
        [telephone] Telefono
        [remote_access] Accesso remoto
       *[other] Altro
    } per { $people ->
        [one] una persona
       *[other] { $people } persone
    }.
service-taken-out =
    { $who } ha tolto chi si ferma qui: { $kind ->
        [mail] Posta
        [files] File
        [line_of_business] Gestionale
        [web] Web
        [printing] Stampa
        [telephone] Telefono
        [remote_access] Accesso remoto
       *[other] Altro
    } per { $people ->
        [one] una persona
       *[other] { $people } persone
    }.

## Gravità
severity-critical = Critica
severity-high = Alta
severity-medium = Media
severity-low = Bassa
severity-info = Informazione

## Stati di un ticket
state-new = Nuovo
state-assigned = Assegnato
state-in-progress = In lavorazione
state-waiting = In attesa
state-watching = In osservazione
state-resolved = Risolto
state-closed = Chiuso

## Tipi di ticket
kind-incident = Guasto
kind-problem = Problema
kind-request = Richiesta
kind-change = Modifica

## Perché una rilevazione non ha un ticket
held-take-over = C'era già alla presa in carico
held-take-over-why = Rilevato alla registrazione o il primo giorno. È elencato qui perché si possa pianificare; nessuno viene svegliato per questo.
held-dismissed = Accantonato
held-dismissed-why = Tolto dal rapporto di presa in carico da una persona. Apre un ticket se diventa critico, o se sparisce e ritorna.
held-maintenance = In manutenzione
held-maintenance-why = Il dispositivo è in manutenzione. Ciò che alla fine è ancora guasto apre un ticket.
held-boot = Appena avviato
held-boot-why = Il dispositivo si è avviato pochi minuti fa. Ciò che dura oltre l'avvio apre un ticket da solo.
held-budget = Ticket del giorno esauriti
held-budget-why = Questo cliente ha avuto in un giorno tutti i ticket che dovrebbe avere. Ciò che non è urgente aspetta e apre il suo appena c'è posto, o se peggiora.
held-digest = Bene saperlo
held-digest-why = Non merita un ticket. Resta qui finché non viene sistemato o peggiora.
held-passed = Già passato
held-passed-why = È cominciato e finito mentre non arrivavano rapporti.

## Che cos'è un dispositivo
class-server = Server
class-session-host = Host di sessioni
class-virtual-machine = Macchina virtuale
class-always-on-pc = PC
class-laptop = Portatile
class-shared-pc = PC condiviso
class-thin-client = Thin client
class-kiosk = Chiosco

## Come sta un dispositivo
standing-reporting = Comunica
standing-off = Spento o in pausa
standing-silent = Silenzioso
standing-maintenance = In manutenzione
standing-waiting = Ancora nessun rapporto
standing-revoked = Revocato
standing-retired = Fuori uso

## Che cosa un controllo non può vedere
unseen-check = non può vedere { $check }
unseen-why =
    { $detail ->
        [none] { $why }
       *[other] { $why }: { $detail }
    }
why-not-here = questo dispositivo non ne ha
why-denied = l'agente non può leggerlo
why-timed-out = non ha risposto in tempo
why-panicked = il controllo stesso non è riuscito
why-garbled = ciò che è arrivato non si può capire
why-too-new = l'agente è più recente di questo collettore
why-no-base = all'agente è stato chiesto di inviarlo di nuovo
why-off = disattivato
why-other = per un altro motivo

## Private tickets, for technicians alone
grade-proved = provato
grade-likely = probabile
grade-unclear = incerto
private-state-open = da parlarne
private-state-talked = se ne è parlato
private-state-closed = chiusa

## Seats that were bought
entitlement-name = Licenze acquistate
entitlement-short =
    { $count ->
        [one] Manca una licenza di { $product }.
       *[other] Mancano { $count } licenze di { $product }.
    }
entitlement-short-title =
    { $count ->
        [one] Manca una licenza di { $product }
       *[other] Mancano { $count } licenze di { $product }
    }
entitlement-ends = { $product } termina il { $ends }: { $count } licenze, di cui { $spare } non servono.
entitlement-ends-title = { $product } termina il { $ends }
entitlement-maintenance = La manutenzione di { $product } termina il { $ends }.
entitlement-maintenance-title = Manutenzione di { $product } fino al { $ends }
entitlement-spare = { $spare } licenze di { $product } su { $count } non servono su nessun computer.
entitlement-spare-title = { $product }: { $spare } licenze su { $count } in più
entitlement-opened = Aperto: ciò che è stato acquistato è stato confrontato con ciò che è installato.
entitlement-over = Risolto da sé: ciò che è stato acquistato basta di nuovo.
entitlement-do = Aprire le licenze del cliente e leggere il calcolo. Cercare un ordine o una fattura non inseriti; spesso manca soltanto il nostro dato. Poi disinstallare ciò che nessuno usa, spostare licenze o ordinare ciò che manca. Per le licenze in più, concordare con il cliente quante tenerne per i nuovi colleghi e ordinarne meno al rinnovo.

## Finestre di manutenzione
window-planned = { $who } ha previsto la finestra di manutenzione «{ $name }» per { $site }.
window-taken-back = { $who } ha ritirato la finestra di manutenzione «{ $name }».
window-left = Dopo la finestra di manutenzione iniziata { $at-on } non tutto è tornato a posto.
window-left-title = Rimasto dalla manutenzione iniziata { $at-on }
window-left-plain = Dopo una manutenzione prevista non tutto sui Suoi computer è come prima.
window-left-plain-title = dopo una manutenzione prevista resta qualcosa da fare
window-left-we-do = Mettiamo a posto ciò che è rimasto dalla manutenzione.
window-left-was = dopo una manutenzione prevista restava qualcosa da fare

## Web sites at hosters
hosted-site-name = Siti web presso un hoster
hosted-site-down =
    { $why ->
        [no-name] Il nome di { $address } non porta da nessuna parte, da { $since }.
        [guarded] { $address } porta a un posto che il collettore non guarda, da { $since }.
        [no-answer] { $address } non risponde, da { $since }.
        [status] { $address } risponde che non può (stato { $status }), da { $since }.
        [expired] { $address } ha un certificato scaduto; visto da { $since }.
        [other-name] { $address } ha un certificato per un altro nome; visto da { $since }.
       *[untrusted] { $address } ha un certificato che nessuna autorità nota ha firmato; visto da { $since }.
    }
hosted-site-down-title =
    { $why ->
        [expired] { $address }: il certificato è scaduto
        [other-name] { $address }: il certificato è per un altro nome
        [untrusted] { $address }: il certificato non è attendibile
       *[other] { $address } non funziona
    }
hosted-site-down-plain = Il vostro sito web { $address } non si apre come dovrebbe.
hosted-site-down-plain-title = il sito web { $address } non si apre come dovrebbe
hosted-site-we-do = Lo guardiamo con l’hoster e vi avvisiamo quando si apre di nuovo.
hosted-site-was = un sito web non si apriva come dovrebbe
hosted-site-opened = Aperto: il collettore ha guardato il sito.
hosted-site-over = Risolto da sé: il sito sta di nuovo bene.
hosted-site-do = Aprire l’indirizzo da fuori della propria rete. Guardare la pagina di stato dell’hoster e il dominio: è pagato, il suo server dei nomi risponde? Per un certificato, rinnovarlo presso l’hoster e farlo rinnovare da sé. Prima di aggiornare un programma, salvare i file del sito e la sua banca dati.

## The monthly pulse, and the call to who says nothing to it
pulse-name = Messaggio mensile
pulse = Il messaggio mensile { $month }: com'è andato il mese e se c'è qualcosa in programma.
pulse-title = Messaggio mensile { $month }
pulse-opened = Aperto: è il primo giorno lavorativo del mese.
pulse-over = Il messaggio è stato inviato, o questo mese non c'è.
pulse-call-name = Chiamare il cliente
pulse-call = Due messaggi mensili senza risposta né visita: è ora di chiamare.
pulse-call-title = Da chiamare: due messaggi senza una parola
pulse-call-opened = Aperto: due messaggi mensili senza una parola.
pulse-call-over = C'è stata una loro parola.
