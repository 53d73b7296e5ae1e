# What the page of a customer's hardware warranties says, in Italian.

customer-warranties-of = Garanzie di { $name }
customer-warranties-roadmap = Programma
customer-warranties-crumb = Garanzie
customer-warranties-heading = Garanzie dell’hardware
customer-warranties-set =
    { $count ->
        [one] { $count } scadenza impostata.
       *[other] { $count } scadenze impostate.
    }
customer-warranties-see-roadmap = Vedi il programma

## A file that is tried
customer-warranties-dry-run = Prova: non è ancora cambiato nulla
customer-warranties-would-set =
    { $sets ->
        [one] { $sets } riga su { $lines } imposterebbe una scadenza.
       *[other] { $sets } righe su { $lines } imposterebbero una scadenza.
    }
customer-warranties-errors =
    { $count ->
        [one] { $count } riga contiene un errore; correggi prima il file.
       *[other] { $count } righe contengono errori; correggi prima il file.
    }
customer-warranties-apply = Imposta ora
customer-warranties-another = Un altro file
customer-warranties-column-line = Riga
customer-warranties-column-computer = Computer
customer-warranties-column-until = Fino al
customer-warranties-column-becomes = Che cosa ne risulta
customer-warranties-line-error = Errore
customer-warranties-line-same = È già così
customer-warranties-line-set = Da impostare
customer-warranties-line-before = prima: { $day }

## The forms
customer-warranties-lead = L’ultimo giorno di garanzia di ogni computer, da un file CSV. Compare nel [programma], e un ticket avvisa 90 giorni prima.
customer-warranties-file = Un file
customer-warranties-file-label = File CSV
customer-warranties-file-help = Al massimo 1 MB; UTF-8; virgole o punti e virgola.
customer-warranties-file-try = Prova il file
customer-warranties-text = Oppure incolla il testo
customer-warranties-text-label = Testo CSV
customer-warranties-text-try = Prova il testo
customer-warranties-columns = Le colonne
customer-warranties-columns-device = Il nome del computer come si chiama qui. I numeri di serie restano sui computer, quindi non si possono confrontare.
customer-warranties-columns-until = L’ultimo giorno: 2027-03-31 o 31.03.2027.
