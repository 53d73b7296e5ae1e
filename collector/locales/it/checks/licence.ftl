# licence: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
licence-name = Licenze
licence =
    { $state ->
        [unregistered] { $product } non è registrato.
        [unreached] { $product } non è attivato: il suo server delle chiavi non risponde.
        [missing] { $product } non è attivato.
        [grace] { $product } attende l'attivazione.
        [trial] { $product } è una versione di prova.
        [licensed] { $product } ha una licenza.
       *[other] { $product } non dice se ha una licenza.
    }
licence-title =
    { $state ->
        [unregistered] { $product } non è registrato
        [unreached] { $product } non è attivato
        [missing] { $product } non è attivato
        [licensed] { $product } con licenza
       *[other] Licenza di { $product }
    }
licence-ends = La licenza di { $product } termina il { $ends }.
licence-ends-title = La licenza di { $product } termina il { $ends }
licence-signs = C’è qualcosa da guardare insieme sulle licenze di { licence-maker }.
licence-signs-title = Licenze di { licence-maker }: qualcosa da guardare insieme
licence-maker =
    { $maker ->
        [microsoft] Microsoft
        [adobe] Adobe
        [autodesk] Autodesk
        [jetbrains] JetBrains
       *[other] altri produttori
    }
licence-do =
    Questione riservata: parlarne solo con il referente del cliente. Cercare prima una fattura, una chiave o un contratto a
    volume; spesso manca soltanto il nostro dato. Poi attivare, regolarizzare o sostituire. Ciò che lasciano gli attivatori va
    trattato come malware.

## For the customer
licence-plain =
    { $state ->
        [unregistered] { $product } su questo computer non è registrato presso il produttore; può darsi che il dato manchi a noi.
        [unreached] { $product } su questo computer non ha potuto rinnovare l’attivazione; spesso basta tornare nella rete dell’azienda.
        [missing] Per { $product } su questo computer non troviamo un’attivazione; può darsi che il dato manchi a noi.
        [grace] { $product } su questo computer attende ancora l'attivazione.
        [trial] { $product } su questo computer è una versione di prova.
        [licensed] { $product } su questo computer ha una licenza.
       *[other] Non vediamo se { $product } su questo computer ha una licenza.
    }
licence-plain-title = una licenza da verificare insieme
licence-ends-plain = La licenza di { $product } su questo computer è valida { $ends-until }.
licence-ends-plain-title = una licenza è valida { $ends-until }
licence-signs-plain = In un controllo periodico abbiamo visto qualcosa su una licenza che vorremmo guardare con Lei; non abbiamo modificato nulla.
licence-signs-plain-title = una verifica da fare insieme
licence-we-do = Guardiamo i documenti con Lei: spesso basta una fattura o una chiave già in Suo possesso.
licence-was = c'era una domanda su una licenza di { $device }

## What we read
licence-reads = Se Windows, Office e prodotti simili hanno una licenza e fino a quando. Di una chiave al massimo gli ultimi cinque caratteri.
licence-reads-why = Perché nulla smetta di funzionare per una licenza terminata.

## Cards and charts
licence-card =
    { $state ->
        [licensed] con licenza
        [missing] senza licenza
        [grace] attende l'attivazione
        [trial] prova
        [not_attached] non usata
       *[other] sconosciuta
    }
