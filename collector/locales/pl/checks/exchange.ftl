# exchange: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
exchange-name = Exchange
exchange-queue =
    { $messages ->
        [0] W kolejce { $queue } nie czeka żadna wiadomość.
        [one] W kolejce { $queue } czeka jedna wiadomość.
        [few] W kolejce { $queue } czekają { $messages } wiadomości.
       *[many] W kolejce { $queue } czeka { $messages } wiadomości.
    }
exchange-queue-title = Poczta czeka w kolejce { $queue }
exchange-database = Z bazą { $database } wszystko jest w porządku.
exchange-database-title = Baza { $database }: w porządku
exchange-dismounted = Baza { $database } jest odłączona (dismounted).
exchange-dismounted-title = Baza { $database } jest odłączona (dismounted)
exchange-do =
    Kolejka: sprawdzić przez Get-Queue, gdzie i dlaczego stoi (LastError), potem wolne miejsce (back pressure), nazwy i następny
    serwer. poison: zobaczyć, co łączy te wiadomości, zanim któraś zostanie zwolniona lub usunięta. Baza: przed podłączeniem
    znaleźć przyczynę w dzienniku aplikacji (MSExchangeRepl, ESE) i sprawdzić miejsce na jej dzienniki.

## For the customer
exchange-queue-plain =
    { $messages ->
        [0] Na serwerze poczty nie czeka żadna wiadomość.
        [one] Na serwerze poczty czeka jedna wiadomość, która powinna już być doręczona.
        [few] Na serwerze poczty czekają { $messages } wiadomości, które powinny już być doręczone.
       *[many] Na serwerze poczty czeka { $messages } wiadomości, które powinny już być doręczone.
    }
exchange-queue-plain-title = wiadomości czekają na serwerze poczty
exchange-database-plain = Skrzynki na serwerze poczty są w porządku.
exchange-database-plain-title = skrzynki pocztowe są w porządku
exchange-dismounted-plain = Część skrzynek na serwerze poczty jest teraz zamknięta; kto ma tam skrzynkę, nie przeczyta nowych wiadomości.
exchange-dismounted-plain-title = część skrzynek pocztowych jest zamknięta
exchange-we-do = Ustalamy, co zatrzymuje pocztę, i uruchamiamy ją na nowo.
exchange-was = poczta stała w miejscu ({ $device })

## What we read
exchange-reads = Ile wiadomości czeka na serwerze poczty i czy skrzynki są otwarte. Nigdy, kto i co do kogo pisze.
exchange-reads-why = Widzimy, że poczta stoi, zanim komuś zabraknie odpowiedzi.

## Cards and charts
exchange-card =
    { $messages ->
        [0] nic nie czeka
        [one] jedna wiadomość czeka
        [few] { $messages } wiadomości czekają
       *[many] { $messages } wiadomości czeka
    }
exchange-card-databases =
    { $databases ->
        [0] brak baz
        [one] jedna baza
        [few] { $databases } bazy
       *[many] { $databases } baz
    }
series-exchange-messages = Wiadomości: { $subject }
