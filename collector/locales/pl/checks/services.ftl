# services: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
services-name = Usługi
services-failed = Usługa { $title } zakończyła się błędem.
services-failed-title = Usługa { $title } zakończyła się błędem
services-stopped = Usługa { $title } uruchamia się automatycznie, ale nie działa.
services-stopped-title = Usługa { $title } nie działa
services-do =
    Przeczytać w dzienniku usługi, dlaczego się zakończyła, usunąć przyczynę i uruchomić ją ponownie. Jeśli nikt jej już nie
    potrzebuje, wyłączyć jej automatyczne uruchamianie.

## For the customer
services-failed-plain = Program działający w tle „{ $title }” zatrzymał się z powodu błędu; to, co od niego zależy, może teraz nie działać.
services-failed-plain-title = zatrzymał się program działający w tle
services-stopped-plain = Program działający w tle „{ $title }” powinien być uruchomiony, a nie jest; to, co od niego zależy, może teraz nie działać.
services-stopped-plain-title = program działający w tle nie jest uruchomiony
services-we-do = Ustalamy, dlaczego się zatrzymał, usuwamy przyczynę i uruchamiamy go ponownie.
services-was = nie działał program pracujący w tle: { $title } ({ $device })

## What we read
services-reads = Nazwy programów w tle, które powinny działać, a nie działają.
services-reads-why = Gdy któryś stanie, stają z nim drukowanie, kopie zapasowe lub baza.

## Cards and charts
services-card =
    { $stopped ->
        [0] wszystkie działają
        [one] jedna nie działa
        [few] { $stopped } nie działają
        [many] { $stopped } nie działa
       *[other] { $stopped } nie działa
    }
services-card-of = z { $total }
series-services-not-running-count = Usługi, które nie działają
