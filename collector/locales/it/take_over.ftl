# Il rapporto di presa in carico come lo riceve il cliente su carta: che cosa non era a posto all'inizio.
# Parole semplici, nessun rimprovero, nessuna offerta.

take-over-title = Che cosa abbiamo trovato all’inizio
take-over-none = Era tutto a posto.
take-over-intro =
    { $devices ->
        [one] All’inizio abbiamo guardato con cura i Suoi computer. Su uno di essi qualcosa non era a posto: lo trova qui.
       *[other] All’inizio abbiamo guardato con cura i Suoi computer. Su { $devices } di essi qualcosa non era a posto: lo trova qui.
    }
take-over-calm = Nulla di questo è nuovo e ora non deve fare nulla. Ce ne occupiamo una cosa alla volta e La avvisiamo prima di modificare qualcosa.
take-over-soon = Per prime
take-over-soon-why = Queste cose potrebbero disturbare il Suo lavoro, perciò cominciamo da qui.
take-over-plan = Poi
take-over-plan-why = Queste possono aspettare un po’; concordiamo con Lei il momento adatto.
take-over-know = Buono a sapersi
take-over-know-why = Nulla è disturbato; le teniamo d’occhio.
take-over-on = { $count ->
        [one] Su un computer: { $names }.
       *[other] Su { $count } computer: { $names }.
    }
take-over-since = Visto { $at-since }.
take-over-stand = Situazione aggiornata a { $at-day }
take-over-call = Ha domande? Ci chiami: { $phone }.
