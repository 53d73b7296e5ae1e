# sign_in: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
sign-in-name = Anmeldungen
sign-in-guessed =
    { $failed ->
        [0] In der letzten Stunde scheiterte keine Anmeldung aus dem Internet (Dienste: { $services }, Quellen: { $sources }).
        [one] In der letzten Stunde scheiterte eine Anmeldung aus dem Internet (Dienste: { $services }, Quellen: { $sources }).
       *[other] In der letzten Stunde scheiterten { $failed } Anmeldungen aus dem Internet (Dienste: { $services }, Quellen: { $sources }).
    }
sign-in-guessed-title = Aus dem Internet erreichbar, Passwörter werden stetig probiert
sign-in-locked-out =
    { $count ->
        [one] In der letzten Stunde wurde ein Konto gesperrt.
       *[other] In der letzten Stunde wurden { $count } Konten gesperrt.
    }
sign-in-locked-out-title = Konten werden gesperrt
sign-in-new-administrator =
    { $count ->
        [one] Ein Konto darf das Gerät ändern; es ist seit weniger als einem Tag neu.
       *[other] { $count } Konten dürfen das Gerät ändern, mehr als vor einem Tag.
    }
sign-in-new-administrator-title = Ein neuer lokaler Administrator
sign-in-log-cleared = Das Protokoll der Anmeldungen wurde im letzten Tag geleert.
sign-in-log-cleared-title = Protokoll der Anmeldungen geleert
sign-in-do =
    Probieren: den Dienst aus dem Internet nehmen (VPN, Liste erlaubter Adressen), statt Adressen zu sperren. Neuer
    Administrator oder geleertes Protokoll: fragen, wer es war; war es niemand, gilt das Gerät als übernommen und bleibt Beweis.

## For the customer
sign-in-guessed-plain =
    { $failed ->
        [0] In der letzten Stunde hat kein Fremder an diesem Computer Passwörter probiert ({ $services }; { $sources }).
        [one] In der letzten Stunde hat jemand aus dem Internet an diesem Computer ein Passwort probiert ({ $services }; { $sources }).
       *[other] In der letzten Stunde haben Fremde aus dem Internet an diesem Computer { $failed } Passwörter probiert ({ $services }; { $sources }).
    }
sign-in-guessed-plain-title = Fremde aus dem Internet probieren Passwörter
sign-in-locked-out-plain =
    { $count ->
        [one] Ein Konto wurde wegen falscher Passwörter gesperrt.
       *[other] { $count } Konten wurden wegen falscher Passwörter gesperrt.
    }
sign-in-locked-out-plain-title = Konten wurden wegen falscher Passwörter gesperrt
sign-in-new-administrator-plain =
    { $count ->
        [one] Ein Konto hat jetzt volle Rechte auf diesem Computer.
       *[other] { $count } Konten haben jetzt volle Rechte auf diesem Computer, mehr als am Tag davor.
    }
sign-in-new-administrator-plain-title = ein weiteres Konto hat volle Rechte auf dem Computer
sign-in-log-cleared-plain = Die Aufzeichnung, wer sich angemeldet hat, wurde geleert; wir wüssten gern, ob das mit Absicht geschah.
sign-in-log-cleared-plain-title = die Aufzeichnung der Anmeldungen wurde geleert
sign-in-we-do = Wir sehen nach, was geschehen ist, und schließen den Weg, damit sich nur anmeldet, wen Sie kennen.
sign-in-was = an den Anmeldungen auf { $device } war etwas ungewöhnlich

## What we read
sign-in-reads = Wie viele Anmeldungen scheiterten und wie viele Konten volle Rechte haben. Keine Namen, und nichts auf persönlichen Computern.
sign-in-reads-why = Damit ein Fremder, der Passwörter probiert, nicht die Zeit bekommt, eines zu finden.

## Cards and charts
sign-in-card =
    { $failed ->
        [0] keine gescheitert
        [one] eine gescheitert
       *[other] { $failed } gescheitert
    }
