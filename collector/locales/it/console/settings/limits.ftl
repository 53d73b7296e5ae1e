# What the page of limits says, in Italian.

settings-limits-title = Soglie
settings-limits-heading-for = Soglie per { $name }
settings-limits-lead-all =
    Valgono per ogni dispositivo, salvo che un livello più vicino ne imposti di proprie (ora { $count ->
        [one] { $count } dispositivo
       *[other] { $count } dispositivi
    }).
settings-limits-lead-some =
    Valgono qui per { $count ->
        [one] { $count } dispositivo
       *[other] { $count } dispositivi
    }, salvo che un livello più vicino ne imposti di proprie.
settings-limits-lead-when = Una modifica vale dal prossimo rapporto di ogni dispositivo: ciò che supera la nuova soglia viene rilevato, ciò che vi rientra si chiude.
settings-limits-all = Tutti
settings-limits-everybody = tutti
settings-limits-below =
    { $below ->
        [customer] Solo per un cliente
        [site] Solo per una sede
       *[device] Solo per un dispositivo
    }
settings-limits-show = Mostra

## A check
settings-limits-count =
    { $count ->
        [one] { $count } soglia
       *[other] { $count } soglie
    }
settings-limits-own =
    { $count ->
        [one] { $count } impostata qui
       *[other] { $count } impostate qui
    }
settings-limits-open = rilevati ora: { $count }
settings-limits-saved = Salvato.
settings-limits-back = Torna a { $value }
settings-limits-back-for = per:
settings-limits-help-own = Impostata qui. Senza
settings-limits-help-empty = Vuoto
settings-limits-shipped = valore predefinito
settings-limits-set-for = impostato per { $name }
settings-limits-range = Valori possibili: da { $least } a { $most }.
settings-limits-unit-days = giorni
settings-limits-try = Guarda che cosa sarebbe successo
settings-limits-save-at-once = Salva subito
settings-limits-save = Salva

## Set for some only
settings-limits-nearer = Impostate solo per alcuni
settings-limits-nearer-csv = Tutto ciò che è impostato, in CSV
settings-limits-nearer-none-all = Niente: ogni cliente, sede e dispositivo eredita i valori qui sopra.
settings-limits-nearer-none-below = Niente: tutto ciò che sta sotto eredita i valori qui sopra.
settings-limits-nearer-for = Per
settings-limits-nearer-check = Controllo
settings-limits-nearer-limit = Soglia
settings-limits-nearer-value = Valore
