# What the page of one's own account says, in Italian; and that of one's second factor.

settings-account-title = Il tuo account
settings-account-done = Fatto.

## Another password
settings-account-password = Un’altra password
settings-account-password-old = La password di adesso
settings-account-password-new = Quella nuova
settings-account-password-help = Almeno 12 caratteri; qualche parola va bene. Ovunque altrove vieni disconnesso.
settings-account-password-change = Cambia

## Second factor
settings-account-factor = Secondo fattore
settings-account-factor-since = La tua app genera i codici dal
settings-account-no-codes-left = Non resta nessun codice di recupero.
settings-account-codes-left =
    { $count ->
        [one] Resta un codice di recupero.
       *[other] Restano { $count } codici di recupero.
    }
settings-account-code = Un codice che hai adesso
settings-account-code-help = Sei cifre dell’app, o un codice di recupero.
settings-account-new-codes = Dieci nuovi codici di recupero
settings-account-new-key = Un altro telefono o un’altra app
settings-account-trial = Quickstart non chiede un secondo fattore sull’indirizzo di questa stessa macchina, così puoi guardarti subito intorno. Con
settings-account-trial-serve = ciascuno ne configura uno al prossimo accesso.
settings-account-factor-begin = Configurane uno ora

## Language
settings-account-language = Lingua
settings-account-language-of = La console parla
settings-account-language-help = Solo con te; i colleghi e i clienti scelgono la propria.
settings-account-language-change = Usa questa lingua

## Where you are signed in
settings-account-sessions = Dove hai effettuato l’accesso
settings-account-session-from = Da
settings-account-session-since = Dal
settings-account-session-used = Ultimo uso
settings-account-session-acts = Che cosa fare
settings-account-session-unknown = un indirizzo non annotato
settings-account-session-here = qui
settings-account-session-ago = { $span } fa
settings-account-session-above = Termina con Esci, nel menu.
settings-account-session-end = Disconnetti lì
settings-account-sessions-end = Disconnetti ovunque altrove

## Another phone or app
settings-factor-title = Secondo fattore
settings-factor-other = Un altro telefono o un’altra app
settings-factor-scan = Inquadra questa immagine con l’app. Finché non ne digiti il primo codice, vale quella che avevi.
settings-factor-by-hand = Niente fotocamera? Digita questa chiave nell’app:
settings-factor-digits = Le sei cifre che mostra
settings-factor-help = Ovunque altrove vieni disconnesso, e i codici di recupero sono nuovi.
settings-factor-use = Metti in uso
settings-factor-keep = Tieni quella che ho
settings-factor-codes = I tuoi codici di recupero
settings-factor-codes-lead = Mostrati solo questa volta; quelli di prima non funzionano più. Ciascuno apre un accesso quando il telefono non c’è. Conservali dove il telefono non è: su carta, o in un gestore di password.
settings-factor-codes-kept = Li conservo
