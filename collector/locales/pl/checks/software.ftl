# software: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
software-name = Oprogramowanie
software-unwanted =
    { $reason ->
        [activator] Zainstalowany jest { $program } { $version }: obchodzi aktywację licencjonowanego oprogramowania.
        [keygen] Zainstalowany jest { $program } { $version }: tworzy klucze do oprogramowania bez licencji.
        [file_sharing] Zainstalowany jest { $program } { $version }: wymienia pliki z nieznajomymi.
        [miner] Zainstalowany jest { $program } { $version }: kopie walutę na koszt klienta.
        [credential_tool] Zainstalowany jest { $program } { $version }: wydobywa hasła z komputera.
        [scareware] Zainstalowany jest { $program } { $version }: straszy ludzi, żeby go kupili.
       *[other] Zainstalowany jest { $program } { $version }: nie jest przeznaczony na komputer firmowy.
    }
software-unwanted-title = Niepożądany program: { $program }
software-terms =
    { $why ->
        [company] { $program } jest bezpłatny w domu, a firmy potrzebują licencji.
        [size] { $program } wymaga licencji od pewnej wielkości firmy.
        [test] { $program } można wypróbować przez pewien czas, potem potrzebna jest licencja.
       *[limited] { $program } jest bezpłatny w granicach, których stąd nie widać.
    }
software-terms-title = { $program }: pytanie o warunki użytkowania
software-support = { operating-system }
software-support-title = { operating-system-title }
software-support-ended = { operating-system-ended }
software-support-ended-title = { operating-system-ended-title }
software-support-do = { operating-system-do }
software-do =
    Zapytać klienta, zanim cokolwiek zostanie usunięte: ktoś może go używać z ważnego powodu. Potem odinstalować program i
    sprawdzić, co przyszło razem z nim.

## For the customer
# Tego, co może dotyczyć licencji, nigdy się tu nie wymienia: przypadek ogólny nie podaje ani programu, ani powodu.
software-unwanted-plain =
    { $reason ->
        [file_sharing] Zauważyliśmy program { $program }, który wymienia pliki z nieznajomymi przez internet.
        [miner] Zauważyliśmy program { $program }, który używa komputera, żeby zarabiać cyfrowe pieniądze dla obcych.
        [credential_tool] Zauważyliśmy program { $program }, który może odczytać hasła z komputera.
        [scareware] Zauważyliśmy program { $program }, który pokazuje fałszywe ostrzeżenia, żeby skłonić do zapłaty.
       *[other] Przy okresowym sprawdzeniu zauważyliśmy w zainstalowanych programach coś, co chcielibyśmy przejrzeć razem z Państwem; niczego nie zmieniliśmy.
    }
software-unwanted-plain-title =
    { $reason ->
        [file_sharing] pytanie o program { $program }
        [miner] pytanie o program { $program }
        [credential_tool] pytanie o program { $program }
        [scareware] pytanie o program { $program }
       *[other] coś do wspólnego sprawdzenia
    }
software-terms-plain = Przy zwykłej kontroli zobaczyliśmy program, dla którego nie znajdujemy licencji dla firm; być może brakuje zapisu po naszej stronie.
software-terms-plain-title = licencja do wspólnego sprawdzenia
software-support-plain = { operating-system-plain }
software-support-plain-title = { operating-system-plain-title }
software-support-ended-plain = { operating-system-ended-plain }
software-support-ended-plain-title = { operating-system-ended-plain-title }
software-support-we-do = { operating-system-we-do }
software-support-was = { operating-system-was }
software-support-ended-was = { operating-system-ended-was }
software-we-do = Zapytamy, zanim cokolwiek zmienimy: być może ktoś używa go z ważnego powodu.
software-was = było pytanie o program ({ $device })

## What we read
software-reads = Nazwy, wersje i producenci zainstalowanych programów. Nie to, co się w nich robi.
software-reads-why = Dzięki temu znajdujemy programy groźne albo takie, o które nikt już nie dba.

## Cards and charts
software-card =
    { $count ->
        [one] jeden program
        [few] { $count } programy
        [many] { $count } programów
       *[other] { $count } programu
    }
