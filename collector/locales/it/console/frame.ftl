# What stands around every page of the console, in Italian.

frame-skip = Vai alla pagina
frame-main = Principale
frame-search = Cerca
frame-search-everything = Cerca ovunque
frame-queue = Coda
frame-devices = Dispositivi
frame-customers = Clienti
frame-problems = Problemi
frame-articles = Articoli
frame-held = Senza ticket
frame-private = Privati
frame-settings = Impostazioni
frame-on-call = Reperibile: { $name }
frame-unsent =
    { $count ->
        [one] { $count } mail non inviata
       *[other] { $count } mail non inviate
    }
frame-complaints =
    { $count ->
        [one] { $count } reclamo
       *[other] { $count } reclami
    }
frame-look = Aspetto
frame-look-system = Come il sistema
frame-look-light = Chiaro
frame-look-dark = Scuro
frame-sign-out = Esci
frame-looks = Qui puoi guardare; ciò che cambierebbe qualcosa non è mostrato.

## Keys
frame-keys = Tasti
frame-keys-list = questo elenco
frame-keys-search = cerca
frame-keys-mark = segna il ticket, per fare lo stesso con più d’uno
frame-keys-go = coda, dispositivi, clienti, impostazioni
frame-keys-take = prendi il ticket
frame-keys-note = scrivi una nota
frame-keys-reply = scrivi al cliente
frame-keys-wait = aspetta qualcuno
frame-keys-priority = stabilisci la priorità
frame-keys-snooze = rinvia
frame-keys-merge = unisci
frame-keys-resolve = risolvi
frame-keys-undo = annulla
frame-keys-next = ticket successivo e precedente di un elenco;
frame-keys-open = lo apre
frame-keys-then = poi
frame-keys-on = I tasti sono attivi
frame-close = Chiudi
