# directory_replication: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
directory-replication-name = Replikacja katalogu
directory-replication = Kontroler jest zgodny z { $server }.
directory-replication-title = Zgodny z { $server }
directory-replication-behind =
    { $failures ->
        [0] Z kontrolera { $server } nic nie skopiowano { $for-since }, bez nieudanej próby.
        [one] Z kontrolera { $server } nic nie skopiowano { $for-since }; jedna próba się nie powiodła (błąd { $code }).
        [few] Z kontrolera { $server } nic nie skopiowano { $for-since }; { $failures } kolejne próby się nie powiodły (błąd { $code }).
       *[many] Z kontrolera { $server } nic nie skopiowano { $for-since }; { $failures } kolejnych prób się nie powiodło (błąd { $code }).
    }
directory-replication-behind-title = Brak replikacji z { $server } { $for-since }
directory-replication-never =
    { $failures ->
        [0] Kontroler { $server } nie został jeszcze nigdy skopiowany w całości.
        [one] Kontroler { $server } nie został nigdy skopiowany w całości; jedna próba się nie powiodła (błąd { $code }).
        [few] Kontroler { $server } nie został nigdy skopiowany w całości; { $failures } kolejne próby się nie powiodły (błąd { $code }).
       *[many] Kontroler { $server } nie został nigdy skopiowany w całości; { $failures } kolejnych prób się nie powiodło (błąd { $code }).
    }
directory-replication-never-title = Nigdy nie replikowano z { $server }
directory-replication-sysvol =
    { $state ->
        [error] SYSVOL na tym kontrolerze jest w stanie błędu.
        [unshared] SYSVOL na tym kontrolerze nie jest udostępniony: komputery nie dostają z niego zasad ani skryptów logowania.
        [waiting] SYSVOL na tym kontrolerze nie jest jeszcze kompletny.
        [untold] Nic nie mówi, jaki jest stan SYSVOL na tym kontrolerze.
       *[other] SYSVOL na tym kontrolerze jest kompletny i udostępniony.
    }
directory-replication-sysvol-title =
    { $state ->
        [error] SYSVOL jest w stanie błędu
        [unshared] SYSVOL nie jest udostępniony
        [waiting] SYSVOL nie jest jeszcze kompletny
        [untold] Stan SYSVOL nie jest znany
       *[other] SYSVOL jest kompletny
    }
directory-replication-do =
    Przeczytać repadmin /showrepl i najpierw sprawdzić nazwy, zegar, łącze i zaporę. Bez nieudanej próby: sprawdzić, czy
    replikacji nie wyłączono (repadmin /options). Cisza dłuższa niż tombstone lifetime lasu: nie łączyć ponownie, postawić
    kontroler od nowa. SYSVOL: przeczytać dziennik DFS Replication (2213, 4012) i nic nie robić przed kopią zapasową.

## For the customer
directory-replication-plain = Serwery, które obsługują logowanie, wiedzą to samo.
directory-replication-plain-title = serwery logowania wiedzą to samo
directory-replication-behind-plain = Jeden z serwerów, które obsługują logowanie, nie dostaje nowości od innego { $for-since }; nowe hasło może nie wszędzie działać.
directory-replication-behind-plain-title = jeden z serwerów logowania nie nadąża
directory-replication-never-plain = Jeden z serwerów, które obsługują logowanie, nie przejął jeszcze niczego od innego.
directory-replication-never-plain-title = jeden z serwerów logowania nie jest jeszcze połączony z innymi
directory-replication-sysvol-plain =
    { $state ->
        [well] Serwer, który obsługuje logowanie, rozdaje ustawienia firmy.
       *[other] Serwer, który obsługuje logowanie, nie rozdaje ustawień firmy tak, jak powinien.
    }
directory-replication-sysvol-plain-title =
    { $state ->
        [well] ustawienia firmy są rozdawane
       *[other] ustawienia firmy nie są rozdawane tak, jak powinny
    }
directory-replication-we-do = Ustalamy, dlaczego serwery się nie słyszą, i doprowadzamy je do tego samego stanu.
directory-replication-was = serwery logowania nie wiedziały tego samego ({ $device })

## What we read
directory-replication-reads = Z którymi innymi serwerami ten serwer utrzymuje jednakowe logowanie firmy i kiedy to ostatnio zadziałało. Nie to, kto się loguje.
directory-replication-reads-why = Inaczej widać to dopiero wtedy, gdy nowe hasło działa w jednym pokoju, a w sąsiednim nie.

## Cards and charts
directory-replication-card =
    { $partners ->
        [0] jedyny kontroler
        [one] jeden partner
        [few] { $partners } partnerów
       *[many] { $partners } partnerów
    }
