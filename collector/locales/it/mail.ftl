# Che cosa dicono i messaggi oltre all'avviso, in italiano; e che cosa dice il banco dei messaggi non arrivati.
# Un nome che manca arriva come "none".

## Sotto ogni messaggio
mail-why =
    { $provider ->
        [none] Riceve questo messaggio perché ci occupiamo dei computer di { $customer } e Lei è tra le persone di riferimento.
       *[other] Riceve questo messaggio perché { $provider } si occupa dei computer di { $customer } e Lei è tra le persone di riferimento.
    }
mail-password = Non Le chiediamo mai una password, né per posta né al telefono.
mail-host = Tutti i link in questo messaggio portano a { $host }.
mail-stop = Non ricevere più questi messaggi

## Un link alle pagine
mail-sign-in-subject =
    { $provider ->
        [none] Il link alle Sue pagine
       *[other] Il link alle Sue pagine presso { $provider }
    }
mail-sign-in-text = Buongiorno { $name }, ecco il link che ha chiesto. Apre le Sue pagine una volta sola, entro mezz'ora.
mail-sign-in-note = Non l'ha chiesto Lei? Allora ignori pure questo messaggio: con esso non è entrato nessuno.
mail-sign-in-link = Apri le mie pagine

## L'invito a un tecnico
mail-invite-subject =
    { $provider ->
        [none] Il Suo accesso al service desk
       *[other] Il Suo accesso al service desk di { $provider }
    }
mail-invite-text = Buongiorno { $name }, { $by } La invita al service desk. Scelga ora una password; l'invito vale una volta sola, per un giorno.
mail-invite-note =
    { $code ->
        [none] Non sa di che cosa si tratta? Allora ignori pure questo messaggio.
       *[other] Il Suo codice è { $code }. Non sa di che cosa si tratta? Allora ignori pure questo messaggio.
    }
mail-invite-link = Scegliere la password

## A complaint, to the owners
mail-complaint-subject = Un cliente non è soddisfatto: #{ $ticket }
mail-complaint-text = Buongiorno { $name }, { $who } ci dice che #{ $ticket } non è andato bene. Ciò che ha scritto sta nella pagina, e lì lo legge solo chi dirige.
mail-complaint-note = Lo chiami presto, per favore: una Sua parola vale più della migliore riparazione.
mail-complaint-link = Leggi

## Una prova
mail-test-subject = Prova: la posta funziona
mail-test-text = Buongiorno { $name }, questa è la prova che ha chiesto. Se la legge, il sistema può spedire posta.
mail-test-note = Guardi per favore se è arrivata nella posta in arrivo e non tra quella indesiderata; in tal caso aiuta una firma (DKIM).
mail-test-link = Apri le impostazioni della posta

## Messaggi non arrivati
mail-trouble =
    { $why ->
        [away] il server di posta non è raggiungibile
        [unsafe] non si riesce a stabilire una connessione sicura con il server di posta
        [sign-in] il server di posta non accetta il nostro nome e la password
        [slow] il server di posta non risponde in tempo
        [server] il server di posta non è pronto a ricevere posta
        [sender] il server di posta non accetta il nostro indirizzo di mittente
        [recipient] l'indirizzo non viene accettato
        [content] il server di posta non accetta il messaggio
        [unclear] la connessione si è chiusa prima della conferma; potrebbe essere arrivato
        [stopped] il sistema è stato fermato durante l'invio
        [late] non serviva più
        [unwanted] la persona non desidera più messaggi
       *[other] { $why }
    }
mail-failed =
    { $said ->
        [none] Non è stato possibile scrivere a { $to }: { mail-trouble }.
       *[other] Non è stato possibile scrivere a { $to }: { mail-trouble } ({ $said }).
    }

## La pagina per non ricevere più messaggi
stop-heading = Non ricevere più messaggi
stop-ask = Se conferma, non Le scriviamo più quando troviamo o risolviamo qualcosa. Nel portale può sempre leggere tutto.
stop-button = Non ricevere più messaggi
stop-done-heading = Non riceverà più messaggi
stop-done = Da ora non Le scriviamo più quando troviamo o risolviamo qualcosa. È stato un errore? Ce lo dica e li riattiviamo.

## Per chi segue un ticket
mail-watched-subject = #{ $ticket } { $title }: le novità
mail-watched-text = Buongiorno { $name }, ci sono novità su #{ $ticket }, che sta seguendo:
mail-watched-line =
    { $who ->
        [none] { $text }
       *[other] { $who }: { $text }
    }
mail-watched-note = Riceve questo messaggio perché segue il ticket; dalla sua pagina può smettere.
mail-watched-link = Apri #{ $ticket }
