# clock: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
clock-name = Zegar
clock-ahead = Zegar spieszy się o { $off }.
clock-ahead-title = Zegar spieszy się o { $off }
clock-behind = Zegar spóźnia się o { $off }.
clock-behind-title = Zegar spóźnia się o { $off }
clock-offset-unknown = Nie wiadomo jeszcze, o ile zegar się myli.
clock-offset-unknown-title = Odchylenie zegara nie jest znane
clock-synchronised = System utrzymuje zegar zsynchronizowany.
clock-synchronised-title = Zegar jest zsynchronizowany
clock-unsynchronised = System ostatnio zsynchronizował zegar { $for-ago }.
clock-unsynchronised-title = Zegar nie był synchronizowany { $for-since }
clock-never-synchronised = System nie synchronizuje zegara.
clock-never-synchronised-title = Zegar nie jest synchronizowany
clock-sync-unknown = System nie umie powiedzieć, czy jego zegar jest zsynchronizowany.
clock-sync-unknown-title = Nie wiadomo, czy zegar jest zsynchronizowany
clock-do =
    Sprawdzić, z jakiego źródła czasu korzysta urządzenie i czy do niego dociera (port UDP 123 na zewnątrz albo kontroler
    domeny). Maszyna wirtualna bierze czas z sieci albo od swojego hosta, nie z obu naraz. Stary PC może potrzebować nowej
    baterii.

## For the customer
clock-ahead-plain = Zegar komputera spieszy się o { $off }; przy złej godzinie logowanie i bezpieczne strony internetowe mogą nie działać.
clock-ahead-plain-title = zegar spieszy się o { $off }
clock-behind-plain = Zegar komputera spóźnia się o { $off }; przy złej godzinie logowanie i bezpieczne strony internetowe mogą nie działać.
clock-behind-plain-title = zegar spóźnia się o { $off }
clock-offset-unknown-plain = Nie wiemy jeszcze, czy zegar komputera chodzi dobrze.
clock-offset-unknown-plain-title = nie wiemy jeszcze, czy zegar chodzi dobrze
clock-synchronised-plain = Komputer sam pilnuje, żeby jego zegar chodził dobrze.
clock-synchronised-plain-title = zegar chodzi dobrze
clock-unsynchronised-plain = Komputer ostatnio porównał swój zegar z dokładnym czasem { $for-ago }, dlatego zegar może się powoli rozregulować.
clock-unsynchronised-plain-title = zegar porównano z dokładnym czasem { $for-ago }
clock-never-synchronised-plain = Komputer nie porównuje swojego zegara z dokładnym czasem, dlatego zegar może się powoli rozregulować.
clock-never-synchronised-plain-title = zegar nie jest porównywany z dokładnym czasem
clock-sync-unknown-plain = Komputer nie umie powiedzieć, czy porównuje swój zegar z dokładnym czasem.
clock-sync-unknown-plain-title = nie wiadomo, czy zegar jest porównywany z dokładnym czasem
clock-we-do = Ustawiamy właściwą godzinę i dbamy o to, żeby komputer sam jej pilnował.
clock-was = na zegarze nie można było polegać ({ $device })

## What we read
clock-reads = Czy zegar chodzi dobrze.
clock-reads-why = Przy złym zegarze zawodzą logowanie i bezpieczne połączenia.

## Cards and charts
clock-card =
    { $state ->
        [kept] zsynchronizowany
        [not_kept] niezsynchronizowany
       *[unknown] nie wiadomo
    }
clock-card-age = ostatnio { $age-ago }
