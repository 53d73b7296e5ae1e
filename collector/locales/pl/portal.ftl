# Co mówi portal klientów, po polsku (bezosobowo lub Państwo). Proste słowa, krótkie zdania, bez obwiniania, bez żargonu; produkt nie jest nazwany.
# Argumenty przychodzą zapisane dla czytającego: odstępy czasu i chwile jako słowa.

## Wokół każdej strony
portal-unnamed = Państwa opieka informatyczna
portal-skip = Przejdź do treści
portal-nav = Menu główne
portal-nav-home = Start
portal-nav-tickets = Sprawy
portal-nav-devices = Państwa komputery
portal-nav-reads = Co odczytujemy
portal-nav-help = Prośba o pomoc
portal-sign-out = Wyloguj
portal-languages = Język
portal-contact = Jak się z nami skontaktować
portal-emergency = W nagłej potrzebie, o każdej porze:
portal-never = Nigdy nie pytamy o hasło.
portal-back-home = Powrót na początek
portal-csv = Zapisz jako tabelę (CSV)

## Wejście
portal-sign-in-title = Państwa komputery pod opieką
portal-sign-in-lead = Prosimy wpisać adres e-mail. Wyślemy odnośnik, który otworzy Państwa strony; hasło nie jest potrzebne.
portal-sign-in-email = Adres e-mail
portal-sign-in-send = Proszę o odnośnik
portal-sign-in-hint = Odnośnik działa jeden raz, przez 30 minut.
portal-sign-in-bad = Prosimy wpisać adres e-mail, na przykład ada@example.com.
portal-sign-in-sent-title = Prosimy zajrzeć do poczty
portal-sign-in-sent = Jeśli znamy ten adres, odnośnik jest już w drodze. Działa jeden raz, przez 30 minut.
portal-sign-in-not-come = Po pięciu minutach nic nie przyszło? Prosimy zajrzeć do niechcianej poczty albo zadzwonić do nas.
portal-sign-in-ask = Prosimy zwrócić się do nas o odnośnik: przygotujemy go od razu. Otworzy Państwa strony; hasło nie jest potrzebne.
portal-sign-in-ask-phone = Prosimy zadzwonić pod { $phone } i poprosić o odnośnik: przygotujemy go od razu. Otworzy Państwa strony; hasło nie jest potrzebne.
portal-link-title = Witamy, { $name }
portal-link-lead = Ten odnośnik otworzy strony firmy { $customer } na tym urządzeniu. Działa jeden raz.
portal-link-open = Otwórz moje strony
portal-link-over-title = Ten odnośnik już nie działa
portal-link-over = Odnośnik działa jeden raz, przez 30 minut. Nic się nie stało: wystarczy poprosić o nowy.
portal-link-again = Prośba o nowy odnośnik

## Powitanie i najważniejsze zdanie
portal-morning = Dzień dobry, { $name }.
portal-afternoon = Dzień dobry, { $name }.
portal-evening = Dobry wieczór, { $name }.
portal-needs-you =
    { $count ->
        [one] Jedna sprawa czeka na Państwa.
        [few] { $count } sprawy czekają na Państwa.
        [many] { $count } spraw czeka na Państwa.
       *[other] { $count } sprawy czeka na Państwa.
    }
portal-we-work =
    { $count ->
        [one] Zajmujemy się jedną sprawą. Nic nie trzeba robić.
        [few] Zajmujemy się { $count } sprawami. Nic nie trzeba robić.
        [many] Zajmujemy się { $count } sprawami. Nic nie trzeba robić.
       *[other] Zajmujemy się { $count } sprawy. Nic nie trzeba robić.
    }
portal-all-fine = Wszystko jest w porządku.
portal-nothing-needed = Nic nie trzeba robić.
portal-no-devices = Żaden komputer nie jest jeszcze podłączony. Pierwszy pojawi się tu sam.
portal-fine-all =
    { $total ->
        [one] Państwa komputer jest w porządku.
        [few] Wszystkie { $total } komputery są w porządku.
        [many] Wszystkie komputery ({ $total }) są w porządku.
       *[other] Wszystkie komputery ({ $total }) są w porządku.
    }
