# sign_in: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
sign-in-name = Accessi
sign-in-guessed =
    { $failed ->
        [0] Nell'ultima ora nessun accesso da internet è fallito (servizi: { $services }, origini: { $sources }).
        [one] Nell'ultima ora un accesso da internet è fallito (servizi: { $services }, origini: { $sources }).
       *[other] Nell'ultima ora { $failed } accessi da internet sono falliti (servizi: { $services }, origini: { $sources }).
    }
sign-in-guessed-title = Raggiungibile da internet con tentativi continui di password
sign-in-locked-out =
    { $count ->
        [one] Nell'ultima ora è stato bloccato un account.
       *[other] Nell'ultima ora sono stati bloccati { $count } account.
    }
sign-in-locked-out-title = Account che vengono bloccati
sign-in-new-administrator =
    { $count ->
        [one] Un account può modificare il dispositivo; è nuovo da meno di un giorno.
       *[other] { $count } account possono modificare il dispositivo, più di un giorno fa.
    }
sign-in-new-administrator-title = Un nuovo amministratore locale
sign-in-log-cleared = Il registro degli accessi è stato svuotato nell'ultimo giorno.
sign-in-log-cleared-title = Registro degli accessi svuotato
sign-in-do =
    Tentativi: togliere il servizio da internet (VPN, elenco di indirizzi ammessi) piuttosto che bandire indirizzi. Nuovo
    amministratore o registro svuotato: chiedere chi è stato; se nessuno, trattare il dispositivo come violato e conservarlo.

## For the customer
sign-in-guessed-plain =
    { $failed ->
        [0] Nell'ultima ora nessun estraneo ha provato password su questo computer ({ $services }; { $sources }).
        [one] Nell'ultima ora qualcuno da internet ha provato una password su questo computer ({ $services }; { $sources }).
       *[other] Nell'ultima ora estranei da internet hanno provato { $failed } password su questo computer ({ $services }; { $sources }).
    }
sign-in-guessed-plain-title = estranei da internet provano password
sign-in-locked-out-plain =
    { $count ->
        [one] Un account è stato bloccato per password sbagliate.
       *[other] { $count } account sono stati bloccati per password sbagliate.
    }
sign-in-locked-out-plain-title = account bloccati per password sbagliate
sign-in-new-administrator-plain =
    { $count ->
        [one] Un account ha ora pieni diritti su questo computer.
       *[other] { $count } account hanno ora pieni diritti su questo computer, più del giorno prima.
    }
sign-in-new-administrator-plain-title = un altro account ha pieni diritti sul computer
sign-in-log-cleared-plain = L'elenco di chi è entrato nel computer è stato svuotato; vorremmo sapere se era voluto.
sign-in-log-cleared-plain-title = l'elenco degli accessi è stato svuotato
sign-in-we-do = Guardiamo che cosa è successo e chiudiamo il passaggio, così che entri solo chi Lei conosce.
sign-in-was = c'era qualcosa di insolito negli accessi a { $device }

## What we read
sign-in-reads = Quanti accessi sono falliti e quanti account hanno pieni diritti. Nessun nome, e nulla sui computer personali.
sign-in-reads-why = Perché un estraneo che prova password non abbia il tempo di trovarne una.

## Cards and charts
sign-in-card =
    { $failed ->
        [0] nessuno fallito
        [one] uno fallito
       *[other] { $failed } falliti
    }
