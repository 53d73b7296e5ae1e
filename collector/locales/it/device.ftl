# Ciò che dicono schede, grafici e righe di un dispositivo. Gli argomenti arrivano già nella lingua di chi legge.

## La frase prima di un grafico
chart-fell =
    { $unit ->
        [percent] { $what }: in calo da { $from } a { $to } % in { $span }.
       *[other] { $what }: in calo da { $from } a { $to } in { $span }.
    }
chart-rose =
    { $unit ->
        [percent] { $what }: in aumento da { $from } a { $to } % in { $span }.
       *[other] { $what }: in aumento da { $from } a { $to } in { $span }.
    }
chart-between =
    { $unit ->
        [percent] { $what }: tra { $least } e { $most } % in { $span }, ora { $to } %.
       *[other] { $what }: tra { $least } e { $most } in { $span }, ora { $to }.
    }
chart-same =
    { $unit ->
        [percent] { $what }: { $to } %, invariato { $span-since }.
       *[other] { $what }: { $to }, invariato { $span-since }.
    }
chart-limit =
    { $unit ->
        [percent] soglia { $limit } %
       *[other] soglia { $limit }
    }
chart-ahead-between = pieno tra { $earliest } e { $latest }, come previsto { $made_at }. Era sbagliato se il livello scende di { $points } punti o non cresce per { $days } giorni; allora si chiude da sé.
chart-ahead-from = pieno al più presto { $earliest }, come previsto { $made_at }; al ritmo del giorno più lento non si riempirebbe affatto. Era sbagliato se il livello scende di { $points } punti o non cresce per { $days } giorni; allora si chiude da sé.

## Che cosa è cambiato su un dispositivo
device-installed =
    { $version ->
        [none] { $program } è stato installato.
       *[other] { $program } { $version } è stato installato.
    }
device-installed-many = Sono stati installati { $count } programmi: { $names } e altri.
device-updated = { $program } è stato aggiornato: { $version } → { $to }.
device-updated-many = Sono stati aggiornati { $count } programmi: { $names } e altri.
device-removed =
    { $version ->
        [none] { $program } è stato rimosso.
       *[other] { $program } { $version } è stato rimosso.
    }
device-removed-many = Sono stati rimossi { $count } programmi: { $names } e altri.
device-system = Il sistema è stato aggiornato: { $from } → { $to }.
device-kernel = È in uso un altro kernel: { $from } → { $to }.
device-renamed = Nuovo nome: { $from } → { $to }.
device-agent = L’agente è stato aggiornato: { $from } → { $to }.
device-restarted = Riavviato; di nuovo in linea dopo { $away }.
device-configuration-taken-back = L’agente si è interrotto tre volte con la nuova configurazione e lavora di nuovo con quella precedente.
device-gap =
    { $class ->
        [full] { $count } rapporti scartati: non c’era spazio per conservarli.
        [damage] { $count } rapporti persi: non è stato possibile rileggerli.
       *[other] { $count } rapporti persi.
    }
device-memory = La memoria è cambiata: { $from } → { $to }.
device-processors = I processori sono cambiati: { $from } → { $to }.
device-disk-new = Il disco { $mount } è nuovo ({ $total }).
device-disk-gone = Il disco { $mount } non c’è più.
device-disk-size = La dimensione del disco { $mount } è cambiata: { $from } → { $to }.
device-maintenance-begun = { $who } ha iniziato la manutenzione.
device-maintenance-ended = { $who } ha terminato la manutenzione.
device-retired = { $who } ha messo il dispositivo fuori uso.
device-revoked = { $who } ha revocato i certificati del dispositivo.
device-off-boarded = { $who } ha chiuso il rapporto con il cliente: i certificati del dispositivo non aprono più nulla.
device-agent-removed = { $who } ha confermato che l’agente è stato rimosso dal dispositivo.
device-agent-not-removed = { $who } ha ritirato la conferma che l’agente è stato rimosso dal dispositivo.
device-apart = { $who } ha annotato che questo è un altro PC rispetto a { $other }, su hardware che sembra lo stesso.
device-merged-from = { $who } ha annotato che questo è { $other } ({ $id }), installato da capo: ciò che se ne sapeva continua qui.
device-merged-into = { $who } ha annotato che questo PC è stato installato da capo come { $other } ({ $id }): ciò che se ne sapeva continua lì.

## Che cosa è cambiato in una sede
site-privacy-strict = { $who } ha riportato la sede { $site } al profilo di riservatezza restrittivo.
site-privacy-standard = { $who } ha messo la sede { $site } sul profilo di riservatezza standard; la base giuridica è confermata da { $confirmer } { $day-on }.

## Che cosa è successo a un cliente
customer-many-enrolled = { $devices } dispositivi sono stati registrati qui in un’ora. Se nessuno sta installando agenti, revocate i token.
customer-off-boarded = { $who } ha chiuso il rapporto con questo cliente. Dispositivi revocati: { $devices }; token revocati: { $tokens }.
customer-stays = { $who } ha annotato che questo cliente rimane.
customer-back = Un dispositivo si è registrato: questo cliente è tornato.
