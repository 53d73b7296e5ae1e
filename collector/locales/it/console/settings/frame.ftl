# What the tabs of the settings and the small pages behind them say, in Italian: getting started, checks, runbooks.

## Tabs
settings-tabs = Impostazioni
settings-tab-provider = Azienda
settings-tab-tiers = Livelli di servizio
settings-tab-limits = Soglie
settings-tab-accounting = Consuntivo
settings-tab-time = Tempo
settings-tab-runbooks = Runbook
settings-tab-checks = Che cosa si legge
settings-tab-mail = Posta
settings-tab-on-call = Reperibilità
settings-tab-technicians = Tecnici
settings-tab-getting-started = Primi passi
settings-tab-account = Il tuo account

## Getting started
settings-start-title = Primi passi
settings-start-first-steps = I primi passi
settings-start-behind = { $behind } passi su { $of } già fatti
settings-start-closed = la coda non ne parla più
settings-start-see = Vedi i passi
settings-start-test = Problema di prova
settings-start-test-lead = Nella coda si apre un ticket senza che ci sia un guasto, segnato come prova, per vedere se tutto funziona. Si risolve da sé; il cliente non viene avvisato.

## Runbooks
settings-runbooks-title = Runbook
settings-runbooks-lead = Che cosa fa un tecnico per ciò che un controllo rileva. Ogni ticket mostra il suo runbook; al posto di quello fornito puoi scriverne uno tuo, per tutti o per un solo cliente.
settings-runbooks-check = Controllo
settings-runbooks-shipped = Come fornito
settings-runbooks-nothing = ancora nulla

## What is read
settings-checks-title = Che cosa si legge
settings-checks-lead = Tutti i controlli che ci sono. I clienti leggono lo stesso elenco nel portale. Un agente non legge altro, e nulla può indurlo a farlo.
settings-checks-check = Controllo
settings-checks-reads = Che cosa si legge
settings-checks-often = Quanto spesso
settings-checks-limits = Soglie
settings-checks-limit-count =
    { $count ->
        [one] { $count } soglia
       *[other] { $count } soglie
    }
settings-checks-no-limit = nessuna
settings-checks-every-sample = ogni minuto
settings-checks-every-fifth-sample = ogni cinque minuti
settings-checks-every-day = ogni giorno e a ogni modifica
