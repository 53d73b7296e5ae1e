# sign_in: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
sign-in-name = Logowania
sign-in-guessed =
    { $failed ->
        [0] W ostatniej godzinie nie było nieudanych logowań z internetu (usługi: { $services }, źródła: { $sources }).
        [one] W ostatniej godzinie było jedno nieudane logowanie z internetu (usługi: { $services }, źródła: { $sources }).
        [few] W ostatniej godzinie były { $failed } nieudane logowania z internetu (usługi: { $services }, źródła: { $sources }).
       *[many] W ostatniej godzinie było { $failed } nieudanych logowań z internetu (usługi: { $services }, źródła: { $sources }).
    }
sign-in-guessed-title = Dostępne z internetu i stale zgadywane
sign-in-locked-out =
    { $count ->
        [one] W ostatniej godzinie zablokowano jedno konto.
        [few] W ostatniej godzinie zablokowano { $count } konta.
       *[many] W ostatniej godzinie zablokowano { $count } kont.
    }
sign-in-locked-out-title = Konta są blokowane
sign-in-new-administrator =
    { $count ->
        [one] Jedno konto może zmieniać urządzenie; jest nowe od mniej niż dnia.
        [few] { $count } konta mogą zmieniać urządzenie, więcej niż dzień wcześniej.
       *[many] { $count } kont może zmieniać urządzenie, więcej niż dzień wcześniej.
    }
sign-in-new-administrator-title = Nowy administrator lokalny
sign-in-log-cleared = W ostatnim dniu wyczyszczono dziennik logowań.
sign-in-log-cleared-title = Wyczyszczono dziennik logowań
sign-in-do =
    Zgadywanie: zdjąć usługę z internetu (VPN, lista dozwolonych adresów) zamiast blokować adresy. Nowy administrator lub
    wyczyszczony dziennik: zapytać, kto to zrobił; jeśli nikt, uznać urządzenie za przejęte i zachować je jako dowód.

## For the customer
sign-in-guessed-plain =
    { $failed ->
        [0] W ostatniej godzinie nikt obcy nie próbował haseł na tym komputerze ({ $services }; { $sources }).
        [one] W ostatniej godzinie ktoś z internetu próbował hasła na tym komputerze ({ $services }; { $sources }).
        [few] W ostatniej godzinie obcy z internetu próbowali { $failed } haseł na tym komputerze ({ $services }; { $sources }).
       *[many] W ostatniej godzinie obcy z internetu próbowali { $failed } haseł na tym komputerze ({ $services }; { $sources }).
    }
sign-in-guessed-plain-title = obcy z internetu próbują haseł
sign-in-locked-out-plain =
    { $count ->
        [one] Jedno konto zostało zablokowane z powodu błędnych haseł.
        [few] { $count } konta zostały zablokowane z powodu błędnych haseł.
       *[many] { $count } kont zostało zablokowanych z powodu błędnych haseł.
    }
sign-in-locked-out-plain-title = konta zablokowane z powodu błędnych haseł
sign-in-new-administrator-plain =
    { $count ->
        [one] Jedno konto ma teraz pełne prawa na tym komputerze.
        [few] { $count } konta mają teraz pełne prawa na tym komputerze, więcej niż dzień wcześniej.
       *[many] { $count } kont ma teraz pełne prawa na tym komputerze, więcej niż dzień wcześniej.
    }
sign-in-new-administrator-plain-title = kolejne konto ma pełne prawa na komputerze
sign-in-log-cleared-plain = Zapis tego, kto się logował, został opróżniony; chcielibyśmy wiedzieć, czy celowo.
sign-in-log-cleared-plain-title = zapis logowań został opróżniony
sign-in-we-do = Sprawdzamy, co się stało, i zamykamy tę drogę, aby logowali się tylko ludzie Państwu znani.
sign-in-was = było coś niezwykłego w logowaniach ({ $device })

## What we read
sign-in-reads = Ile logowań się nie udało i ile kont ma pełne prawa. Żadnych nazwisk i nic na komputerach osobistych.
sign-in-reads-why = Aby ktoś obcy, kto próbuje haseł, nie miał czasu żadnego znaleźć.

## Cards and charts
sign-in-card =
    { $failed ->
        [0] brak nieudanych
        [one] jedno nieudane
        [few] { $failed } nieudane
       *[many] { $failed } nieudanych
    }
