# Che cosa si dice ai clienti di un ticket, in italiano (Lei). Che cosa abbiamo visto, che cosa facciamo, che cosa serve da
# Lei (spesso nulla), quando ci risentiamo; per favore, grazie; nessuna colpa, nessun gergo, nessuna offerta.
# Le regole e le forme degli argomenti stanno in testa al file inglese.

## Oggetto, dopo il numero del ticket
notice-subject-found = { $topic }, ce ne occupiamo noi
notice-subject-progress = { $topic } – a che punto siamo
notice-subject-need-you =
    { $by ->
        [none] { $topic } – Le chiediamo una cosa
       *[other] { $topic } – Le chiediamo una cosa { $by }
    }
notice-by = { $at-by }
notice-subject-fixed = { $topic } – risolto
notice-subject-answered = { $topic } – fatto
notice-subject-taken-over = { $topic } – chi se ne occupa ora
notice-private-topic = Una verifica riservata da fare insieme
notice-unnamed-topic = I Suoi computer

## Intorno a ogni messaggio
notice-hello = { $greeting },
notice-thanks = Grazie.
notice-signed-team = Il Suo servizio di assistenza
notice-phone = tel. { $phone }
notice-code = codice di verifica { $code }
notice-open = Lo legga nelle Sue pagine
notice-next = Le scriviamo di nuovo { $at-by }.
notice-next-done = Le scriviamo di nuovo appena è fatto.

## Trovato
notice-saw-something = Nei nostri controlli abbiamo visto qualcosa che richiede attenzione.
notice-where =
    { $count ->
        [one] Si tratta del computer { $devices }.
       *[other] Si tratta di { $count } computer: { $devices }.
    }
notice-names-more = { $names } e altri { $more }
notice-we-do =
    { $who ->
        [none] Ce ne occupiamo noi.
       *[other] Se ne occupa { $who }.
    }
notice-you-nothing = Non deve fare nulla e può lavorare come sempre. Se servisse altro, prima Glielo chiediamo.
notice-you-nothing-now = Non deve fare nulla. Se ci servisse qualcosa da Lei, ci facciamo sentire subito.

## In riservatezza
notice-private-saw = In un controllo periodico abbiamo visto qualcosa che vorremmo guardare insieme a Lei. Per riservatezza qui non indichiamo né programma né computer.
notice-private-calm = Spesso la spiegazione è semplice, e non abbiamo modificato nulla.
notice-private-do =
    { $phone ->
        [none] Ci contatti quando Le è comodo: glielo spieghiamo di persona.
       *[other] Ci chiami quando Le è comodo, al numero { $phone }: glielo spieghiamo di persona.
    }
notice-private-fixed = La questione riservata di cui Le abbiamo scritto è risolta. Non deve fare altro.

## Ci serve una cosa da Lei
notice-need = Per andare avanti Le chiediamo una cosa:
notice-need-by = Per favore, lo faccia { $at-by }.
notice-need-tell = Quando è fatto, ce lo dica nelle Sue pagine o per telefono.

## A posto
notice-fixed = Le abbiamo scritto che { $was }: ora è risolto.
notice-fixed-plain = Quello di cui Le abbiamo scritto è risolto.
notice-fixed-calm = Nulla è andato perso e non deve fare nulla.
notice-answered = Quello che ci ha chiesto è fatto.
notice-still = Se qualcosa non fosse ancora a posto, ce lo dica pure.

## Annotato per qualcuno
notice-noted = Grazie della segnalazione: «{ $text }». Perché nulla vada perso l'abbiamo annotata e ce ne occupiamo noi.
notice-noted-private =
    { $phone ->
        [none] La prossima volta ci scriva sulle sue pagine: lì c'è sempre qualcuno che legge, anche quando { $who } non c'è.
       *[other] La prossima volta ci scriva sulle sue pagine o chiami { $phone }: lì c'è sempre qualcuno che risponde, anche quando { $who } non c'è.
    }

## Passato di mano
notice-taken-over = Da ora se ne occupa { $who }, che sa già tutto quello che Lei ci ha detto.
notice-taken-over-calm = Non deve fare nulla e non deve spiegare nulla di nuovo.

