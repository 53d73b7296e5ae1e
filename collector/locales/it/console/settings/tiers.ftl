# What the page of tiers says, in Italian.

settings-tiers-title = Livelli di servizio
settings-tiers-add = Aggiungi un livello
settings-tiers-lead = Che cosa prometti ai clienti: quando lavori e, per ogni priorità, il tempo lavorativo entro cui una persona risponde, il guasto è riparato e arriva il messaggio successivo. I valori iniziali sono nostri: sostituiscili con quelli che vendi.
settings-tiers-saved = Salvato. I ticket aperti si adeguano entro pochi secondi.
settings-tiers-tier = Livello
settings-tiers-hours = Orario
settings-tiers-customers = Clienti
settings-tiers-customers-unit =
    { $count ->
        [one] cliente
       *[other] clienti
    }

## One tier
settings-tiers-new = Nuovo livello
settings-tiers-name = Nome
settings-tiers-name-help = Come è scritto nei contratti.
settings-tiers-hours-help = Come “mon-fri 09:00-13:00 14:00-18:00; sat 09:00-12:00”, nell’ora di ogni sede ed esclusi i suoi giorni festivi; oppure “always”.
settings-tiers-priority = Priorità
settings-tiers-time-response = Risposta
settings-tiers-time-repair = Riparazione
settings-tiers-time-update = Messaggio successivo
settings-tiers-targets-help = Come “30 min” o “4 h” di questo orario; vuoto: nessuna promessa.
settings-tiers-try = Prova: che cosa sarebbe stato rispettato?
settings-tiers-save = Salva
settings-tiers-tried =
    Negli ultimi { $days } giorni l’avrebbero rispettato { $kept } su { $of } { $kind ->
        [response] risposte
        [repair] riparazioni
       *[update] messaggi successivi
    }.
settings-tiers-tried-none =
    Negli ultimi { $days } giorni non ci sono { $kind ->
        [response] state risposte
        [repair] state riparazioni
       *[update] stati messaggi successivi
    } con cui confrontarlo.
