# firewall: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
firewall-name = Zapora sieciowa
firewall =
    { $state ->
        [off] Zapora jest wyłączona (profil { $profile }).
       *[other] Zapora jest włączona (profil { $profile }).
    }
firewall-title =
    { $state ->
        [off] Zapora jest wyłączona (profil { $profile })
       *[other] Zapora jest włączona (profil { $profile })
    }
firewall-do =
    Ustalić, kto ją wyłączył i dlaczego: często była to próba, której nikt nie cofnął. Włączyć ponownie z potrzebnymi
    wyjątkami. Tam, gdzie jest wyłączona z wyboru, zapisać przyjęte ryzyko.

## For the customer
firewall-plain =
    { $state ->
        [off] Część komputera, która nie wpuszcza obcych, jest wyłączona.
       *[other] Część komputera, która nie wpuszcza obcych, jest włączona.
    }
firewall-plain-title =
    { $state ->
        [off] ochrona przed obcymi w sieci jest wyłączona
       *[other] ochrona przed obcymi w sieci jest włączona
    }
firewall-we-do = Włączamy ją znowu i sprawdzamy, czy wszystkie Państwa programy nadal działają.
firewall-was = była wyłączona ochrona przed obcymi w sieci ({ $device })

## What we read
firewall-reads = Czy komputer odrzuca połączenia z zewnątrz, o które nikt nie prosił.
firewall-reads-why = Bez tego każdy w tej samej sieci może próbować wejść.

## Cards and charts
firewall-card =
    { $state ->
        [on] włączona
       *[other] wyłączona
    }
