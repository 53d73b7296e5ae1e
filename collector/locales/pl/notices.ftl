# Co mówimy klientom o zgłoszeniu, po polsku (bezosobowo, Państwo). Co zobaczyliśmy, co robimy, co trzeba zrobić (często
# nic), kiedy się odezwiemy; proszę, dziękujemy; bez winy, bez żargonu, bez ofert.
# Zasady i formy argumentów stoją na początku pliku angielskiego.

## Temat, po numerze zgłoszenia
notice-subject-found = { $topic }, zajmujemy się tym
notice-subject-progress = { $topic } – jak idą prace
notice-subject-need-you =
    { $by ->
        [none] { $topic } – prosimy o jedną rzecz
       *[other] { $topic } – prosimy o jedną rzecz { $by }
    }
notice-by = { $at-by }
notice-subject-fixed = { $topic } – naprawione
notice-subject-answered = { $topic } – gotowe
notice-subject-taken-over = { $topic } – kto się tym teraz zajmuje
notice-private-topic = Poufna sprawa do wspólnego sprawdzenia
notice-unnamed-topic = Państwa komputery

## Wokół każdej wiadomości
notice-hello = { $greeting },
notice-thanks = Dziękujemy.
notice-signed-team = Państwa opieka informatyczna
notice-phone = tel. { $phone }
notice-code = kod sprawdzający { $code }
notice-open = Przeczytaj na swoich stronach
notice-next = Odezwiemy się ponownie { $at-by }.
notice-next-done = Napiszemy, gdy tylko będzie gotowe.

## Znalezione
notice-saw-something = Podczas naszych kontroli zobaczyliśmy coś, czym trzeba się zająć.
notice-where =
    { $count ->
        [one] Chodzi o komputer { $devices }.
        [few] Chodzi o { $count } komputery: { $devices }.
        [many] Chodzi o { $count } komputerów: { $devices }.
       *[other] Chodzi o { $count } komputera: { $devices }.
    }
notice-names-more = { $names } i jeszcze { $more }
notice-we-do =
    { $who ->
        [none] Zajmujemy się tym.
       *[other] Zajmuje się tym { $who }.
    }
notice-you-nothing = Nic nie trzeba robić, można normalnie pracować. Gdyby trzeba było czegoś więcej, najpierw zapytamy.
notice-you-nothing-now = Nic nie trzeba robić. Gdybyśmy czegoś od Państwa potrzebowali, odezwiemy się od razu.

## Poufnie
notice-private-saw = Podczas okresowej kontroli zobaczyliśmy coś, co chcielibyśmy sprawdzić razem z Państwem. Ze względu na poufność nie podajemy tu ani programu, ani komputera.
notice-private-calm = Często wyjaśnienie jest proste; niczego nie zmieniliśmy.
notice-private-do =
    { $phone ->
        [none] Prosimy o kontakt w dogodnej chwili; wyjaśnimy to osobiście.
       *[other] Prosimy o telefon w dogodnej chwili pod numer { $phone }; wyjaśnimy to osobiście.
    }
notice-private-fixed = Poufna sprawa, o której pisaliśmy, jest załatwiona. Nic więcej nie trzeba robić.

## Prośba do Państwa
notice-need = Aby iść dalej, prosimy o jedną rzecz:
notice-need-by = Prosimy o to { $at-by }.
notice-need-tell = Gdy będzie gotowe, prosimy o znak na Państwa stronach albo telefonicznie.

## Naprawione
notice-fixed = Pisaliśmy, że { $was }. To już naprawione.
notice-fixed-plain = To, o czym pisaliśmy, jest naprawione.
notice-fixed-calm = Nic nie zginęło i nic nie trzeba robić.
notice-answered = To, o co Państwo prosili, jest gotowe.
notice-still = Gdyby coś jeszcze nie było w porządku, prosimy o znak.