portal-fine-some =
    { $fine ->
        [0] { $total ->
            [one] Państwa komputer nie jest jeszcze w porządku.
            [few] Żaden z { $total } komputerów nie jest jeszcze w porządku.
            [many] Żaden z { $total } komputerów nie jest jeszcze w porządku.
           *[other] Żaden z { $total } komputera nie jest jeszcze w porządku.
        }
        [one] Jeden z { $total } komputerów jest w porządku.
        [few] { $fine } z { $total } komputerów są w porządku.
        [many] { $fine } z { $total } komputerów jest w porządku.
       *[other] { $fine } z { $total } komputerów jest w porządku.
    }
portal-quiet =
    { $count ->
        [one] Jeden się nie odzywa: może jest wyłączony.
        [few] { $count } się nie odzywają: może są wyłączone.
        [many] { $count } się nie odzywa: może są wyłączone.
       *[other] { $count } się nie odzywa: może są wyłączone.
    }
portal-last-look = Ostatnie sprawdzenie: { $at }.
portal-last-look-now = Ostatnie sprawdzenie: przed chwilą.

## Karty strony początkowej
portal-please = Prosimy
portal-by = Prosimy { $at-by }.
portal-it-is-done = Zrobione
portal-remind = Przypomnij jutro
portal-reminder = Przypomnienie { $at-on }:
portal-more = Czytaj dalej
portal-fixed = Naprawione, zanim było to widać
portal-fixed-count =
    { $count ->
        [0] W tym miesiącu nic nie wymagało naprawy.
        [one] Jedna naprawa w tym miesiącu.
        [few] { $count } naprawy w tym miesiącu.
        [many] { $count } napraw w tym miesiącu.
       *[other] { $count } naprawy w tym miesiącu.
    }
portal-fixed-cleared =
    { $count ->
        [one] Jedna rzecz minęła sama.
        [few] { $count } rzeczy minęły same.
        [many] { $count } rzeczy minęło samo.
       *[other] { $count } rzeczy minęło samo.
    }
portal-called =
    { $count ->
        [0] O niczym nie trzeba było nas zawiadamiać.
        [one] O jednej sprawie dowiedzieliśmy się najpierw od Państwa.
        [few] O { $count } sprawach dowiedzieliśmy się najpierw od Państwa.
        [many] O { $count } sprawach dowiedzieliśmy się najpierw od Państwa.
       *[other] O { $count } sprawy dowiedzieliśmy się najpierw od Państwa.
    }
portal-fixed-by = { $who }, { $at }
portal-fixed-we = naprawione przez nas
portal-you-called = zgłoszone przez Państwa
portal-as-list = Jako lista
portal-working = Pracujemy nad tym
portal-next-update = Następna wiadomość { $at-by }.
portal-next-update-soon = Następna wiadomość przyjdzie wkrótce.
portal-planned = Zaplanowane
portal-planned-at = Zaplanowane { $at-on }.
portal-devices-card = Państwa komputery
portal-devices-all = Pokaż wszystkie
portal-ending = Zbliża się koniec
portal-ending-soon = Poprawki bezpieczeństwa { $at-until }.
portal-ending-over = Brak poprawek bezpieczeństwa { $at-since }.
portal-ending-on =
    { $count ->
        [one] Na jednym komputerze: { $names }.
        [few] Na { $count } komputerach: { $names }.
        [many] Na { $count } komputerach: { $names }.
       *[other] Na { $count } komputera: { $names }.
    }
portal-ending-free = Wystarczy bezpłatna aktualizacja do { $update }.
portal-ending-plan = Dziś nic się nie zatrzymuje. Prosimy zapytać, co proponujemy.
portal-help-card = Prośba o pomoc
portal-help-card-lead = Coś nie działa albo czegoś potrzeba? Prosimy napisać własnymi słowami.
portal-names-more = { $names } i jeszcze { $more }

