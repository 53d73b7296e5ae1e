# dhcp_scopes: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
dhcp-scopes-name = Adressen (DHCP)
dhcp-scopes = Der DHCP-Server warnt nicht vor dem Bereich { $scope }.
dhcp-scopes-title = Bereich { $scope } hat Platz
dhcp-scopes-full =
    { $free ->
        [0] Der Bereich { $scope } ist zu { $percent } % belegt; keine Adresse ist übrig.
        [one] Der Bereich { $scope } ist zu { $percent } % belegt; eine Adresse ist übrig.
       *[other] Der Bereich { $scope } ist zu { $percent } % belegt; { $free } Adressen sind übrig.
    }
dhcp-scopes-full-title = Bereich { $scope } ist zu { $percent } % belegt
dhcp-scopes-do =
    In den Leases nach Geräten suchen, die es nicht mehr gibt oder die fremd sind, und nach unbrauchbaren Adressen. Wo Gäste
    kommen und gehen, die Leasedauer kürzen; sonst den Bereich weiten oder einen zweiten anlegen. Der Server wiederholt die Warnung
    stündlich: nach einem Tag ohne Warnung löst sich das Ticket.

## For the customer
dhcp-scopes-plain = In Ihrem Netz sind genug Nummern für die Geräte da.
dhcp-scopes-plain-title = im Netz sind genug Nummern für Geräte da
dhcp-scopes-full-plain =
    { $free ->
        [0] Jedes Gerät braucht eine Nummer in Ihrem Netz, und keine ist übrig: ein neues Gerät kommt vielleicht nicht hinein.
        [one] Jedes Gerät braucht eine Nummer in Ihrem Netz, und eine ist übrig: bald kommt ein neues Gerät vielleicht nicht hinein.
       *[other] Jedes Gerät braucht eine Nummer in Ihrem Netz, und { $free } sind übrig: bald kommt ein neues Gerät vielleicht nicht hinein.
    }
dhcp-scopes-full-plain-title = die Nummern für Geräte im Netz werden knapp
dhcp-scopes-we-do = Wir räumen Nummern auf, die niemand mehr braucht, und schaffen Platz für mehr.
dhcp-scopes-was = die Nummern für Geräte im Netz waren knapp ({ $device })

## What we read
dhcp-scopes-reads = Ob der Server, der den Geräten Nummern im Netz gibt, noch welche hat, und für welchen Teil des Netzes. Nicht, wer welche hat.
dhcp-scopes-reads-why = Sonst fällt es an dem Morgen auf, an dem ein neues Telefon nicht geht.

## Cards and charts
dhcp-scopes-card =
    { $scopes ->
        [0] keine Warnung
        [one] Warnung vor einem Bereich
       *[other] Warnung vor { $scopes } Bereichen
    }
