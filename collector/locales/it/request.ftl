# What is asked for, approved and agreed, in Italian. What each key is for stands in `app/portal/request.rs`, `app/approval.rs` and `app/working_terms.rs`.

## What is asked for from the service catalogue
asked-request =
    { $what ->
        [program] Installare un programma: { $text }
       *[other] Da ordinare: { $text }
    }
asked-request-title =
    { $what ->
        [program] Installare un programma: { $text }
       *[other] Da ordinare: { $text }
    }
request-power-window = Lavori sulla corrente, #{ $number }
request-refusal =
    { $reason ->
        [activator] Grazie per avercelo chiesto prima. Preferiamo non installare { $program }: fa sembrare con licenza Windows o Office. Ci dica a che cosa Le serve e cerchiamo qualcosa che faccia lo stesso e sia sicuro.
        [keygen] Grazie per avercelo chiesto prima. Preferiamo non installare { $program }: produce chiavi per programmi senza licenza. Ci dica a che cosa Le serve e cerchiamo qualcosa che faccia lo stesso e sia sicuro.
        [file_sharing] Grazie per avercelo chiesto prima. Preferiamo non installare { $program }: condivide file con sconosciuti. Ci dica a che cosa Le serve e cerchiamo qualcosa che faccia lo stesso e sia sicuro.
        [miner] Grazie per avercelo chiesto prima. Preferiamo non installare { $program }: guadagna denaro per altri con questo computer. Ci dica a che cosa Le serve e cerchiamo qualcosa che faccia lo stesso e sia sicuro.
        [scareware] Grazie per avercelo chiesto prima. Preferiamo non installare { $program }: spaventa le persone per vendere. Ci dica a che cosa Le serve e cerchiamo qualcosa che faccia lo stesso e sia sicuro.
       *[credential_tool] Grazie per avercelo chiesto prima. Preferiamo non installare { $program }: legge le password altrui. Ci dica a che cosa Le serve e cerchiamo qualcosa che faccia lo stesso e sia sicuro.
    }
request-refusal-why = Questo programma è indesiderato; le parole sono una proposta.

## What waits for somebody's yes
approval-asked =
    { $amount ->
        [none] In attesa di approvazione.
       *[other] In attesa di approvazione: { $amount }.
    }
approval-not-needed =
    { $amount ->
        [none] Chi chiede può approvare: approvato.
       *[other] Chi chiede può ordinare: approvato, { $amount }.
    }
approval-approved =
    { $text ->
        [none] { $who } dice di sì.
       *[other] { $who } dice di sì: “{ $text }”
    }
approval-approved-noted =
    { $text ->
        [none] { $who } dice di sì, annotato da { $by }.
       *[other] { $who } dice di sì, annotato da { $by }: “{ $text }”
    }
approval-refused =
    { $text ->
        [none] { $who } dice di no.
       *[other] { $who } dice di no: “{ $text }”
    }
approval-refused-noted =
    { $text ->
        [none] { $who } dice di no, annotato da { $by }.
       *[other] { $who } dice di no, annotato da { $by }: “{ $text }”
    }