## Na czym stoi sprawa
portal-state-new = Widzimy ją
portal-state-assigned = Zajmuje się tym { $who }
portal-state-in-progress = Pracuje nad tym { $who }
portal-state-we-work = Pracujemy nad tym
portal-state-waiting-customer = Czekamy na Państwa odpowiedź
portal-state-waiting-vendor = Czekamy na producenta
portal-state-waiting-window = Zaplanowane
portal-state-watching = Naprawione; mamy to na oku
portal-state-resolved = Gotowe
portal-state-closed = Gotowe
portal-state-merged = Ciąg dalszy: #{ $number }

## Sprawy
portal-tickets = Sprawy
portal-tickets-lead = Wszystko, o czym pisaliśmy, i wszystko, o co Państwo prosili.
portal-tickets-empty = Jeszcze nic. Gdy coś znajdziemy albo gdy poproszą Państwo o pomoc, będzie to widać tutaj.
portal-tickets-cut = Pokazano najnowsze: { $count }.
portal-column-number = Numer
portal-column-what = Czego dotyczy
portal-column-state = Stan
portal-column-since = Od
portal-column-done = Zakończono
portal-column-next = Następna wiadomość do
portal-column-computers = Komputery
portal-column-computer = Komputer
portal-column-system = System
portal-column-support = Poprawki bezpieczeństwa do
portal-column-seen = Ostatni znak
portal-thread = Co się wydarzyło
portal-thread-you = Państwo
portal-thread-computers =
    { $count ->
        [one] Komputer: { $names }
        [few] Komputery: { $names }
        [many] Komputery: { $names }
       *[other] Komputery: { $names }
    }
portal-check-code = Pod każdą naszą wiadomością znajduje się kod sprawdzający; nasz e-mail ma ten sam. Wiadomość z innym kodem nie jest od nas: prosimy zadzwonić.
portal-line-opened = Znaleźliśmy to sami.
portal-line-asked = Prośba o pomoc: { $who }.
portal-line-entered = Zapisano to, co nam Państwo przekazali ({ $who }).
portal-line-taken = Zajmuje się tym { $who }.
portal-line-watching = Znowu działa. Przez pewien czas mamy to na oku.
portal-line-resolved = Gotowe.
portal-line-reopened = Przyglądamy się temu ponownie.
portal-line-done = { $who }: zrobione.
portal-line-closed = Sprawa jest zamknięta.
portal-answer = Prosimy napisać do nas
portal-answer-again = Jeszcze nie tak, jak trzeba?
portal-answer-again-lead = Prosimy napisać, a zajmiemy się tym ponownie.
portal-answer-send = Wyślij
portal-answer-closed = Ta sprawa jest zamknięta. Coś nie działa? Prosimy napisać na nowo.
portal-problem-empty = Prosimy najpierw napisać kilka słów.
portal-problem-long = To więcej słów, niż możemy tu zachować. Prosimy zmieścić się w 4000 znaków.
portal-problem-gone = Sprawa w międzyczasie się zmieniła. Napisany tekst nadal tu jest.
portal-thanks = Dziękujemy. Wiadomość do nas dotarła.

## Prośba o pomoc
portal-help = Prośba o pomoc
portal-help-lead = Prosimy napisać własnymi słowami. Przeczyta to człowiek, a odpowiedź pojawi się wśród spraw.
portal-help-kind = Czego to dotyczy?
portal-help-incident = Coś nie działa
portal-help-request = Czegoś potrzeba
portal-help-device = Na którym komputerze?
portal-help-any-device = Żaden konkretny
portal-help-text = Co się stało albo co jest potrzebne?
portal-help-text-hint = Na przykład: od rana drukarka drukuje puste strony.
portal-help-send = Wyślij
portal-help-urgent = Pilne? Prosimy zadzwonić: człowiek odpowiada szybciej niż strona.
portal-help-known = Tam już nad czymś pracujemy
portal-help-known-lead = Na komputerze { $device } już się tym zajmujemy. Czy o to chodzi?
portal-help-join = Tak, dopisz moje słowa do #{ $number }
portal-help-new = Nie, to coś innego

