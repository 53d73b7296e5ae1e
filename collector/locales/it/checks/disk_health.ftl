# disk_health: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
disk-health-name = Salute delle unità
disk-health = L'unità { $drive } non segnala guasti.
disk-health-title = L'unità { $drive } non segnala guasti
disk-health-failing = L'unità { $drive } segnala che si sta guastando.
disk-health-failing-title = L'unità { $drive } si sta guastando
disk-health-defects =
    { $defects ->
        [one] L'unità { $drive } ha un nuovo settore difettoso in sette giorni.
       *[other] L'unità { $drive } ha { $defects } nuovi settori difettosi in sette giorni.
    }
disk-health-defects-title = L'unità { $drive } sviluppa difetti
disk-health-worn = L'unità { $drive } ha consumato il { $percent }% della vita prevista.
disk-health-worn-title = L'unità { $drive } è usurata al { $percent }%
disk-health-forecast = Il disco { $drive } ha sostituito { $grown } settori in due settimane; ormai { $count } sono difettosi, e continua.
disk-health-forecast-title = Il disco { $drive } continua a perdere settori
disk-health-do =
    Guasto o difetti in crescita: prima verificare l'età dell'ultimo backup, farne uno subito, poi sostituire l'unità. Usura:
    pianificare la sostituzione. Nessun test lungo su un'unità che si guasta finché i dati non sono al sicuro.

## For the customer
disk-health-plain = Il disco “{ $drive }” è in buona salute.
disk-health-plain-title = il disco è in buona salute
disk-health-failing-plain = Il disco “{ $drive }” segnala che presto potrebbe smettere di funzionare; i file che contiene possono andare persi.
disk-health-failing-plain-title = un disco potrebbe presto smettere di funzionare
disk-health-defects-plain =
    { $defects ->
        [one] Il disco “{ $drive }” ha un nuovo punto difettoso rispetto alla settimana scorsa.
       *[other] Il disco “{ $drive }” ha { $defects } nuovi punti difettosi rispetto alla settimana scorsa; quando sono molti, i file possono andare persi.
    }
disk-health-defects-plain-title = un disco mostra punti difettosi
disk-health-worn-plain = Il disco “{ $drive }” ha consumato il { $percent }% della vita per cui è stato costruito.
disk-health-worn-plain-title = un disco è consumato
disk-health-forecast-plain = Il disco { $drive } funziona ancora, ma perde sempre più posti in cui salvare dati; dischi così si guastano spesso entro mesi.
disk-health-forecast-plain-title = un disco si sta consumando
disk-health-we-do = Ci assicuriamo che i Suoi file siano copiati al sicuro e sostituiamo il disco prima che si guasti.
disk-health-was = un disco di { $device } richiedeva attenzione

## What we read
disk-health-reads = Quanto è sano ogni disco secondo il disco stesso: modello, difetti, usura e ore di uso.
disk-health-reads-why = Un disco spesso avvisa giorni prima di guastarsi. È il momento di salvare i Suoi file.

## Cards and charts
disk-health-card-wear = usura { $percent } %
disk-health-card-size = { $size }
disk-health-card-hours = { $for } di uso
series-disk-health-wear-percent = Usura di { $subject }
series-disk-health-reallocated-count = Settori sostituiti su { $subject }
series-disk-health-pending-count = Settori in dubbio su { $subject }
