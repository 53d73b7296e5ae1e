# What is asked for, approved and agreed, in Polish. What each key is for stands in `app/portal/request.rs`, `app/approval.rs` and `app/working_terms.rs`.

## What is asked for from the service catalogue
asked-request =
    { $what ->
        [program] Instalacja programu: { $text }
       *[other] Zamówienie: { $text }
    }
asked-request-title =
    { $what ->
        [program] Instalacja programu: { $text }
       *[other] Zamówienie: { $text }
    }
request-power-window = Prace przy zasilaniu, #{ $number }
request-refusal =
    { $reason ->
        [activator] Dziękujemy za pytanie. Wolimy nie instalować { $program }: udaje, że Windows lub Office ma licencję. Prosimy napisać, do czego jest potrzebny, a poszukamy czegoś bezpiecznego o tych samych możliwościach.
        [keygen] Dziękujemy za pytanie. Wolimy nie instalować { $program }: tworzy klucze do programów, których nie kupiono. Prosimy napisać, do czego jest potrzebny, a poszukamy czegoś bezpiecznego o tych samych możliwościach.
        [file_sharing] Dziękujemy za pytanie. Wolimy nie instalować { $program }: udostępnia pliki obcym. Prosimy napisać, do czego jest potrzebny, a poszukamy czegoś bezpiecznego o tych samych możliwościach.
        [miner] Dziękujemy za pytanie. Wolimy nie instalować { $program }: zarabia dla innych na tym komputerze. Prosimy napisać, do czego jest potrzebny, a poszukamy czegoś bezpiecznego o tych samych możliwościach.
        [scareware] Dziękujemy za pytanie. Wolimy nie instalować { $program }: sprzedaje, strasząc. Prosimy napisać, do czego jest potrzebny, a poszukamy czegoś bezpiecznego o tych samych możliwościach.
       *[credential_tool] Dziękujemy za pytanie. Wolimy nie instalować { $program }: odczytuje cudze hasła. Prosimy napisać, do czego jest potrzebny, a poszukamy czegoś bezpiecznego o tych samych możliwościach.
    }
request-refusal-why = Ten program jest niepożądany; słowa są propozycją.

## What waits for somebody's yes
approval-asked =
    { $amount ->
        [none] Czeka na zgodę.
       *[other] Czeka na zgodę: { $amount }.
    }
approval-not-needed =
    { $amount ->
        [none] Kto prosi, może wyrazić zgodę: jest zgoda.
       *[other] Kto prosi, może zamawiać: jest zgoda, { $amount }.
    }
approval-approved =
    { $text ->
        [none] { $who } zgadza się.
       *[other] { $who } zgadza się: “{ $text }”
    }
approval-approved-noted =
    { $text ->
        [none] { $who } zgadza się, zapisane: { $by }.
       *[other] { $who } zgadza się, zapisane: { $by }: “{ $text }”
    }
approval-refused =
    { $text ->
        [none] { $who } nie zgadza się.
       *[other] { $who } nie zgadza się: “{ $text }”
    }
approval-refused-noted =
    { $text ->
        [none] { $who } nie zgadza się, zapisane: { $by }.
       *[other] { $who } nie zgadza się, zapisane: { $by }: “{ $text }”
    }