## Państwa komputery
portal-devices = Państwa komputery
portal-devices-cut = Pokazano pierwsze: { $count }; plik zawiera wszystkie.
portal-devices-empty = Żaden komputer nie jest jeszcze podłączony. Pierwszy pojawi się tu sam.
portal-code-title = Gdy rozmawiamy przez telefon
portal-code-lead = Abyśmy wiedzieli, że to Państwo, prosimy odczytać nam kod komputera. Zmienia się co minutę i nie jest hasłem.
portal-code-left =
    { $seconds ->
        [one] Ważny jeszcze 1 sekundę.
        [few] Ważny jeszcze { $seconds } sekundy.
        [many] Ważny jeszcze { $seconds } sekund.
       *[other] Ważny jeszcze { $seconds } sekundy.
    }
portal-code-next = Pokaż następny
portal-code-ours = Czy to na pewno my? Prosimy zapytać o nasz kod: osoba, która pomaga, powie, gdzie go wpisać. Nigdy nie pytamy o hasło.
portal-device-fine = W porządku
portal-device-work = Pracujemy nad nim
portal-device-you = Czeka na Państwa
portal-device-quiet = Nie odzywa się
portal-device-waiting = Czekamy na pierwszy znak
portal-device-maintenance = Właśnie się nim zajmujemy
portal-device-never = jeszcze nie
portal-system-unknown = jeszcze nieznany
portal-support-unknown = Poprawki bezpieczeństwa: nie wiadomo.
portal-support-none = Poprawki bezpieczeństwa: bez znanego końca.

## Co odczytujemy
portal-reads = Co odczytujemy
portal-reads-lead = Mały program na każdym komputerze mówi nam, jak komputer się ma. Odczytuje to, co wymieniono poniżej, i nic więcej. Potrafi tylko informować: nikt nie użyje go do oglądania ekranu ani otwierania plików.
portal-reads-not = Czego nie odczytujemy
portal-reads-not-what = Żadnych dokumentów ani zdjęć, poczty ani kalendarza, haseł, odwiedzanych stron, niczego, co jest pisane, ekranu, kamery, mikrofonu ani miejsca.
portal-reads-profile = Co obowiązuje u Państwa
portal-reads-strict = Zasada ścisła: na komputerach, na których ktoś pracuje, nie patrzymy, kto się loguje ani które programy są zajęte.
portal-reads-standard = Zasada szersza: na komputerach, na których ktoś pracuje, liczymy też nieudane logowania i odczytujemy nazwy programów, które bardzo obciążają komputer. Nigdy kto to był ani co się w nich robi.
portal-reads-basis = Zgodność z prawem potwierdza { $who } ({ $at-on }).
portal-every-sample = Co minutę
portal-every-fifth-sample = Co pięć minut
portal-every-day = Raz dziennie i gdy się zmieni
portal-kept-numbers = Przechowujemy w całości 7 dni, potem tylko jako liczby do wykresów.
portal-kept-latest = Przechowujemy tylko najnowszy stan, a raporty przez 7 dni.

## Kto zauważył pierwszy, miesiąc po miesiącu
portal-ledger = Kto zauważył pierwszy
portal-ledger-see = Miesiąc po miesiącu
portal-ledger-none = W ostatnich dwunastu miesiącach nie było niczego, co trzeba by tu policzyć.
portal-ledger-year =
    { $decided ->
        [one] W ostatnich dwunastu miesiącach był jeden problem; { $found ->
            [0] zauważyli go najpierw Państwo.
           *[other] zauważyliśmy go przed Państwem.
        }
        [few] W ostatnich dwunastu miesiącach były { $decided } problemy; przed Państwem zauważyliśmy { $found } z nich.
        [many] W ostatnich dwunastu miesiącach było { $decided } problemów; przed Państwem zauważyliśmy { $found } z nich.
       *[other] W ostatnich dwunastu miesiącach było { $decided } problemu; przed Państwem zauważyliśmy { $found } z nich.
    }
