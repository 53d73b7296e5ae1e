# Co mówią karty, wykresy i wpisy urządzenia. Argumenty są już w języku czytającego.

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
chart-ahead-between = pełny między { $earliest } a { $latest }, jak przewidziano { $made_at }. Było to błędne, jeśli poziom spadnie o { $points } punktów albo nie wzrośnie przez { $days } dni; wtedy zamknie się samo.
chart-ahead-from = pełny najwcześniej { $earliest }, jak przewidziano { $made_at }; w tempie najwolniejszego dnia nie zapełniłby się wcale. Było to błędne, jeśli poziom spadnie o { $points } punktów albo nie wzrośnie przez { $days } dni; wtedy zamknie się samo.

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
device-configuration-taken-back = Z nową konfiguracją agent trzykrotnie uległ awarii i znów działa z poprzednią.
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
device-off-boarded = Współpracę z klientem kończy { $who }: certyfikaty urządzenia niczego już nie otwierają.
device-agent-removed = Usunięcie agenta z urządzenia potwierdza { $who }.
device-agent-not-removed = Potwierdzenie, że agenta usunięto z urządzenia, cofa { $who }.
device-apart = To inny komputer niż { $other }, choć sprzęt wygląda tak samo; odnotowuje { $who }.
device-merged-from = To { $other } ({ $id }) po nowej instalacji: jego historia trwa tutaj; odnotowuje { $who }.
device-merged-into = Ten komputer zainstalowano od nowa jako { $other } ({ $id }): jego historia trwa tam; odnotowuje { $who }.

## Co zmieniło się w lokalizacji
site-privacy-strict = { $who } przywraca ścisły profil prywatności: { $site }.
site-privacy-standard = { $who } ustawia standardowy profil prywatności: { $site }; podstawę prawną potwierdza { $confirmer } ({ $day-on }).

## Co wydarzyło się u klienta
customer-many-enrolled = W ciągu godziny zarejestrowano tu urządzenia: { $devices }. Jeśli nikt nie instaluje agentów, unieważnijcie tokeny.
customer-off-boarded = Współpracę z tym klientem kończy { $who }. Unieważnione urządzenia: { $devices }; unieważnione tokeny: { $tokens }.
customer-stays = Klient jednak zostaje; odnotowuje { $who }.
customer-back = Zarejestrowało się urządzenie: klient wrócił.