## Più cose insieme
notice-digest-subject =
    { $count ->
        [one] Una cosa di cui ci occupiamo
       *[other] { $count } cose di cui ci occupiamo
    }
notice-digest-lead = Per non scriverLe troppo spesso, ecco tutto insieme. Non deve fare nulla, se non dove è scritto.
notice-digest-item = #{ $number } { $text }

## Tipi, stati e preferenze, per i tecnici
notice-kind-found = Trovato
notice-kind-progress = Aggiornamento
notice-kind-need-you = Serve il cliente
notice-kind-fixed = Risolto
notice-kind-end-of-support = Fine del supporto
notice-kind-taken-over = Passato di mano
notice-kind-found-gloss = Dice che cosa abbiamo trovato, che ce ne occupiamo e che il cliente non deve fare nulla.
notice-kind-progress-gloss = Dice a che punto siamo, con parole Sue.
notice-kind-need-you-gloss = Chiede al cliente una sola cosa.
notice-kind-fixed-gloss = Dice che è risolto, che nulla è andato perso e che il cliente non deve fare nulla.
notice-kind-end-of-support-gloss = Dice che cosa termina e su quanti computer, e chiede una decisione.
notice-state-proposed = Attende una decisione
notice-state-approved = Attende il mattino
notice-state-told = Comunicato
notice-state-done = Fatto dal cliente
notice-state-dismissed = Non comunicato
notice-state-superseded = Non comunicato
notice-mode-off = Nessuno
notice-mode-approve = Un tecnico approva ogni messaggio
notice-mode-automatic = Automatico

## Perché un messaggio è in quello stato
notice-why-approve = Per questo cliente un tecnico approva ogni messaggio.
notice-why-automatic = Parte da solo: i messaggi di questo cliente sono automatici.
notice-why-private = Riservato: non parte mai da solo.
notice-why-low = Non urgente: non parte da solo.
notice-why-still-seen = Il guasto si vede ancora; parte da solo quando non si vede più.
notice-why-nobody = Presso questo cliente non c'è nessuno da avvisare: aggiunga un contatto che riceve i messaggi.
notice-why-night = Dalle 20:00 alle 07:00 non si scrive a nessuno; parte al mattino.
notice-why-now = Approvato.
notice-why-healthy = È tornato a posto prima che qualcuno fosse avvisato.
notice-why-over = Il ticket è stato risolto prima che qualcuno fosse avvisato.
notice-why-not-done = Il ticket è di nuovo aperto.
notice-why-came-back = È tornato prima che qualcuno sapesse che era risolto.
notice-why-known = Il cliente lo sa già.
notice-why-decided = Che cosa farne è già deciso.
notice-why-merged = Se ne occupa un altro ticket.
notice-why-off = Questo cliente non vuole messaggi.
notice-why-person = { $text }
notice-why-done = Il cliente dice che è fatto.

## Come viene avvisata una persona
notice-way-alone = Con un messaggio a sé.
notice-way-critical = Subito: è critico.
notice-way-written = Subito: lo ha scritto una persona.
notice-way-waits = Nel riepilogo, con ciò che vi attende già.
notice-way-digest = Nel riepilogo del mattino: già { $day } messaggi in un giorno, { $week } in una settimana.

## Righe di un ticket
notice-line-told =
    { $kind ->
        [found] Detto a { $who } che cosa abbiamo trovato.
        [progress] Detto a { $who } a che punto siamo.
        [need_you] Chiesta una cosa a { $who }.
        [end_of_support] Chiesta una decisione a { $who }.
        [taken_over] Detto a { $who } chi se ne occupa ora.
       *[fixed] Detto a { $who } che è risolto.
    }
notice-line-dismissed =
    { $kind ->
        [found] Non comunicato che cosa abbiamo trovato: { $why }
        [fixed] Non comunicato che è risolto: { $why }
       *[other] Non comunicato: { $why }
    }
notice-line-morning = Approvato; il cliente sarà avvisato al mattino.
notice-line-edited = Modificate le parole per il cliente.

