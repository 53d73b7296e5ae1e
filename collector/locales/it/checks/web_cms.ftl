# web_cms: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
web-cms-name = Siti web
web-cms = { $product } { $version } in { $place } non manca di versioni di sicurezza note.
web-cms-title = { $product } { $version } è aggiornato
web-cms-behind = A { $product } { $version } in { $place } manca una versione di sicurezza.
web-cms-behind-title = A { $product } { $version } manca una versione di sicurezza
web-cms-ended = { $product } { $version } in { $place } non riceve più versioni di sicurezza.
web-cms-ended-title = { $product } { $version } è fuori supporto
web-cms-do =
    Salvare file e database, poi aggiornare; prima verificare estensioni e tema. Un ramo finito vuole una migrazione:
    concordarla con il cliente, e intanto cercare file e account estranei.

## For the customer
web-cms-plain = Il programma del sito web ({ $product } { $version }) è aggiornato.
web-cms-plain-title = il programma del sito web è aggiornato
web-cms-behind-plain = Al programma del sito web ({ $product } { $version }) manca un aggiornamento che chiude un varco agli intrusi.
web-cms-behind-plain-title = al sito web manca un aggiornamento di sicurezza
web-cms-ended-plain = Il programma del sito web ({ $product } { $version }) è così vecchio che i varchi per gli intrusi non vengono più chiusi.
web-cms-ended-plain-title = il programma del sito web è troppo vecchio
web-cms-we-do = Facciamo una copia del sito e ne aggiorniamo il programma, o concordiamo con Lei come procedere.
web-cms-was = il programma di un sito web su { $device } non era aggiornato

## What we read
web-cms-reads = Quale programma fa girare un sito web sul computer, dove si trova, e la sua versione.
web-cms-reads-why = I siti con programmi vecchi sono i primi in cui si entra.

## Cards and charts
web-cms-card =
    { $sites ->
        [0] nessuno trovato
        [one] un sito web
       *[other] { $sites } siti web
    }