approval-subject = [#{ $number }] { $topic }: prosimy o zgodę
approval-lead = { $who } chce przystąpić do sprawy: { $topic }. W Państwa firmie potrzebna jest zgoda osoby, która może decydować, a mogą ją Państwo wyrazić.
approval-amount = Może kosztować do { $amount }.
approval-plan = Plan na { $on }. Co będzie widać: { $impact } Jeśli się nie uda: { $way_back }
approval-how = Zgodę lub odmowę podaje się na Państwa stronach, po zalogowaniu. Do tego czasu nic się nie dzieje.
approval-open = Przeczytać i zdecydować
portal-approval = Zgoda
portal-approval-waits = Czeka na Państwa zgodę
portal-approval-given = Zgoda: { $who }, { $at }.
portal-approval-refused = Brak zgody: { $who }, { $at }.
portal-approval-yours =
    { $amount ->
        [none] Przystąpimy do pracy, gdy będzie Państwa zgoda.
       *[other] Przystąpimy do pracy, gdy będzie Państwa zgoda. Może to kosztować do { $amount }.
    }
portal-approval-theirs = Przystąpimy do pracy, gdy zgodzi się ktoś, kto może decydować: { $who }.
portal-approval-nobody = W Państwa firmie nikt nie może jeszcze o tym decydować. Zadzwonimy.
portal-approval-on = { $at }
portal-approval-when = Kiedy
portal-approval-impact = Co będzie widać
portal-approval-way-back = Jeśli się nie uda
portal-approval-why = Kilka słów, jeśli trzeba
portal-approval-yes = Tak, zgoda
portal-approval-no = Nie, zostawić
portal-approval-decided = Decyzja już zapadła.
portal-line-approval-asked = Czeka na zgodę w Państwa firmie.
portal-line-approved = Zgoda: { $who }.
portal-line-refused = Brak zgody: { $who }.

## The catalogue on the portal
portal-nav-planned = Złożyć prośbę
portal-planned-leaver = Ktoś odchodzi z firmy
portal-planned-program = Zainstalować program
portal-planned-purchase = Zamówić coś
portal-planned-colleague-lead = Komputer, konta i poczta są gotowe pierwszego dnia.
portal-planned-leaver-lead = Konta kończą się tego dnia, a praca zostaje u Państwa.
portal-planned-computer-lead = Przygotujemy go, a opieka zaczyna się pierwszego dnia.
portal-planned-program-lead = Najpierw sprawdzimy licencję i bezpieczeństwo, potem zainstalujemy.
portal-planned-purchase-lead = Prosimy napisać, do czego służy i ile może kosztować.
portal-planned-power-lead = W tych godzinach wyłączony komputer nie jest dla nas awarią.
portal-planned-other-lead = Wszystko, co ma swój dzień.
portal-planned-name = O kogo chodzi?
portal-planned-program-name = Jaki program?
portal-planned-from = Od
portal-planned-to = Do
portal-planned-site = Gdzie?
portal-planned-amount = Ile może kosztować?
portal-planned-currency = Waluta
portal-planned-needs-yes = Najpierw zapytamy osobę w Państwa firmie, która może wyrazić zgodę.
portal-planned-needs-order = Najpierw zapytamy osobę w Państwa firmie, która może to zamówić.
portal-planned-may-order = Mogą Państwo zamawiać do { $amount }; powyżej zapytamy kogoś innego.
portal-planned-no-hours = Prosimy podać godziny od i do; ten czas musi być jeszcze przed nami.
portal-planned-no-name = Prosimy napisać, o kogo lub o co chodzi, w najwyżej 80 znakach.
portal-planned-no-amount = Prosimy podać, ile może kosztować, na przykład 120 lub 120,50.
portal-may-not = W Państwa firmie prośby składa ktoś inny. Prosimy powiedzieć tej osobie lub zadzwonić do nas, gdy coś nie działa.

## How we work together
terms-title = Jak współpracujemy
terms-lead = Na co mogą Państwo liczyć, o co prosimy i kto w Państwa firmie o czym decyduje.
terms-accepted = Zaakceptowano: { $who }, { $at }.
terms-accepted-before = Wcześniejszą wersję zaakceptowano: { $who }, { $at }; od tego czasu się zmieniła.
terms-changed-meanwhile = Treść zmieniła się w czasie czytania. Prosimy spojrzeć jeszcze raz.
terms-accept-lead = Jeśli to Państwu odpowiada, prosimy zaakceptować w imieniu firmy. Zapiszemy datę.
terms-accept = Akceptuję
terms-watch = Na co zwracamy uwagę
terms-watch-lead = Na komputerach pod naszą opieką, o ile każdy to pokazuje:
terms-not = Czego nie robimy
terms-not-content = Nie czytamy dokumentów, poczty, haseł ani stron internetowych.
terms-not-people = Nie mierzymy, kto kiedy i ile pracuje.
terms-not-remote = To, co obserwuje Państwa komputery, nie może uruchamiać na nich programów.
terms-hours = Kiedy dla Państwa pracujemy
terms-tier = Państwa pakiet: { $tier }.
terms-always = Całą dobę, codziennie.
terms-day = { $day }: { $hours }
terms-day-closed = { $day }: nieczynne
terms-day-mon = poniedziałek
terms-day-tue = wtorek
terms-day-wed = środa
terms-day-thu = czwartek
terms-day-fri = piątek
terms-day-sat = sobota
terms-day-sun = niedziela
terms-reach = Jak się z nami skontaktować
terms-reach-pages = Na tych stronach o każdej porze: to, co Państwo napiszą, nie przepadnie.
terms-reach-phone = Telefonicznie w godzinach pracy: { $phone }
terms-reach-emergency = Gdy praca stoi, o każdej porze: { $phone }
terms-people = Kto decyduje w Państwa firmie
terms-people-all = Zgłoszenie, że coś nie działa, nie wymaga zgody, chyba że Państwa firma postanowiła inaczej.
terms-people-order = { $who }: zamówienia do { $amount }.
terms-people-approve = { $who }: zgoda na zmiany i dostęp.
terms-people-nobody = Nie wskazano jeszcze nikogo, kto zamawia lub wyraża zgodę: prosimy o informację.
terms-contacts = Z kim o czym rozmawiamy
terms-contacts-account = O umowach i decyzjach piszemy do: { $who }.
terms-contacts-technical = O tym, co jest planowane, potrzebne i naprawione, piszemy do: { $who }.
terms-contacts-nobody = Nie wskazano jeszcze nikogo do spraw umów ani spraw technicznych: prosimy o informację, kogo możemy pytać.
terms-ask = O co prosimy
terms-ask-report = Prosimy zgłaszać awarie na tych stronach lub telefonicznie, aby były w jednym miejscu.
terms-ask-ahead = Prosimy uprzedzać o nowych osobach, komputerach i pracach przy zasilaniu.
terms-ask-on = Prosimy zostawiać komputery czasem w sieci, aby dotarły aktualizacje.
terms-ask-leave = Prosimy o informację, gdy ktoś odchodzi, aby zamknąć dostęp.
terms-times = Jak szybko
terms-times-lead = W godzinach, w których dla Państwa pracujemy. P1 to sprawy, które zatrzymują najwięcej osób, P5 to sprawy, które można zaplanować; liczy się tylko, ile osób czeka.
terms-priority = Priorytet
terms-response = Pierwsza odpowiedź
terms-repair = Naprawa
terms-update = Kolejna wiadomość

## The welcome desk
portal-checklist = Gotowe kroki: { $done } z { $all }.
notice-subject-ready = { $topic }: wszystko gotowe
notice-ready = To, o co Państwo prosili, jest gotowe na ten dzień. Sprawdziliśmy jeszcze raz każdy krok.
notice-ready-else = Nic nie trzeba robić. Jeśli coś się zmieniło, prosimy odpowiedzieć tutaj.
notice-subject-planned = { $topic }: oto plan
notice-planned = { $on } wykonamy to, na co jest Państwa zgoda. Co będzie widać: { $impact }
notice-planned-back = Jeśli się nie uda: { $way_back } Poza tym nic nie trzeba robić.
notice-planned-soon = Wykonamy to, na co jest Państwa zgoda, i napiszemy, gdy dzień będzie ustalony.
notice-kind-planned = Plan
notice-kind-ready = Gotowe
