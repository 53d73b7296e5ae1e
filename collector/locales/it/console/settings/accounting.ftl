# What the page of what checks were worth says, in Italian.

settings-accounting-title = Quanto sono valsi i controlli
settings-accounting-heading =
    { $name ->
        [none] Quanto sono valsi i controlli
       *[other] Quanto sono valsi i controlli per { $name }
    }
settings-accounting-everybody = Tutti
settings-accounting-lead = I ticket che ogni controllo ha aperto negli ultimi { $days } giorni.
settings-accounting-proposed-none = Nessun controllo è proposto per il riepilogo.
settings-accounting-proposed =
    { $count ->
        [one] 1 controllo è proposto per il riepilogo.
       *[other] { $count } controlli sono proposti per il riepilogo.
    }
settings-accounting-lead-rule = Un controllo è proposto quando si è intervenuti su meno del { $floor } % di almeno { $least } ticket; mai quelli per backup, protezione, dischi o silenzio.
settings-accounting-saved = { $check } è nel riepilogo dal prossimo rapporto di ogni dispositivo.
settings-accounting-saved-back = Annulla
settings-accounting-saved-back-where = tra le sue soglie.
settings-accounting-below = Solo per un cliente
settings-accounting-show = Mostra
settings-accounting-none = Nessun controllo ha aperto un ticket negli ultimi { $days } giorni.

## The table
settings-accounting-check = Controllo
settings-accounting-opened = Aperti
settings-accounting-acted = Con intervento
settings-accounting-by-itself = Da soli
settings-accounting-not-useful = Non utili
settings-accounting-precision = Precisione
settings-accounting-lead-time = Anticipo mediano
settings-accounting-verdict = Valutazione
settings-accounting-opened-short = aperti
settings-accounting-acted-short = con intervento
settings-accounting-by-itself-short = da soli
settings-accounting-not-useful-short = non utili
settings-accounting-precision-short = precisione
settings-accounting-lead-time-short = di anticipo
settings-accounting-worth = merita i suoi ticket
settings-accounting-too-few = troppo pochi per dirlo
settings-accounting-kept = rumoroso, tenuto comunque
settings-accounting-in-digest = nel riepilogo
settings-accounting-is-proposed = proposto per il riepilogo
settings-accounting-foot = Con intervento: un tecnico l’ha in carico o l’ha risolto, e nessuno l’ha segnato come non utile. Anticipo mediano: quanto prima della prima segnalazione del cliente, o della riparazione, il controllo l’ha visto. I ticket uniti e le richieste delle persone non si contano.

## The digest
settings-accounting-accept = Metti nel riepilogo
settings-accounting-why = intervento su { $acted } di { $opened } ticket in { $days } giorni
settings-accounting-why-label = Perché
settings-accounting-accept-help =
    Ciò che rileva si vede allora nelle pagine dei dispositivi e in “Senza ticket”, { $name ->
        [none] per tutti
       *[other] per { $name }
    }; un pericolo accertato apre comunque il suo ticket.