## Zapisane dla kogoś
notice-noted = Dziękujemy za wiadomość: „{ $text }”. Aby nic nie zginęło, zapisaliśmy ją i zajmujemy się tym.
notice-noted-private =
    { $phone ->
        [none] Następnym razem prosimy napisać do nas na Państwa stronach: tam zawsze ktoś to zobaczy, także pod nieobecność osoby, do której Państwo piszą ({ $who }).
       *[other] Następnym razem prosimy napisać do nas na Państwa stronach lub zadzwonić pod numer { $phone }: tam zawsze ktoś to zobaczy, także pod nieobecność osoby, do której Państwo piszą ({ $who }).
    }

## Przejęte
notice-taken-over = Od teraz zajmuje się tym { $who } i zna wszystko, co nam Państwo przekazali.
notice-taken-over-calm = Nic nie trzeba robić ani wyjaśniać od nowa.

## Kilka spraw razem
notice-digest-subject =
    { $count ->
        [one] Jedna sprawa, którą się zajmujemy
        [few] { $count } sprawy, którymi się zajmujemy
        [many] { $count } spraw, którymi się zajmujemy
       *[other] { $count } sprawy, którymi się zajmujemy
    }
notice-digest-lead = Aby nie pisać zbyt często, zebraliśmy wszystko razem. Nic nie trzeba robić, chyba że jest to wyraźnie napisane.
notice-digest-item = #{ $number } { $text }

## Rodzaje, stany i życzenia, dla techników
notice-kind-found = Znalezione
notice-kind-progress = Postęp
notice-kind-need-you = Prośba do klienta
notice-kind-fixed = Naprawione
notice-kind-end-of-support = Koniec wsparcia
notice-kind-taken-over = Przejęte
notice-kind-found-gloss = Mówi, co znaleźliśmy, że się tym zajmujemy i że klient nie musi nic robić.
notice-kind-progress-gloss = Mówi własnymi słowami, jak idą prace.
notice-kind-need-you-gloss = Prosi klienta o jedną rzecz.
notice-kind-fixed-gloss = Mówi, że jest naprawione, że nic nie zginęło i że klient nie musi nic robić.
notice-kind-end-of-support-gloss = Mówi, co się kończy i na ilu komputerach, i prosi o decyzję.
notice-state-proposed = Czeka na decyzję
notice-state-approved = Czeka do rana
notice-state-told = Przekazane
notice-state-done = Zrobione przez klienta
notice-state-dismissed = Nieprzekazane
notice-state-superseded = Nieprzekazane
notice-mode-off = Wyłączone
notice-mode-approve = Technik zatwierdza każdą wiadomość
notice-mode-automatic = Automatycznie

## Dlaczego wiadomość jest w tym stanie
notice-why-approve = Dla tego klienta technik zatwierdza każdą wiadomość.
notice-why-automatic = Wychodzi sama: wiadomości tego klienta są automatyczne.
notice-why-private = Poufne: nigdy nie wychodzi samo.
notice-why-low = Niepilne: nie wychodzi samo.
notice-why-still-seen = Usterkę jeszcze widać; wyjdzie samo, gdy zniknie.
notice-why-nobody = U tego klienta nie ma komu tego przekazać: dodaj osobę, która dostaje wiadomości.
notice-why-night = Między 20:00 a 07:00 do nikogo nie piszemy; wyjdzie rano.
notice-why-now = Zatwierdzone.
notice-why-healthy = Wróciło do normy, zanim ktokolwiek się dowiedział.
notice-why-over = Zgłoszenie rozwiązano, zanim ktokolwiek się dowiedział.
notice-why-not-done = Zgłoszenie jest znów otwarte.
notice-why-came-back = Wróciło, zanim ktokolwiek usłyszał, że jest naprawione.
notice-why-known = Klient już o tym wie.
notice-why-decided = Już postanowiono, co z tym zrobić.
notice-why-merged = Zajmuje się tym inne zgłoszenie.
notice-why-off = Ten klient nie chce wiadomości.
notice-why-person = { $text }
notice-why-done = Klient mówi, że zrobione.