approval-subject = [#{ $number }] { $topic }: Le chiediamo una conferma
approval-lead = { $who } vorrebbe procedere: { $topic }. Nella Sua azienda serve la conferma di chi può decidere, e Lei può.
approval-amount = Può costare fino a { $amount }.
approval-plan = Previsto per { $on }. Che cosa noterà: { $impact } Se non funziona: { $way_back }
approval-how = Può dire sì o no nelle Sue pagine, dopo l'accesso. Fino ad allora non succede nulla.
approval-open = Leggere e decidere
portal-approval = Conferma
portal-approval-waits = Aspetta la Sua conferma
portal-approval-given = { $who } ha detto di sì, { $at }.
portal-approval-refused = { $who } ha detto di no, { $at }.
portal-approval-yours =
    { $amount ->
        [none] Procediamo quando Lei dice di sì.
       *[other] Procediamo quando Lei dice di sì. Può costare fino a { $amount }.
    }
portal-approval-theirs = Procediamo quando dice di sì chi può decidere: { $who }.
portal-approval-nobody = Nella Sua azienda nessuno può ancora deciderlo. La chiameremo noi.
portal-approval-on = { $at }
portal-approval-when = Quando
portal-approval-impact = Che cosa noterà
portal-approval-way-back = Se non funziona
portal-approval-why = Una parola, se vuole
portal-approval-yes = Sì, procedere
portal-approval-no = No, lasciar stare
portal-approval-decided = È già stato deciso.
portal-line-approval-asked = Aspetta una conferma nella Sua azienda.
portal-line-approved = { $who } ha detto di sì.
portal-line-refused = { $who } ha detto di no.

## The catalogue on the portal
portal-nav-planned = Chiedere qualcosa
portal-planned-leaver = Un collega ci lascia
portal-planned-program = Installare un programma
portal-planned-purchase = Ordinare qualcosa
portal-planned-colleague-lead = Computer, accessi e posta sono pronti il primo giorno.
portal-planned-leaver-lead = Gli accessi finiscono quel giorno e il lavoro resta a Lei.
portal-planned-computer-lead = Lo prepariamo e lo seguiamo dal primo giorno.
portal-planned-program-lead = Guardiamo prima licenza e sicurezza, poi lo installiamo.
portal-planned-purchase-lead = Ci dica a che cosa serve e quanto può costare.
portal-planned-power-lead = In queste ore un computer spento per noi non è un guasto.
portal-planned-other-lead = Qualsiasi cosa abbia un giorno.
portal-planned-name = Di chi si tratta?
portal-planned-program-name = Quale programma?
portal-planned-from = Dalle
portal-planned-to = Alle
portal-planned-site = Dove?
portal-planned-amount = Quanto può costare?
portal-planned-currency = Valuta
portal-planned-needs-yes = Prima chiediamo a chi può approvarlo nella Sua azienda.
portal-planned-needs-order = Prima chiediamo a chi può ordinarlo nella Sua azienda.
portal-planned-may-order = Lei può ordinare fino a { $amount }; oltre chiediamo a qualcun altro.
portal-planned-no-hours = Indichi da che ora a che ora; il momento deve ancora venire.
portal-planned-no-name = Indichi di chi o di che cosa si tratta, in 80 lettere al massimo.
portal-planned-no-amount = Indichi quanto può costare, per esempio 120 o 120,50.
portal-may-not = Nella Sua azienda è qualcun altro a chiedere. Lo dica a chi se ne occupa, o ci chiami se qualcosa non funziona.

## How we work together
terms-title = Come lavoriamo insieme
terms-lead = Su che cosa può contare, che cosa Le chiediamo e chi decide nella Sua azienda.
terms-accepted = { $who } lo ha accettato, { $at }.
terms-accepted-before = { $who } ha accettato una versione precedente, { $at }; da allora è cambiata.
terms-changed-meanwhile = È cambiato mentre leggeva. Lo guardi ancora una volta.
terms-accept-lead = Se Le va bene così, lo accetti per la Sua azienda. Annotiamo la data.
terms-accept = Accettare
terms-watch = Che cosa seguiamo
terms-watch-lead = Sui computer che seguiamo, per quanto ciascuno lo mostra:
terms-not = Che cosa non facciamo
terms-not-content = Non leggiamo documenti, posta, password o pagine web.
terms-not-people = Non misuriamo chi lavora quando, né quanto.
terms-not-remote = Ciò che segue i Suoi computer non può eseguirvi programmi.
terms-hours = Quando lavoriamo per Lei
terms-tier = Il Suo servizio: { $tier }.
terms-always = Giorno e notte, tutti i giorni.
terms-day = { $day }: { $hours }
terms-day-closed = { $day }: chiuso
terms-day-mon = Lunedì
terms-day-tue = Martedì
terms-day-wed = Mercoledì
terms-day-thu = Giovedì
terms-day-fri = Venerdì
terms-day-sat = Sabato
terms-day-sun = Domenica
terms-reach = Come raggiungerci
terms-reach-pages = In queste pagine a qualsiasi ora: ciò che scrive non va mai perso.
terms-reach-phone = Al telefono quando lavoriamo: { $phone }
terms-reach-emergency = Se il lavoro è fermo, a qualsiasi ora: { $phone }
terms-people = Chi decide nella Sua azienda
terms-people-all = Segnalare che qualcosa non funziona non richiede permessi, salvo diversa indicazione della Sua azienda.
terms-people-order = { $who } può ordinare fino a { $amount }.
terms-people-approve = { $who } può approvare modifiche e accessi.
terms-people-nobody = Nessuno è ancora indicato per ordinare o approvare: ce lo dica.
terms-contacts = Con chi parliamo di che cosa
terms-contacts-account = Per contratti e decisioni scriviamo a { $who }.
terms-contacts-technical = Per ciò che è in programma, che serve o che è risolto scriviamo a { $who }.
terms-contacts-nobody = Nessuno è ancora indicato per i contratti o per gli aspetti tecnici: ci dica a chi possiamo rivolgerci.
terms-ask = Che cosa Le chiediamo
terms-ask-report = Ci segnali un guasto in queste pagine o al telefono, così è in un posto solo.
terms-ask-ahead = Ci avvisi prima di nuovi colleghi, nuovi computer e lavori sulla corrente.
terms-ask-on = Lasci i computer collegati ogni tanto, così arrivano gli aggiornamenti.
terms-ask-leave = Ci dica quando qualcuno va via, così finiscono i suoi accessi.
terms-times = In quanto tempo
terms-times-lead = Nelle ore in cui lavoriamo per Lei. P1 è ciò che ferma più persone, P5 ciò che si può programmare; conta solo quante persone sono ferme.
terms-priority = Priorità
terms-response = Prima risposta
terms-repair = Riparazione
terms-update = Prossimo messaggio

## The welcome desk
portal-checklist = Passi completati: { $done } di { $all }.
notice-subject-ready = { $topic }: è tutto pronto
notice-ready = Quello che ha chiesto è pronto per il giorno previsto. Abbiamo ricontrollato ogni passo.
notice-ready-else = Non deve fare nulla. Se qualcosa è cambiato, ci risponda qui.
notice-subject-planned = { $topic }: ecco il programma
notice-planned = Il { $on } facciamo quanto concordato. Che cosa noterà: { $impact }
notice-planned-back = Se non funziona: { $way_back } Per il resto non deve fare nulla.
notice-planned-soon = Facciamo quanto concordato e Le scriviamo quando il giorno è fissato.
notice-kind-planned = In programma
notice-kind-ready = Pronto