portal-ledger-sooner = Połowę z nich widzieliśmy wcześniej; wyprzedzenie to co najmniej { $span }.
portal-ledger-thanks =
    { $count ->
        [one] O jednym dowiedzieliśmy się najpierw od Państwa: dziękujemy.
        [few] O { $count } dowiedzieliśmy się najpierw od Państwa: dziękujemy.
        [many] O { $count } dowiedzieliśmy się najpierw od Państwa: dziękujemy.
       *[other] O { $count } dowiedzieliśmy się najpierw od Państwa: dziękujemy.
    }
portal-ledger-itself =
    { $count ->
        [one] Jeszcze jeden minął sam.
        [few] Jeszcze { $count } minęły same.
        [many] Jeszcze { $count } minęło samo.
       *[other] Jeszcze { $count } minęło samo.
    }
portal-ledger-month =
    { $decided ->
        [one] W tym miesiącu był jeden; { $found ->
            [0] zauważyli go najpierw Państwo.
           *[other] zauważyliśmy go pierwsi.
        }
        [few] W tym miesiącu były { $decided }; pierwsi zauważyliśmy { $found } z nich.
        [many] W tym miesiącu było ich { $decided }; pierwsi zauważyliśmy { $found } z nich.
       *[other] W tym miesiącu było ich { $decided }; pierwsi zauważyliśmy { $found } z nich.
    }
portal-ledger-picture = Problemy z ostatnich dwunastu miesięcy według miesiąca, w którym się zaczęły: zauważone najpierw przez nas, zgłoszone najpierw przez Państwa, te, które minęły same. Tabela mówi to samo.
portal-ledger-when = Miesiąc
portal-ledger-found = zauważone najpierw przez nas
portal-ledger-called = zgłoszone najpierw przez Państwa
portal-ledger-gone = minęło samo
portal-ledger-open = jeszcze trwa
portal-ledger-share = udział zauważonych przez nas
portal-ledger-lead = wyprzedzenie, środkowa wartość
portal-ledger-how = Problem liczy się w miesiącu, w którym się zaczął. Wyprzedzenie trwa do pierwszego słowa od Państwa w tej sprawie albo do naprawy. Prośby i zaplanowane prace się nie liczą.

## Gdy coś jest nie tak
portal-error-not-found-title = Tu nic nie ma
portal-error-not-found = Ta strona nie istnieje albo nie jest dla Państwa. Może adres jest niepełny.
portal-error-forbidden-title = To się nie udało
portal-error-forbidden = Prośba przyszła nie z naszej strony. Prosimy otworzyć stronę tutaj i spróbować ponownie.
portal-error-invalid-title = Nie zrozumieliśmy
portal-error-invalid = Prosimy wrócić i spróbować ponownie.
portal-error-conflict-title = To się w międzyczasie zmieniło
portal-error-conflict = Prosimy otworzyć stronę ponownie i sprawdzić.
portal-error-too-much-title = Chwileczkę
portal-error-too-much = Było zbyt wiele prób. Prosimy spróbować { $span-in }.
portal-error-unavailable-title = W tej chwili niedostępne
portal-error-unavailable = Nic nie zginęło i nic się nie zmieniło. Prosimy spróbować za chwilę.
portal-error-internal-title = Coś się u nas zepsuło
portal-error-internal = Nic się nie zmieniło. Prosimy podać nam ten numer, abyśmy znaleźli przyczynę: { $reference }
portal-error-too-large-title = To było za długie
portal-error-too-large = Prosimy wysłać mniej naraz.
portal-error-too-slow-title = To trwało za długo
portal-error-too-slow = Prosimy spróbować ponownie.

## Co pisze osoba kontaktowa, także po stronie techników
asked-name = Prośba osoby kontaktowej
asked = { $text }
asked-title =
    { $device ->
        [none] { $text }
       *[other] { $device }: { $text }
    }
contact-asked =
    { $device ->
        [none] Prośba z portalu: { $text }
       *[other] Prośba z portalu, dotyczy { $device }: { $text }
    }
