# What the page that imports customers says, in Italian.

import-title = Importa clienti
import-crumb = Importa
import-done = Fatto: { $made }.
import-see-customers = Vedi i clienti
import-or = oppure
import-go-on = continua con i primi passi
import-customers =
    { $count ->
        [one] { $count } cliente
       *[other] { $count } clienti
    }
import-sites =
    { $count ->
        [one] { $count } sede
       *[other] { $count } sedi
    }
import-contacts =
    { $count ->
        [one] { $count } contatto
       *[other] { $count } contatti
    }
import-and = { $first } e { $last }
import-added = aggiunta di { $what }
import-nothing = niente di nuovo

## A file that is tried
import-dry-run = Prova: non è ancora cambiato nulla
import-would = Risultato previsto: { $made }.
import-there =
    { $count ->
        [one] { $count } riga c'è già.
       *[other] { $count } righe ci sono già.
    }
import-errors =
    { $count ->
        [one] { $count } riga contiene un errore.
       *[other] { $count } righe contengono errori.
    }
import-skip = Salta le righe con errori
import-apply = Aggiungi ora
import-another = Un altro file
import-column-line = Riga
import-column-customer = Cliente
import-column-site = Sede
import-column-contact = Contatto
import-column-becomes = Che cosa ne risulta
import-line-error = Errore
import-line-there = C'è già
import-line-new = Nuova
import-foot = Ciò che è nuovo è in grassetto. Ciò che c'è già resta com'è.

## The forms
import-lead = I clienti, le loro sedi e le loro persone da un solo file CSV. Vedi che cosa farebbe ogni riga prima che cambi qualcosa.
import-file = Un file
import-file-label = File CSV
import-file-help = Al massimo 1 MB e 5.000 righe; UTF-8 o Windows-1252; virgole o punti e virgola.
import-file-try = Prova il file
import-text = Oppure incolla il testo
import-text-label = Testo CSV
import-text-try = Prova il testo

## The columns
import-columns = Le colonne
import-columns-lead-before = La prima riga le nomina, in qualsiasi ordine; solo
import-columns-lead-after = è obbligatoria.
import-columns-customer = L'azienda. Più righe possono nominare la stessa.
import-columns-language = en, it, pl o de: di una nuova azienda, e del contatto di questa riga.
import-columns-zone = Come Europe/Rome: di una nuova azienda, e di una nuova sede.
import-columns-site = Una delle sue sedi; il contatto di questa riga vi appartiene.
import-columns-and = e
import-columns-contact = Una persona del cliente, che viene poi informata di ciò che troviamo.
import-columns-phone = Il suo telefono.
import-template = Un file da compilare
