# sql_server: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
sql-server-name = SQL Server
sql-server = Ostatnia kopia zapasowa bazy { $database } ({ $instance }) powstała { $for } temu.
sql-server-title = Baza { $database }: ostatnia kopia { $for } temu
sql-server-never = W dzienniku nie ma żadnej kopii zapasowej bazy { $database } ({ $instance }).
sql-server-never-title = Baza { $database }: brak znanej kopii
sql-server-failed = Kopia zapasowa bazy { $database } ({ $instance }) nie powiodła się { $for } temu i odtąd żadna się nie udała.
sql-server-failed-title = Kopia bazy { $database } nie powiodła się
sql-server-size = Największa baza { $instance }, { $database }, zajmuje { $used } z { $total } dozwolonych w wersji bezpłatnej.
sql-server-size-title = { $instance }: { $database } zajmuje { $used } z { $total }
sql-server-room = O żadnej bazie { $instance } nie wiadomo, by była blisko granicy wersji bezpłatnej.
sql-server-room-title = { $instance } ma miejsce
sql-server-counters = { $instance } nie podaje wielkości swoich baz: liczniki nie odpowiadają.
sql-server-counters-title = { $instance }: liczniki nie odpowiadają
sql-server-edition = { $instance } działa jako { $edition } i zawiera bazy danych: czy pracuje produkcyjnie?
sql-server-edition-title = { $instance }: edycja do programowania lub prób
sql-server-do =
    Kopia: przeczytać historię zadania i dziennik błędów, sprawdzić cel, uruchomić ręcznie i na próbę odtworzyć. Baza z grupy
    dostępności może mieć kopię na drugim serwerze. Wielkość: sprawdzić wolne miejsce wewnątrz plików, usunąć lub zarchiwizować
    co można, w innym razie zaplanować inną edycję; na granicy każdy zapis się nie udaje. Liczniki: uruchomić instancję albo lodctr.

## For the customer
sql-server-plain = Ostatnia kopia bezpieczeństwa bazy „{ $database }” powstała { $for } temu.
sql-server-plain-title = kopia bezpieczeństwa bazy się opóźnia
sql-server-never-plain = Nie widzimy, kiedy powstała ostatnia kopia bezpieczeństwa bazy „{ $database }”.
sql-server-never-plain-title = pytanie o kopię bezpieczeństwa bazy
sql-server-failed-plain = Ostatnia kopia bezpieczeństwa bazy „{ $database }” nie powiodła się.
sql-server-failed-plain-title = ostatnia kopia bezpieczeństwa bazy się nie powiodła
sql-server-size-plain = Baza „{ $database }” zajmuje { $used }; jej program przyjmuje najwyżej { $total }, a potem nic nowego nie da się zapisać.
sql-server-size-plain-title = baza jest prawie pełna
sql-server-room-plain = W bazach jest miejsce.
sql-server-room-plain-title = w bazach jest miejsce
sql-server-counters-plain = Program do baz danych nie podaje, jak bardzo są pełne.
sql-server-counters-plain-title = program do baz danych nie podaje, jak bardzo są pełne
sql-server-edition-plain = Program bazy danych na tym komputerze jest w edycji do programowania lub prób; chcielibyśmy zapytać, do czego służy.
sql-server-edition-plain-title = pytanie o edycję programu bazy danych
sql-server-edition-we-do = Pytamy, do czego służy, i przeglądamy z Państwem dokumenty.
sql-server-edition-was = było pytanie o program bazy danych ({ $device })
sql-server-we-do = Ustalamy, dlaczego brakuje kopii bezpieczeństwa, robimy ją i sprawdzamy, czy da się ją odtworzyć.
sql-server-was = opóźniała się kopia bezpieczeństwa bazy ({ $device })
sql-server-size-we-do = Patrzymy, co można uporządkować, i rozmawiamy z Państwem, zanim cokolwiek się zmieni.
sql-server-size-was = baza była prawie pełna ({ $device })
sql-server-counters-we-do = Dbamy o to, żeby program znów to podawał.
sql-server-counters-was = program do baz danych nie podawał, jak bardzo są pełne ({ $device })

## What we read
sql-server-reads = Nazwy baz danych, ich wielkość i kiedy powstała ostatnia kopia bezpieczeństwa. Nic z ich zawartości.
sql-server-reads-why = Inaczej brak kopii i pełną bazę widać dopiero wtedy, gdy jest za późno.

## Cards and charts
sql-server-card =
    { $databases ->
        [0] brak baz
        [one] jedna baza
        [few] { $databases } bazy
       *[many] { $databases } baz
    }
sql-server-card-edition = { $edition }
