# Co mówią karty, wykresy i wpisy urządzenia. Argumenty są już w języku czytającego.

## Karty: liczba i to, co stoi obok
disk-space-card = wolne { $free }
disk-space-card-of = z { $total }
inodes-card = zajęte { $percent } %
inodes-card-of = na { $mount }
memory-card = dostępne { $percent } %
memory-card-of = z { $total }
cpu-card = zajęte w { $percent } %
cpu-card-of =
    { $processors ->
        [one] jeden procesor
        [few] { $processors } procesory
        [many] { $processors } procesorów
       *[other] { $processors } procesora
    }
services-card =
    { $stopped ->
        [0] wszystkie działają
        [one] jedna nie działa
        [few] { $stopped } nie działają
        [many] { $stopped } nie działa
       *[other] { $stopped } nie działa
    }
services-card-of = z { $total }
pending-reboot-card = potrzebne { $for-since }
pending-reboot-card-none = niepotrzebne
clock-card =
    { $state ->
        [kept] zsynchronizowany
        [not_kept] niezsynchronizowany
       *[unknown] nie wiadomo
    }
clock-card-age = ostatnio { $age-ago }
uptime-card = { $up }
certificate-card =
    { $count ->
        [0] brak w użyciu
        [one] jeden w użyciu
        [few] { $count } w użyciu
        [many] { $count } w użyciu
       *[other] { $count } w użyciu
    }
certificate-card-until = pierwszy wygasa { $until }
operating-system-card = { $name }
software-card =
    { $count ->
        [one] jeden program
        [few] { $count } programy
        [many] { $count } programów
       *[other] { $count } programu
    }
support-ends = wsparcie do { $until }
support-ended = wsparcie zakończyło się { $until }
support-undated = producent nie podaje końca
support-rolling = wspierany, dopóki jest aktualizowany

## Serie
series-disk-space-free-gb = Wolne miejsce na { $subject }
series-inodes-used-percent = Zajęte miejsca na pliki na { $subject }
series-memory-available-percent = Dostępna pamięć
series-memory-swap-used-percent = Użycie pliku stronicowania
series-cpu-busy-percent = Obciążenie procesorów
series-services-not-running-count = Usługi, które nie działają

## Zdanie przed wykresem
chart-fell =
    { $unit ->
        [percent] { $what }: spadek z { $from } do { $to } % przez { $span }.
       *[other] { $what }: spadek z { $from } do { $to } przez { $span }.
    }
chart-rose =
    { $unit ->
        [percent] { $what }: wzrost z { $from } do { $to } % przez { $span }.
       *[other] { $what }: wzrost z { $from } do { $to } przez { $span }.
    }
chart-between =
    { $unit ->
        [percent] { $what }: od { $least } do { $most } % przez { $span }, teraz { $to } %.
       *[other] { $what }: od { $least } do { $most } przez { $span }, teraz { $to }.
    }
chart-same =
    { $unit ->
        [percent] { $what }: { $to } %, bez zmian { $span-since }.
       *[other] { $what }: { $to }, bez zmian { $span-since }.
    }
chart-limit =
    { $unit ->
        [percent] próg { $limit } %
       *[other] próg { $limit }
    }

## Co zmieniło się na urządzeniu
device-installed =
    { $version ->
        [none] Zainstalowano { $program }.
       *[other] Zainstalowano { $program } { $version }.
    }
device-installed-many = Zainstalowano programy ({ $count }): { $names } i inne.
device-updated = Zaktualizowano { $program }: { $version } → { $to }.
device-updated-many = Zaktualizowano programy ({ $count }): { $names } i inne.
device-removed =
    { $version ->
        [none] Usunięto { $program }.
       *[other] Usunięto { $program } { $version }.
    }
device-removed-many = Usunięto programy ({ $count }): { $names } i inne.
device-system = Zaktualizowano system: { $from } → { $to }.
device-kernel = Działa inne jądro: { $from } → { $to }.
device-renamed = Zmieniono nazwę: { $from } → { $to }.
device-agent = Zaktualizowano agenta: { $from } → { $to }.
device-restarted = Uruchomiono ponownie; przerwa trwała { $away }.
device-gap =
    { $class ->
        [full] Pominięto raporty ({ $count }): nie było miejsca, by je przechować.
        [damage] Utracono raporty ({ $count }): nie udało się ich odczytać.
       *[other] Utracono raporty ({ $count }).
    }
device-memory = Zmieniła się pamięć: { $from } → { $to }.
device-processors = Zmieniły się procesory: { $from } → { $to }.
device-disk-new = Dysk { $mount } jest nowy ({ $total }).
device-disk-gone = Dysku { $mount } już nie ma.
device-disk-size = Zmienił się rozmiar dysku { $mount }: { $from } → { $to }.
device-maintenance-begun = Konserwację rozpoczyna { $who }.
device-maintenance-ended = Konserwację kończy { $who }.
device-retired = Urządzenie wycofuje z użycia { $who }.
device-revoked = Certyfikaty urządzenia unieważnia { $who }.
