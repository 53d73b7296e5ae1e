# What the pages of articles say, in Italian.

## The list
articles-title = Articoli
articles-write = Scrivi un articolo
articles-lead = Ciò che aiuta, scritto una volta. I clienti lo trovano mentre scrivono che cosa serve, i tecnici accanto ai ticket.
articles-none = Non c’è ancora nulla. La via più breve per il primo: risolvi un ticket e premi “Fanne un articolo” lì accanto.
articles-article = Articolo
articles-state = Stato
articles-for = Per
articles-written = Scritto
articles-solved = Ha risolto
articles-ago = { $span } fa
articles-solved-short = volte risolutivo
articles-everybody = tutti
articles-state-draft = Bozza
articles-state-reviewed = Riletto
articles-state-published = Pubblicato
articles-state-withdrawn = Ritirato
articles-foot = Ha risolto: quante volte qualcuno presso un cliente lo ha detto invece di chiedere, ogni persona una volta al mese.

## One article
articles-new = Nuovo articolo
articles-one-for = per { $whom }
articles-one-written-by = Scritto da { $name }
articles-one-reviewed = Riletto da { $name }.
articles-one-reviewed-own = Riletto da { $name }, che lo ha anche scritto: non c’era nessun altro.
articles-one-published = Pubblicato
articles-one-tells = Può leggerlo chiunque, e nomina:
articles-one-read = Come si legge
articles-one-title = Titolo
articles-one-text = Testo
articles-one-text-help = Una riga vuota inizia un paragrafo, una riga con “- ” è una voce di elenco. Un collegamento è il suo indirizzo, https://…, oppure [parole](https://…); l’host è scritto accanto alle parole.
articles-one-keywords = Altre parole
articles-one-keywords-note = (se serve)
articles-one-language = Lingua
articles-one-whom = Chi può leggerlo
articles-one-save-help = Una volta salvato è una bozza, che qualcuno rilegge prima che la vedano i clienti.
articles-one-save = Salva

## What is done with it
articles-one-next = Prossimo passo
articles-one-review-ask = È corretto, e lo capirebbe anche chi non conosce l’argomento?
articles-one-review-names = Prima guarda i nomi che contiene.
articles-one-review = L’ho riletto
articles-one-publish = Pubblica per { $whom }
articles-one-withdraw = Ritira
articles-one-solved = Ha risolto
articles-one-solved-none = Nessuno ha ancora detto che ha risolto qualcosa.