contact-entered =
    { $who } – zgłoszenie { $way ->
        [phone] telefoniczne
        [in_person] osobiste
       *[private] prywatną drogą
    }{ $device ->
        [none] {""}
       *[other] , dotyczy { $device }
    }: { $text }
contact-wrote = { $text }
contact-done = Mówi, że zrobione.
contact-reminded = Prosi o przypomnienie { $at-on }.

## Articles
portal-articles = Warto wiedzieć
portal-articles-lead = To, co pomogło już innym. Jeśli nie pomoże, proszę zapytać nas: odpowie człowiek.
portal-articles-none = Nic tu jeszcze nie napisano.
portal-offered = Może to już pomoże
portal-article-solved = To pomogło
portal-article-thanks = Dziękujemy za wiadomość. Cieszymy się, że to pomogło.
portal-article-ask = Nie pomogło? Proszę zapytać nas.
portal-help-look = Zanim wyślemy: czy coś z tego pomaga?
portal-help-look-lead = Jeśli nie, Państwa prośba trafi do nas tak, jak została napisana.
portal-help-look-send = Nie, proszę wysłać moją prośbę

## How satisfied one is: asked in the notice that a thing is fixed, on its page, and behind the notice's links
csat-question = Czy wszystko poszło dobrze? Wystarczy jedno kliknięcie.
csat-good = Dobrze
csat-so-so = Tak sobie
csat-bad = Niedobrze
portal-csat-title = Czy wszystko poszło dobrze?
portal-csat-about = Chodzi o #{ $number }: { $topic }
portal-csat-lead = Proszę wybrać odpowiedź i nacisnąć przycisk. Pochwała trafia do osób, które pomogły, reszta do tych, które nami kierują. Sprawa pozostaje bez zmian.
portal-csat-say = Jak było?
portal-csat-comment = Kilka słów, jeśli można
portal-csat-comment-hint = Tylko dla chętnych. Prosimy nie pisać tu żadnych haseł.
portal-csat-send = Wyślij odpowiedź
portal-csat-none = Proszę wybrać jedną z trzech.
portal-csat-given = Odpowiedź: { $answer }. Dziękujemy.
portal-csat-thanks = Dziękujemy
portal-csat-over = Czas na odpowiedź już minął. Jeśli coś nie działa, prosimy o wiadomość: chętnie sprawdzimy to ponownie.
portal-csat-over-title = To pytanie jest już zamknięte

## What is planned, and the answer to the month in short
portal-planned-title = Czy coś jest w planach?
portal-planned-lead = Wystarczy napisać wcześniej, a w tym dniu wszystko będzie gotowe.
portal-planned-what = O co chodzi?
portal-planned-colleague = Nowa osoba
portal-planned-computer = Nowy komputer
portal-planned-power = Prace przy prądzie
portal-planned-other = Coś innego
portal-planned-on = Którego dnia?
portal-planned-text = Kilka słów
portal-planned-send = Wyślij
portal-planned-nothing = Nic nie jest planowane
portal-planned-nothing-lead = Nic nie jest planowane? Wystarczy jedno kliknięcie.
portal-planned-thanks = Dziękujemy. Zapisaliśmy, że nic nie jest planowane.
portal-planned-past = Proszę wybrać dzień od dzisiaj, w ciągu dwóch lat.
portal-line-nothing-planned = Pisze, że nic nie jest planowane.
portal-line-planned = Napisano nam, co jest w planach.
asked-planned =
    { $what ->
        [colleague] Nowa osoba { $on }: { $text }
        [leaver] Odejście { $on }: { $text }
        [computer] Nowy komputer { $on }: { $text }
        [power] Prace przy prądzie { $on }: { $text }
       *[other] W planach na { $on }: { $text }
    }
asked-planned-title =
    { $what ->
        [colleague] Nowa osoba { $on }: { $text }
        [leaver] Odejście { $on }: { $text }
        [computer] Nowy komputer { $on }: { $text }
        [power] Prace przy prądzie { $on }: { $text }
       *[other] W planach na { $on }: { $text }
    }
contact-nothing-planned = Pisze, że nic nie jest planowane.
contact-planned = Napisano nam, co jest w planach.
