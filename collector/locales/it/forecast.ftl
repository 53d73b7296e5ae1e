# Foresight: what is ahead, and why it no longer is, in Italian.

habit-strange = { $series } e ciò che la accompagna si comportano come in quasi nessuno degli ultimi { $days } giorni.
habit-usual = { $series } è tornata alla sua abitudine.
forecast-full = { $series } è al { $level } % e cresce del { $pace } % al giorno: piena verso { $full_at }.
forecast-soon-full = { $series } è al { $level } % e cresce senza sosta, del { $pace } % al giorno: piena verso { $full_at }.
forecast-high = { $series } resta al { $level } % senza scendere.
forecast-fell = { $series } è scesa al { $level } %.
forecast-flat = { $series } non cresce più verso il suo limite; è al { $level } %.
wear-sectors = { $series } ha sostituito { $grown } settori in due settimane; ormai { $count } sono difettosi, e continua.
precursor-different-errors = { $error } è arrivato entro un giorno da un altro errore: due errori diversi insieme precedono spesso un guasto.
precursor-rare-error = { $error } è un errore che quasi nessun dispositivo segnala: errori così precedono spesso un guasto.
