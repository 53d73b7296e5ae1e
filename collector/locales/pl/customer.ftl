# Co czytają pracownicy klienta, po polsku (bezosobowo albo „Państwo”). Proste słowa, bez winy, bez ofert, bez
# wykrzykników; słowo techniczne tylko z objaśnieniem ze słowniczka. Zasady i formy argumentów (`$at-by`, `$rest-in`)
# stoją na początku pliku angielskiego.

## Powitania
greeting-morning = Dzień dobry
greeting-afternoon = Dzień dobry
greeting-evening = Dobry wieczór

## Gdzie
plain-one-device = { $device }: { $title }
plain-many-devices =
    { $count ->
        [one] { $count } komputer: { $title }
        [few] { $count } komputery: { $title }
       *[many] { $count } komputerów: { $title }
    }

## Słowa, których nie da się uniknąć
glossary-certificate-word = Certyfikat
glossary-certificate = elektroniczny dowód tożsamości: pokazuje, że połączenie prowadzi we właściwe miejsce
glossary-memory-word = Pamięć robocza
glossary-memory = miejsce na wszystko, co jest w tej chwili otwarte
glossary-operating-system-word = System operacyjny
glossary-operating-system = program, dzięki któremu komputer działa, na przykład Windows
glossary-processor-word = Procesor
glossary-processor = część komputera, która wykonuje obliczenia
glossary-service-word = Program działający w tle
glossary-service = program, który pracuje bez okna, na przykład dla drukarki
glossary-temporary-files-word = Pliki tymczasowe
glossary-temporary-files = pliki pozostawione przez programy, których nikt już nie potrzebuje
glossary-update-word = Aktualizacja
glossary-update = nowsza wersja od producenta, która usuwa usterki i zamyka luki

## copied disk
copied-disk-plain = Dysk tego komputera skopiowano i kilka komputerów zgłasza się u nas jako jeden. Nie przeszkadza to w pracy.
copied-disk-plain-title = kilka komputerów zgłasza się u nas jako jeden
copied-disk-we-do = Odnajdujemy kopie i rozróżniamy je, żeby widzieć każdy komputer.
copied-disk-was = kilka komputerów zgłaszało się u nas jako jeden ({ $device })

## device floods
device-floods-plain = Ten komputer wysyła nam znacznie więcej raportów, niż powinien, więc część z nich dociera z opóźnieniem. Nie przeszkadza to w pracy.
device-floods-plain-title = wysyła nam znacznie więcej raportów, niż powinien
device-floods-we-do = Szukamy tego, co je wysyła, i to naprawiamy.
device-floods-was = komputer wysyłał nam znacznie więcej raportów, niż powinien ({ $device })

## presence
presence-silent-plain = Nie mamy wiadomości z tego komputera { $last-since }; być może jest tylko wyłączony albo nie ma internetu.
presence-silent-plain-title = brak wiadomości { $last-since }
presence-unheard-plain = Nie mamy wiadomości z tego komputera { $last-since }. Jeśli nie jest już używany, wystarczy jedno słowo, a przestaniemy go obserwować.
presence-unheard-plain-title = od dawna brak wiadomości
presence-we-do = Sprawdzamy, czy komputer jest tylko wyłączony, i odezwiemy się, jeśli będziemy potrzebować pomocy.
presence-was = przez pewien czas nie było wiadomości z komputera ({ $device })
