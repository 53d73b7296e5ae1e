# web_cms: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
web-cms-name = Strony WWW
web-cms = { $product } { $version } w { $place } ma wszystkie znane wydania bezpieczeństwa.
web-cms-title = { $product } { $version } jest aktualny
web-cms-behind = { $product } { $version } w { $place } nie ma wydania bezpieczeństwa.
web-cms-behind-title = { $product } { $version } nie ma wydania bezpieczeństwa
web-cms-ended = { $product } { $version } w { $place } nie dostaje już wydań bezpieczeństwa.
web-cms-ended-title = { $product } { $version } jest bez wsparcia
web-cms-do =
    Zabezpieczyć pliki i bazę, potem zaktualizować; najpierw sprawdzić rozszerzenia i motyw. Zakończona gałąź wymaga migracji:
    uzgodnić ją z klientem, a tymczasem poszukać obcych plików i kont.

## For the customer
web-cms-plain = Program strony internetowej ({ $product } { $version }) jest aktualny.
web-cms-plain-title = program strony internetowej jest aktualny
web-cms-behind-plain = W programie strony internetowej ({ $product } { $version }) brakuje aktualizacji, która zamyka lukę przed intruzami.
web-cms-behind-plain-title = stronie internetowej brakuje aktualizacji bezpieczeństwa
web-cms-ended-plain = Program strony internetowej ({ $product } { $version }) jest tak stary, że luki przed intruzami nie są już zamykane.
web-cms-ended-plain-title = program strony internetowej jest za stary
web-cms-we-do = Robimy kopię strony i aktualizujemy jej program albo uzgadniamy z Państwem, co dalej.
web-cms-was = program strony internetowej był nieaktualny ({ $device })

## What we read
web-cms-reads = Jaki program obsługuje stronę internetową na komputerze, gdzie leży i w jakiej jest wersji.
web-cms-reads-why = Do stron ze starymi programami włamuje się najpierw.

## Cards and charts
web-cms-card =
    { $sites ->
        [0] nie znaleziono
        [one] jedna strona
        [few] { $sites } strony
       *[many] { $sites } stron
    }
