# What the pages before the door say, in Italian: signing in, the set-up, the second factor, another proof.

## Sign in
door-sign-in = Accedi
door-email = Indirizzo e-mail
door-password = Password
door-sign-in-wrong = Questo indirizzo e questa password non vanno insieme.
door-sign-in-code = Hai ricevuto un codice? [Scegli la password].

## A first password
door-first = Primi passi
door-first-lead = Nessuno può ancora accedere. Il collettore ha scritto un codice là dove è stato avviato; con quello diventi il primo tecnico.
door-welcome = Ti diamo il benvenuto
door-welcome-lead = Hai ricevuto un codice che vale un giorno. Con quello scegli una password che nessun altro conosce.
door-set-up-code = Codice
door-set-up-name = Il tuo nome
door-set-up-password-help = Almeno 12 caratteri; qualche parola va bene.
door-first-begin = Inizia
door-welcome-choose = Scegli questa password
door-set-up-trial = Quickstart si ferma alla password; con
door-set-up-trial-serve = ciascuno configura anche un secondo fattore.
door-set-up-next = Poi configuri un secondo fattore: tieni a portata di mano il telefono o il gestore di password.

## A code
door-code-title = Codice
door-code = Il tuo codice
door-code-digits = Sei cifre della tua app
door-code-help = Senza telefono, digita uno dei tuoi codici di recupero.
door-code-lost = Telefono e codici sono persi? Un titolare toglie il secondo fattore, oppure lo si fa dalla shell del collettore. [Accedi come qualcun altro].
door-go-on = Continua

## A second factor
door-factor-title = Secondo fattore
door-factor = Configura un secondo fattore
door-factor-lead = Chi viene a sapere la tua password non deve vedere i computer dei clienti. Un’app sul telefono genera un codice per ogni accesso: inquadra questa immagine con l’app.
door-factor-by-hand = Niente fotocamera? Digita questa chiave nell’app, per { $who }:
door-factor-digits = Le sei cifre che mostra
door-factor-apps = Va bene qualsiasi app per codici temporanei: 2FAS, Aegis, Google o Microsoft Authenticator, un gestore di password.
door-factor-other = Accedi come qualcun altro
door-factor-picture = Immagine della chiave, per la fotocamera del telefono

## Recovery codes
door-codes-title = Codici di recupero
door-codes = I tuoi codici di recupero
door-codes-lead = Mostrati solo questa volta. Ciascuno apre un accesso quando il telefono non c’è. Conservali dove il telefono non è: su carta, o in un gestore di password.
door-codes-kept = Li conservo, continua

## Another proof
door-proof = Sei tu?
door-proof-file = Un file con ciò che vedi qui esce dal collettore.
door-proof-file-again = Hai dimostrato chi sei più di 15 minuti fa; dimostralo ancora una volta.
door-proof-act = Ciò che stai per fare lascia entrare qualcuno, o toglie qualcosa.
door-proof-act-again = Hai dimostrato chi sei più di 15 minuti fa; dimostralo ancora una volta, ed è fatto.
door-proof-asked = La tua password, o le sei cifre della tua app
door-proof-leave = Lascia stare, torna alla coda
