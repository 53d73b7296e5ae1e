# What getting started says, step by step, in Italian.

onboarding-heading = Primi passi
onboarding-lead = Da un collettore vuoto al primo ticket in { $count } brevi passi. Salta ciò che non ti serve; ciò che hai fatto resta, e riprendi da dove eri.
onboarding-behind = Passi già fatti: { $behind } su { $count }.
onboarding-go-on = Prosegui
onboarding-leave-out = Salta questo passo
onboarding-closed = La coda non ricorda più questi passi.
onboarding-remind = Ricordameli
onboarding-over = Qui non resta nulla da fare.
onboarding-find-again = Ritrovi questi passi nelle Impostazioni.
onboarding-finish = Finisci e apri la coda
onboarding-put-away = Metti via tutto
onboarding-look-again = Guarda di nuovo

## The steps, how each stands, and what is there of one that is done
onboarding-title-provider = La tua azienda
onboarding-title-customer = Il primo cliente
onboarding-title-device = Il primo dispositivo
onboarding-title-test = Un problema di prova
onboarding-title-mail = Mail
onboarding-title-technician = Un collega
onboarding-state-done = Fatto
onboarding-state-skipped = Saltato
onboarding-state-now = Ora
onboarding-state-to-do = Da fare
onboarding-summary-customers =
    { $count ->
        [one] { $count } cliente
       *[other] { $count } clienti
    }
onboarding-summary-devices =
    { $count ->
        [one] { $count } dispositivo ha inviato un rapporto
       *[other] { $count } dispositivi hanno inviato un rapporto
    }
onboarding-summary-test = #{ $number } aperto e concluso
onboarding-summary-mail = Il server accetta le nostre mail
onboarding-summary-technicians =
    { $count ->
        [one] { $count } tecnico
       *[other] { $count } tecnici
    }

## The provider
onboarding-provider-name = Nome
onboarding-provider-name-help = Il portale e ogni messaggio portano questo nome; Premura non vi è nominato.
onboarding-provider-zone = Fuso orario
onboarding-provider-zone-help = I tecnici leggono ogni orario in questo fuso, per esempio Europe/Rome.
onboarding-provider-language = Lingua dei nuovi clienti
onboarding-provider-language-help = Ogni cliente e ogni contatto può averne un’altra.
onboarding-provider-save = Salva

## The first customer
onboarding-customer-list-before = Hai già un elenco?
onboarding-customer-list = [Importa clienti, sedi e contatti da un file CSV]; una prova mostra prima che cosa ne è di ciascuna riga.
onboarding-customer-name = Azienda
onboarding-customer-name-help = Come la scrivono le sue persone.
onboarding-customer-site = Prima sede
onboarding-customer-site-help = Un luogo con dispositivi, per esempio Milano o Sede centrale.
onboarding-customer-language = Lingua
onboarding-customer-language-help = Ciò di cui viene avvisato è scritto in questa lingua.
onboarding-customer-zone = Fuso orario
onboarding-customer-zone-help = Quello del cliente.
onboarding-customer-add = Aggiungi il cliente
onboarding-customer-add-another = Aggiungi un altro cliente

## The first device
onboarding-device-waiting = In attesa
onboarding-device-run = Esegui sul dispositivo il comando qui sotto.
onboarding-device-goes-on-report = Al suo primo rapporto questa pagina prosegue da sé.
onboarding-device-goes-on = Questa pagina prosegue da sé.
onboarding-device-copied = Dopo aver copiato ed eseguito il comando: [guarda se ha inviato un rapporto]. Il comando non viene mostrato di nuovo.
onboarding-device-reports = di { $customer } invia rapporti.
onboarding-device-let-in = è stato ammesso; il suo primo rapporto deve ancora arrivare.
onboarding-device-site-before = Un dispositivo appartiene a una sede.
onboarding-device-site-add = Aggiungi la prima di { $name }
onboarding-device-site-after = , poi torna qui.
onboarding-device-no-customer = Un dispositivo appartiene alla sede di un cliente, e non ce n’è ancora nessuno: [aggiungi il primo cliente].
onboarding-device-site = Dove si trova il dispositivo
onboarding-device-site-another = Un altro dispositivo, presso
onboarding-device-site-help = Il comando ammette un dispositivo, entro 7 giorni. La pagina del cliente ne crea per più dispositivi.
onboarding-device-make = Crea il comando di installazione
onboarding-device-make-another = Crea un altro comando

## The test problem
onboarding-test-lead = Si apre un ticket nella coda benché non ci sia nessun guasto, segnato come prova, per vedere come arriva e come si chiude.

## Mail
onboarding-mail-lead = Il collettore invia una prova a { $email }, e questa pagina dice che cosa ne è stato.
onboarding-mail-on-its-way = Una prova a { $email } è in viaggio. Inviata:
onboarding-mail-put-off = Non ancora inviata:
onboarding-mail-help = Che cosa fare
onboarding-mail-took = Il server ha accettato la prova a { $email }:
onboarding-mail-look = Guarda se è arrivata nella posta in arrivo, e non tra la posta indesiderata.
onboarding-mail-failed = La prova non è stata inviata:
onboarding-mail-not-set-before = La posta non è configurata, perciò non si invia nulla: i clienti leggono tutto nel portale e tu consegni loro i link. Inserisci il server che accetta le tue mail nel file di configurazione sotto
onboarding-mail-not-set-after = , poi riavvia il collettore; [Impostazioni › Mail] mostra le righe.
onboarding-mail-send = Inviami una mail di prova
onboarding-mail-send-another = Inviami un’altra mail di prova

## A colleague
onboarding-technician-once = Per { $name }, mostrato solo questa volta.
onboarding-technician-link = Con questo link { $name } sceglie una password. Funziona una volta, per 30 minuti. Consegnalo in modo che nessun altro lo legga.
onboarding-technician-code-before = Oppure su
onboarding-technician-code-between = con il codice
onboarding-technician-lead = Qualcuno che lavora alla coda con te, o quando non ci sei. Finora:
onboarding-technician-and = e
onboarding-technician-name = Nome
onboarding-technician-email = Indirizzo e-mail
onboarding-technician-invite = Invita
onboarding-technician-invite-another = Invita un altro