## Jak dowiaduje się jedna osoba
notice-way-alone = Osobną wiadomością.
notice-way-critical = Od razu: to krytyczne.
notice-way-written = Od razu: napisał to człowiek.
notice-way-waits = W zestawieniu, razem z tym, co już czeka.
notice-way-digest = W porannym zestawieniu: w ciągu dnia już { $day }, w ciągu tygodnia { $week }.

## Wiersze zgłoszenia
notice-line-told =
    { $kind ->
        [found] Przekazano, co znaleźliśmy: { $who }.
        [progress] Przekazano, jak idą prace: { $who }.
        [need_you] Poproszono o jedną rzecz: { $who }.
        [end_of_support] Poproszono o decyzję: { $who }.
        [taken_over] Przekazano, kto się tym teraz zajmuje: { $who }.
       *[fixed] Przekazano, że jest naprawione: { $who }.
    }
notice-line-dismissed =
    { $kind ->
        [found] Nie przekazano, co znaleźliśmy: { $why }
        [fixed] Nie przekazano, że jest naprawione: { $why }
       *[other] Nie przekazano: { $why }
    }
notice-line-morning = Zatwierdzone; klient dowie się rano.
notice-line-edited = Zmieniono słowa dla klienta.

## Jak pilna jest dla nas usterka: jedno zdanie, bez pieniędzy i bez innych
notice-priority =
    { $level ->
        [urgent] { $people ->
            [one] Traktujemy to jako pilne, bo może zatrzymać pracę jednej osoby.
            [few] Traktujemy to jako pilne, bo może zatrzymać pracę { $people } osób.
            [many] Traktujemy to jako pilne, bo może zatrzymać pracę { $people } osób.
           *[other] Traktujemy to jako pilne, bo może zatrzymać pracę { $people } osoby.
        }
        [soon] { $people ->
            [one] Zajmiemy się tym wkrótce, bo może zatrzymać pracę jednej osoby.
            [few] Zajmiemy się tym wkrótce, bo może zatrzymać pracę { $people } osób.
            [many] Zajmiemy się tym wkrótce, bo może zatrzymać pracę { $people } osób.
           *[other] Zajmiemy się tym wkrótce, bo może zatrzymać pracę { $people } osoby.
        }
       *[turn] { $people ->
            [one] Zajmiemy się tym w swojej kolejności; może zatrzymać pracę najwyżej jednej osoby.
            [few] Zajmiemy się tym w swojej kolejności; może zatrzymać pracę najwyżej { $people } osób.
            [many] Zajmiemy się tym w swojej kolejności; może zatrzymać pracę najwyżej { $people } osób.
           *[other] Zajmiemy się tym w swojej kolejności; może zatrzymać pracę najwyżej { $people } osoby.
        }
    }

## The month in short
notice-subject-pulse = Miesiąc w skrócie: czy coś jest w planach?
notice-pulse-fixed =
    { $fixed ->
        [0] W ostatnim miesiącu nic nie wymagało naprawy.
        [one] W ostatnim miesiącu naprawiliśmy jedną rzecz.
        [few] W ostatnim miesiącu naprawiliśmy { $fixed } rzeczy.
        [many] W ostatnim miesiącu naprawiliśmy { $fixed } rzeczy.
       *[other] W ostatnim miesiącu naprawiliśmy { $fixed } rzeczy.
    }
notice-pulse-ending =
    { $ends ->
        [0] W ciągu najbliższego pół roku nic z używanych rzeczy się nie kończy.
        [one] W ciągu najbliższego pół roku kończy się jedna rzecz (w nawiasie liczba komputerów): { $ending }.
        [few] W ciągu najbliższego pół roku kończą się { $ends } rzeczy (w nawiasie liczba komputerów): { $ending }.
        [many] W ciągu najbliższego pół roku kończy się { $ends } rzeczy (w nawiasie liczba komputerów): { $ending }.
       *[other] W ciągu najbliższego pół roku kończy się { $ends } rzeczy (w nawiasie liczba komputerów): { $ending }.
    }