## Quanto è urgente un guasto per noi: una frase, senza denaro e senza altri
notice-priority =
    { $level ->
        [urgent] { $people ->
            [one] Per noi è urgente, perché può fermare il lavoro di una persona.
           *[other] Per noi è urgente, perché può fermare il lavoro di { $people } persone.
        }
        [soon] { $people ->
            [one] Ce ne occupiamo presto, perché può fermare il lavoro di una persona.
           *[other] Ce ne occupiamo presto, perché può fermare il lavoro di { $people } persone.
        }
       *[turn] { $people ->
            [one] Ce ne occupiamo con ordine; può fermare al massimo il lavoro di una persona.
           *[other] Ce ne occupiamo con ordine; può fermare al massimo il lavoro di { $people } persone.
        }
    }

## The month in short
notice-subject-pulse = Il Suo mese in breve: c'è qualcosa in programma?
notice-pulse-fixed =
    { $fixed ->
        [0] Nell'ultimo mese non c'è stato nulla da riparare.
        [one] Nell'ultimo mese abbiamo sistemato una cosa.
       *[other] Nell'ultimo mese abbiamo sistemato { $fixed } cose.
    }
notice-pulse-ending =
    { $ends ->
        [0] Nei prossimi sei mesi non scade nulla di ciò che è in uso.
        [one] Nei prossimi sei mesi scade una cosa (tra parentesi i computer): { $ending }.
       *[other] Nei prossimi sei mesi scadono { $ends } cose (tra parentesi i computer): { $ending }.
    }
notice-pulse-ask = C'è qualcosa in programma: una nuova persona, un nuovo computer, lavori alla corrente? Basta una riga sulle Sue pagine, e per quel giorno è tutto pronto.
notice-pulse-calm = Se non c'è niente in programma, non deve fare nulla.
notice-pulse-open = Ci dica che cosa è in programma
pulse-plain-title = Il mese in breve

## Termina il supporto di un produttore: una domanda, senza fretta
notice-subject-ending =
    { $count ->
        [one] Un computer con { $product }: Le chiediamo una decisione { $by-by }
       *[other] { $count } computer con { $product }: Le chiediamo una decisione { $by-by }
    }
notice-ending-saw =
    { $count ->
        [one] Uno dei Suoi computer ({ $total } in tutto) usa { $product }, che riceve aggiornamenti di sicurezza { $ends-until }.
       *[other] { $count } dei Suoi computer ({ $total } in tutto) usano { $product }, che riceve aggiornamenti di sicurezza { $ends-until }.
    }
notice-ended-saw =
    { $count ->
        [one] Uno dei Suoi computer ({ $total } in tutto) usa { $product }, che non riceve più aggiornamenti di sicurezza { $ends-since }.
       *[other] { $count } dei Suoi computer ({ $total } in tutto) usano { $product }, che non riceve più aggiornamenti di sicurezza { $ends-since }.
    }
notice-ending-means =
    { $kind ->
        [system] Oggi non si ferma nulla, e nemmeno quel giorno. Poi però il rischio cresce ogni mese, e su questi computer non potremo più garantire i tempi di riparazione.
       *[program] Oggi non si ferma nulla, e nemmeno quel giorno. Poi però il rischio cresce ogni mese.
    }
notice-ended-means =
    { $kind ->
        [system] Oggi non si ferma nulla, ma il rischio cresce ogni mese e su questi computer non possiamo garantire i tempi di riparazione.
       *[program] Oggi non si ferma nulla, ma il rischio cresce ogni mese.
    }
notice-ending-propose =
    { $proposal ->
        [none] Guardiamo insieme a Lei computer per computer che cosa si può aggiornare e che cosa conviene sostituire.
       *[other] La nostra proposta: { $proposal }.
    }
notice-ending-update = La nostra proposta: l'aggiornamento gratuito a { $update }. Lo facciamo quando Le è comodo.
notice-ending-decide = Per favore, guardi l'elenco nelle Sue pagine e ci dica { $by-by } che cosa preferisce. Fino ad allora non cambiamo nulla.
notice-ending-open = Veda che cosa termina
