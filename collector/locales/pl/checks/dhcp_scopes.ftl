# dhcp_scopes: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
dhcp-scopes-name = Adresy (DHCP)
dhcp-scopes = Serwer DHCP nie ostrzega o zakresie { $scope }.
dhcp-scopes-title = W zakresie { $scope } jest miejsce
dhcp-scopes-full =
    { $free ->
        [0] Zakres { $scope } jest zajęty w { $percent }%; nie ma już żadnego adresu.
        [one] Zakres { $scope } jest zajęty w { $percent }%; został jeden adres.
        [few] Zakres { $scope } jest zajęty w { $percent }%; zostały { $free } adresy.
       *[many] Zakres { $scope } jest zajęty w { $percent }%; zostało { $free } adresów.
    }
dhcp-scopes-full-title = Zakres { $scope } jest zajęty w { $percent }%
dhcp-scopes-do =
    Poszukać w dzierżawach urządzeń, których już nie ma lub które są obce, oraz złych adresów. Gdzie przychodzą goście, skrócić
    dzierżawę; w innym razie poszerzyć zakres lub dodać drugi. Serwer powtarza ostrzeżenie co godzinę: po dobie bez ostrzeżeń
    zgłoszenie się zamyka.

## For the customer
dhcp-scopes-plain = W Państwa sieci jest dość numerów dla urządzeń.
dhcp-scopes-plain-title = w sieci jest dość numerów dla urządzeń
dhcp-scopes-full-plain =
    { $free ->
        [0] Każde urządzenie potrzebuje numeru w Państwa sieci, a nie ma już żadnego: nowe urządzenie może się nie połączyć.
        [one] Każde urządzenie potrzebuje numeru w Państwa sieci, a został jeden: wkrótce nowe urządzenie może się nie połączyć.
        [few] Każde urządzenie potrzebuje numeru w Państwa sieci, a zostały { $free }: wkrótce nowe urządzenie może się nie połączyć.
       *[many] Każde urządzenie potrzebuje numeru w Państwa sieci, a zostało { $free }: wkrótce nowe urządzenie może się nie połączyć.
    }
dhcp-scopes-full-plain-title = w sieci kończą się numery dla urządzeń
dhcp-scopes-we-do = Zwalniamy numery, których nikt już nie używa, i robimy miejsce na następne.
dhcp-scopes-was = w sieci kończyły się numery dla urządzeń ({ $device })

## What we read
dhcp-scopes-reads = Czy serwer, który nadaje urządzeniom numery w sieci, ma jeszcze wolne i dla której części sieci. Nie to, kto ma który.
dhcp-scopes-reads-why = Inaczej widać to dopiero rano, gdy nowy telefon nie działa.

## Cards and charts
dhcp-scopes-card =
    { $scopes ->
        [0] bez ostrzeżeń
        [one] ostrzeżenie o jednym zakresie
        [few] ostrzeżenie o { $scopes } zakresach
       *[many] ostrzeżenie o { $scopes } zakresach
    }
