# What the page of the time that was spent says, in Italian.

settings-time-title = Tempo
settings-time-heading = Tempo, { $month }
settings-time-csv = CSV per le fatture
settings-time-none = In questo mese non è stato inserito tempo.
settings-time-sum =
    { $all } per { $count ->
        [one] un cliente
       *[other] { $count } clienti
    }: { $covered } compresi nei contratti, { $uncovered } da fatturare, { $courtesy } come cortesia.
settings-time-months = Mesi
settings-time-before = Mese precedente
settings-time-after = Mese successivo
settings-time-how = Il tempo si inserisce accanto a una nota, o accanto al testo che risolve un ticket.

## The table
settings-time-customer = Cliente
settings-time-share = Quota
settings-time-covered-head = Compreso
settings-time-uncovered-head = Non compreso
settings-time-courtesy-head = Cortesia
settings-time-all-head = Totale
settings-time-file = File
settings-time-covered = compreso
settings-time-uncovered = non compreso
settings-time-courtesy = cortesia
settings-time-all = in tutto
settings-time-bar = { $covered } compresi, { $uncovered } non compresi, { $courtesy } di cortesia
settings-time-foot = Un mese inizia a mezzanotte nel fuso orario della tua azienda. Di una voce conta il valore corretto, nel mese in cui è stata inserita.
