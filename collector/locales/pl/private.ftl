# Private tickets, in Polish: what the named technicians and the customer's account contact read of them.
# Neutral words: no reproach, no guess. `$at-by` and the like are moments, as in customer.ftl.

## Signs, as parts of a list
sign-activator-service = usługa programu, który zastępuje aktywację
sign-activator-task = zaplanowane zadanie programu, który zastępuje aktywację
sign-activator-file = folder lub plik programu, który zastępuje aktywację
sign-activator-process = działający program, który zastępuje aktywację
sign-hook-licensing = przed częścią Windows odpowiedzialną za licencje jest coś innego
sign-hook-office = przed częścią Office odpowiedzialną za licencje jest coś innego
sign-hook-jetbrains = przed częścią programu JetBrains odpowiedzialną za licencje jest coś innego
sign-key-server-here = komputer odpowiada jako własny serwer kluczy
sign-key-server-is-itself = komputer jest ustawiony tak, że aktywuje się sam u siebie
sign-key-server-of-strangers = serwer kluczy należy do obcych w internecie
sign-key-server-placeholder = serwer kluczy to adres, który takie programy wpisują tam, gdzie go nie ma
sign-key-server-in-public = serwer kluczy ma adres publiczny
sign-key-client-for-ever = aktywacja bez końca, choć odnawia się ją najpóźniej co pół roku
sign-key-client-too-long = aktywacja na wiele lat, choć odnawia się ją najpóźniej co pół roku
sign-trial-is-over = czas próby minął
sign-home-with-volume-key = edycja Home z kluczem dla firm
sign-key-of-another-edition = klucz należy do innej edycji
sign-key-refused = producent odrzucił klucz
sign-key-used-too-often = według producenta klucz był użyty zbyt często
sign-no-ticket-policy = pytanie producenta o licencję jest wyłączone
sign-hosts-adobe = strony licencyjne producenta są na tym komputerze niedostępne
sign-hosts-autodesk = strony licencyjne producenta są na tym komputerze niedostępne
sign-hosts-jetbrains = strony licencyjne producenta są na tym komputerze niedostępne
sign-hosts-microsoft = strony licencyjne producenta są na tym komputerze niedostępne

## Lines
private-forgotten = Sprawa poufna, która się skończyła; to, co było widać, zostało usunięte.
private-forgotten-title = Sprawa poufna, która się skończyła
private-talked = Omówiono: { $text }
private-closed = Zamknięto: { $text }
private-reopened = Podjęto ponownie.

## The account contact's page
portal-private-title = Sprawy poufne
portal-private-nav = Sprawy poufne
portal-private-lead = Tę stronę widzi tylko osoba kontaktowa firmy do spraw umów oraz uzgodnione z Państwem osoby po naszej stronie. To nie zarzut i niczego nie zmieniliśmy: często wystarczy faktura lub klucz, które już są.
portal-private-none = Nie ma nic do wspólnego omówienia.
portal-private-by = Porozmawiajmy o tym { $at-by }.
portal-private-talked = Rozmawialiśmy o tym.
portal-private-over = To już za nami. To, co było widać, zostanie usunięte { $at-on }.
portal-private-on = { $device }: widać { $at-since }.
portal-private-before = { $device }: już nie widać.
portal-private-call = Prosimy o telefon: { $phone }.