notice-pulse-ask = Czy coś jest w planach: nowa osoba, nowy komputer, prace przy prądzie? Wystarczy jedna linijka na Państwa stronach, a w tym dniu wszystko będzie gotowe.
notice-pulse-calm = Jeśli nic nie jest planowane, nic nie trzeba robić.
notice-pulse-open = Wyślij nam swoje plany
pulse-plain-title = Miesiąc w skrócie

## Kończy się wsparcie producenta: jedno pytanie, bez pośpiechu
notice-subject-ending =
    { $count ->
        [one] Jeden komputer z { $product }: prosimy o decyzję { $by-by }
        [few] { $count } komputery z { $product }: prosimy o decyzję { $by-by }
        [many] { $count } komputerów z { $product }: prosimy o decyzję { $by-by }
       *[other] { $count } komputera z { $product }: prosimy o decyzję { $by-by }
    }
notice-ending-saw =
    { $count ->
        [one] Na jednym z Państwa komputerów (łącznie: { $total }) działa { $product }; aktualizacje zabezpieczeń przychodzą { $ends-until }.
        [few] Na { $count } z Państwa komputerów (łącznie: { $total }) działa { $product }; aktualizacje zabezpieczeń przychodzą { $ends-until }.
        [many] Na { $count } z Państwa komputerów (łącznie: { $total }) działa { $product }; aktualizacje zabezpieczeń przychodzą { $ends-until }.
       *[other] Na { $count } z Państwa komputerów (łącznie: { $total }) działa { $product }; aktualizacje zabezpieczeń przychodzą { $ends-until }.
    }
notice-ended-saw =
    { $count ->
        [one] Na jednym z Państwa komputerów (łącznie: { $total }) działa { $product }; aktualizacje zabezpieczeń nie przychodzą już { $ends-since }.
        [few] Na { $count } z Państwa komputerów (łącznie: { $total }) działa { $product }; aktualizacje zabezpieczeń nie przychodzą już { $ends-since }.
        [many] Na { $count } z Państwa komputerów (łącznie: { $total }) działa { $product }; aktualizacje zabezpieczeń nie przychodzą już { $ends-since }.
       *[other] Na { $count } z Państwa komputerów (łącznie: { $total }) działa { $product }; aktualizacje zabezpieczeń nie przychodzą już { $ends-since }.
    }
notice-ending-means =
    { $kind ->
        [system] Dziś nic nie przestaje działać i tego dnia też nie. Potem ryzyko rośnie z każdym miesiącem, a dla tych komputerów nie możemy już obiecać czasu naprawy.
       *[program] Dziś nic nie przestaje działać i tego dnia też nie. Potem ryzyko rośnie z każdym miesiącem.
    }
notice-ended-means =
    { $kind ->
        [system] Dziś nic nie przestaje działać, ale ryzyko rośnie z każdym miesiącem, a dla tych komputerów nie możemy obiecać czasu naprawy.
       *[program] Dziś nic nie przestaje działać, ale ryzyko rośnie z każdym miesiącem.
    }
notice-ending-propose =
    { $proposal ->
        [none] Przejrzymy z Państwem komputer po komputerze, co można zaktualizować, a co lepiej wymienić.
       *[other] Nasza propozycja: { $proposal }.
    }
notice-ending-update = Nasza propozycja: bezpłatna aktualizacja do { $update }. Zrobimy ją w dogodnym terminie.
notice-ending-decide = Prosimy spojrzeć na listę na Państwa stronach i dać nam znać { $by-by }, co Państwo wolą. Do tego czasu niczego nie zmieniamy.
notice-ending-open = Zobacz, co się kończy
