# operating_system: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
operating-system-name = Sistema operativo
operating-system =
    { $update ->
        [none] { $product } è supportato { $ends-until }.
       *[other] { $product } è supportato { $ends-until }. Basta l'aggiornamento gratuito a { $update }.
    }
operating-system-title = Il supporto di { $product } termina { $ends-on }
operating-system-longer =
    { $product } ha superato il supporto standard e riceve aggiornamenti di sicurezza { $ends-until } con { $programme ->
         [esu] gli Extended Security Updates
         [esm] Ubuntu Pro (ESM)
         [ltss] il Long Term Service Pack Support
        *[other] un programma più lungo
    } (si vede da: { $seen ->
         [build] un aggiornamento riservato a chi aderisce
         [licence] la sua licenza
         [service] il servizio attivo sul dispositivo
        *[registration] la sua registrazione
    }).
operating-system-longer-title = Il supporto esteso di { $product } termina { $ends-on }
operating-system-ended =
    { $update ->
        [none] Il supporto di { $product } è terminato { $ends-on }; non riceve più aggiornamenti di sicurezza.
       *[other] Il supporto di { $product } è terminato { $ends-on }; l'aggiornamento gratuito a { $update } riporta gli aggiornamenti di sicurezza.
    }
operating-system-ended-title = Il supporto di { $product } è terminato
operating-system-do =
    Pianificare con il cliente l'aggiornamento o la sostituzione, dispositivo per dispositivo. Dove uno deve restare, mettere
    per iscritto il rischio accettato con una data, e tenere il dispositivo lontano da internet.

## For the customer
operating-system-plain =
    { $update ->
        [none] { $product } riceve aggiornamenti di sicurezza { $ends-until }; quel giorno non si ferma nulla, ma poi il rischio cresce.
       *[other] { $product } riceve aggiornamenti di sicurezza { $ends-until }; con l'aggiornamento gratuito a { $update } continuano ad arrivare.
    }
operating-system-plain-title = { $product } riceve aggiornamenti di sicurezza { $ends-until }
operating-system-longer-plain = { $product } riceve aggiornamenti di sicurezza { $ends-until }; quel giorno non si ferma nulla, ma poi il rischio cresce.
operating-system-longer-plain-title = { operating-system-plain-title }
operating-system-ended-plain =
    { $update ->
        [none] { $product } non riceve più aggiornamenti di sicurezza { $ends-since }; oggi non si ferma nulla, ma il rischio cresce ogni mese.
       *[other] { $product } non riceve più aggiornamenti di sicurezza { $ends-since }; con l'aggiornamento gratuito a { $update } tornano ad arrivare.
    }
operating-system-ended-plain-title = { $product } non riceve più aggiornamenti di sicurezza
operating-system-we-do = Guardiamo computer per computer se è possibile aggiornarlo e ne parliamo con Lei prima di cambiare qualcosa.
operating-system-was = gli aggiornamenti di sicurezza di { $product } su { $device } stavano per finire
operating-system-longer-was = { operating-system-was }
operating-system-ended-was = { $product } su { $device } non riceveva più aggiornamenti di sicurezza

## What we read
operating-system-reads = Quale sistema operativo ({ glossary-operating-system }), in quale versione, e che tipo di computer, anche se più persone si alternano al suo uso (sì o no).
operating-system-reads-why = Così sappiamo fino a quando riceve gli aggiornamenti di sicurezza.

## Cards and charts
operating-system-card = { $name }
support-ends = con assistenza fino al { $until }
support-longer =
    con assistenza fino al { $until } con { $programme ->
         [esu] gli Extended Security Updates
         [esm] Ubuntu Pro (ESM)
         [ltss] il Long Term Service Pack Support
        *[other] un programma più lungo
    } (si vede da: { $seen ->
         [build] un aggiornamento riservato a chi aderisce
         [licence] la sua licenza
         [service] il servizio attivo sul dispositivo
        *[registration] la sua registrazione
    })
support-ended = assistenza terminata il { $until }
support-undated = il produttore non indica una fine
support-rolling = con assistenza finché viene aggiornato
