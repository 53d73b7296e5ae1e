# certificate: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
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

## For the customer
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

## What we read
certificate-reads = I nomi e le scadenze dei certificati sul computer ({ glossary-certificate }). Mai una chiave segreta.
certificate-reads-why = Quando un certificato scade, pagine e posta si fermano. Lo rinnoviamo prima.

## Cards and charts
certificate-card =
    { $count ->
        [0] nessuno in uso
        [one] uno in uso
       *[other] { $count } in uso
    }
certificate-card-until = il primo scade il { $until }
