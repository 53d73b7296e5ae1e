# Co mówi biurko techników, po polsku: wiersze osi czasu, tytuły, stany i inne stałe słowa.
# Argumenty przychodzą zapisane w języku czytającego: rozmiary z jednostką, okresy i chwile słowami.

## Tytuły
title-one-device =
    { $check ->
        [presence] { $device }: { $title }
        [copied_disk] { $device }: { $title }
        [device_floods] { $device }: { $title }
       *[other] { $title } na { $device }
    }
title-many-devices =
    { $count ->
        [one] { $title } na { $count } urządzeniu
        [few] { $title } na { $count } urządzeniach
       *[many] { $title } na { $count } urządzeniach
    }

## Obecność
presence-name = Obecność
presence-silent = Brak wiadomości { $last-since }.
presence-silent-title = brak wiadomości { $last-since }
presence-unheard = Brak wiadomości { $last-since }: czy jest jeszcze w użyciu?
presence-unheard-title = od dawna brak wiadomości: jeszcze w użyciu?
presence-heard = Znów się zgłasza.
presence-do =
    Sprawdzić, czy urządzenie jest włączone i czy inne w tej samej lokalizacji się zgłaszają. Jeśli jest włączone, sprawdzić
    jego sieć i dziennik agenta. Jeśli jest wyłączone na dobre, wycofać je tutaj, żeby nikt na nie nie czekał.

## Skopiowany dysk
copied-disk-name = Skopiowany dysk
copied-disk = Dysk skopiowano: kilka komputerów zgłasza się jako ten jeden.
copied-disk-title = dysk skopiowano, kilka komputerów zgłasza się jako jeden
copied-disk-over = Od doby zgłasza się jako ten tylko jeden komputer.
copied-disk-do =
    Znaleźć komputery, które pracują z kopii tego dysku: ta sama nazwa, obraz, dysk przełożony do nowego komputera,
    sklonowana maszyna wirtualna. Na każdej kopii uruchomić premura-agent enroll z własnym tokenem; odtąd jest osobnym
    urządzeniem. Do tego czasu oceniany jest tutaj jeden z nich, a raporty pozostałych są przechowywane osobno. Obraz
    tworzyć, zanim agent zostanie zarejestrowany; instalator dla Windows robi to z IMAGE=1.

## Urządzenie, które wysyła za dużo
device-floods-name = Zalew raportów
device-floods = Wysyła znacznie więcej, niż pozwala limit; nadmiar jest odrzucany, a agent go przechowuje.
device-floods-title = wysyła znacznie więcej, niż pozwala limit
device-floods-over = Od godziny mieści się w limicie.
device-floods-do =
    Sprawdzić, co działa na urządzeniu jako agent: drugi agent, skrypt z jego certyfikatem, agent uruchomiony ręcznie z innym
    odstępem. Jeśli to nie nasze, odebrać tutaj urządzeniu dostęp i zarejestrować je od nowa. Jeśli to zaległości z wielu
    dni, znikną same; wyższy limit ustawia się w [quotas] w konfiguracji kolektora.

## Problem testowy
test-problem-name = Problem testowy
test-problem = To jest test: nic się nie stało.
test-problem-title = Test: nic się nie stało
test-problem-do =
    Nic się nie stało. Przyjąć zgłoszenie, napisać notatkę, rozwiązać je: wszystko działa tak jak przy prawdziwym. Klient
    nie jest powiadamiany, a w ciągu godziny zgłoszenie rozwiąże się samo.
test-problem-sent = Test wysyła { $who }. Zakończy się sam { $ends-by }.

## Wiersze zgłoszenia
ticket-opened = Otwarte: wykryto na { $device }.
ticket-joined =
    { $subject ->
        [none] Wykryto także na { $device }.
       *[other] Wykryto także na { $device } ({ $subject }).
    }
ticket-relapsed = Wróciło na { $device } w czasie obserwacji.
ticket-came-back = Otwarte ponownie: wróciła ta sama usterka.
ticket-worsened =
    Pogorszyło się: { $severity ->
        [critical] teraz krytyczne
        [high] teraz wysokie
        [medium] teraz średnie
       *[other] teraz { $severity }
    }.
ticket-flapping = Pojawia się i znika; zmiany pomiędzy nie są już podawane pojedynczo.
ticket-settled = Już nie pojawia się i nie znika: usterka trwa.
ticket-healthy-held = Wszystko jest znów w porządku. Zgłoszenie ma { $who }, więc pozostaje otwarte, aż { $who } je rozwiąże.
ticket-watching = Wszystko jest znów w porządku. Obserwacja przez { $span }; zgłoszenie rozwiąże się samo, jeśli nic nie wróci.
ticket-resolved-itself = Rozwiązane samo: nie widać już żadnej usterki.
ticket-closed = Zamknięte.
ticket-still-bad = Otwarte ponownie: dzień po rozwiązaniu usterkę nadal widać.
ticket-taken = Zgłoszenie przejmuje { $who }.
ticket-note = { $text }
ticket-resolved-by = Rozwiązane: { $text }
ticket-reopened-by = Otwarte ponownie: { $text }
finding-released = { $who } przekazuje to z raportu przejęcia do pracy.

## Wykrycia
finding-healthy =
    { $subject ->
        [none] Znów w porządku na { $device }.
       *[other] Znów w porządku na { $device }: { $subject }.
    }
ticket-set-up-anew = Komputer { $device } zainstalowano od nowa jako { $other }: na tym usterka się skończyła.

finding-gone =
    { $subject ->
        [none] Nie widać już na { $device }.
       *[other] Nie widać już na { $device }: { $subject }.
    }
finding-passed = Trwało { $from-since } { $to-until }, gdy nie mógł dotrzeć żaden raport.
finding-dismissed =
    { $subject ->
        [none] Zdjęte z raportu przejęcia: { $text }
       *[other] Zdjęte z raportu przejęcia ({ $subject }): { $text }
    }
finding-put-back =
    { $subject ->
        [none] Przywrócone do raportu przejęcia.
       *[other] Przywrócone do raportu przejęcia: { $subject }.
    }
finding-held =
    Bez zgłoszenia: { $held ->
        [maintenance] urządzenie jest w trakcie konserwacji
        [take_over] było tak już przy przejęciu opieki
        [boot] urządzenie właśnie się uruchomiło
        [digest] warto wiedzieć, ale nie trzeba zgłoszenia
       *[other] już minęło
    }.

## Rachunek priorytetu
bill-severity =
    { $severity ->
        [critical] Krytyczne, odczuwalne teraz: P{ $level }
        [high] Wysokie, odczuwalne wkrótce: P{ $level }
        [medium] Średnie, ostrzeżenie: P{ $level }
       *[other] Niskie, do zaplanowania: P{ $level }
    }
bill-people =
    { $raise ->
        [0] { $people ->
            [0] Liczy się jak nikt zatrzymany: bez zmian
            [one] Liczy się jak jedna zatrzymana osoba: bez zmian
            [few] Liczy się jak { $people } zatrzymane osoby: bez zmian
           *[many] Liczy się jak { $people } zatrzymanych osób: bez zmian
        }
        [one] { $people ->
            [one] Liczy się jak { $people } zatrzymana osoba (serwer liczy się jak 10): o jeden stopień wyżej
            [few] Liczy się jak { $people } zatrzymane osoby (serwer liczy się jak 10): o jeden stopień wyżej
           *[many] Liczy się jak { $people } zatrzymanych osób (serwer liczy się jak 10): o jeden stopień wyżej
        }
        [few] { $people ->
            [one] Liczy się jak { $people } zatrzymana osoba (serwer liczy się jak 10): o { $raise } stopnie wyżej
            [few] Liczy się jak { $people } zatrzymane osoby (serwer liczy się jak 10): o { $raise } stopnie wyżej
           *[many] Liczy się jak { $people } zatrzymanych osób (serwer liczy się jak 10): o { $raise } stopnie wyżej
        }
       *[many] { $people ->
            [one] Liczy się jak { $people } zatrzymana osoba (serwer liczy się jak 10): o { $raise } stopni wyżej
            [few] Liczy się jak { $people } zatrzymane osoby (serwer liczy się jak 10): o { $raise } stopni wyżej
           *[many] Liczy się jak { $people } zatrzymanych osób (serwer liczy się jak 10): o { $raise } stopni wyżej
        }
    }
bill-service =
    { $kind ->
        [mail] Poczta
        [files] Pliki
        [line_of_business] Program firmowy
        [web] WWW
        [printing] Drukowanie
        [telephone] Telefon
        [remote_access] Dostęp zdalny
       *[other] Inne
    } dla { $people ->
        [one] jednej osoby
        [few] { $people } osób
        [many] { $people } osób
       *[other] { $people } osoby
    }, { $weight ->
        [one] liczy się raz
        [few] liczy się × { $weight }
        [many] liczy się × { $weight }
       *[other] liczy się × { $weight }
    }
bill-service-named =
    { $kind ->
        [mail] Poczta
        [files] Pliki
        [line_of_business] Program firmowy
        [web] WWW
        [printing] Drukowanie
        [telephone] Telefon
        [remote_access] Dostęp zdalny
       *[other] Inne
    } „{ $name }” dla { $people ->
        [one] jednej osoby
        [few] { $people } osób
        [many] { $people } osób
       *[other] { $people } osoby
    }, { $weight ->
        [one] liczy się raz
        [few] liczy się × { $weight }
        [many] liczy się × { $weight }
       *[other] liczy się × { $weight }
    }
bill-more =
    { $count ->
        [one] Jeszcze jedna usługa, dla mniejszej liczby osób
        [few] Jeszcze { $count } usługi, dla mniejszej liczby osób
        [many] Jeszcze { $count } usług, dla mniejszej liczby osób
       *[other] Jeszcze { $count } usługi, dla mniejszej liczby osób
    }
bill-devices =
    { $devices ->
        [one] Jedno urządzenie według rodzaju: { $people ->
            [one] jedna osoba
            [few] { $people } osoby
            [many] { $people } osób
           *[other] { $people } osoby
        }
        [few] { $devices } urządzenia według rodzaju: { $people ->
            [one] po jednej osobie
            [few] po { $people } osoby
            [many] po { $people } osób
           *[other] po { $people } osoby
        }
        [many] { $devices } urządzeń według rodzaju: { $people ->
            [one] po jednej osobie
            [few] po { $people } osoby
            [many] po { $people } osób
           *[other] po { $people } osoby
        }
       *[other] { $devices } urządzenia według rodzaju: { $people ->
            [one] po jednej osobie
            [few] po { $people } osoby
            [many] po { $people } osób
           *[other] po { $people } osoby
        }
    }
bill-ahead =
    Przewidywane na { $at }: { $later ->
        [0] blisko, więc zostaje
        [one] o stopień później
        [few] o { $later } stopnie później
        [many] o { $later } stopni później
       *[other] o { $later } stopnia później
    }
bill-money =
    { $cost } { $currency } za godzinę, przy { $rate } { $currency } na osobę: { $raise ->
        [0] nic ponadto
        [one] o stopień wyżej
        [few] o { $raise } stopnie wyżej
        [many] o { $raise } stopni wyżej
       *[other] o { $raise } stopnia wyżej
    }
bill-sum = Razem: P{ $level }

## Jakie usługi daje urządzenie
duty-mail = Poczta
duty-files = Pliki
duty-line-of-business = Program firmowy
duty-web = WWW
duty-printing = Drukowanie
duty-telephone = Telefon
duty-remote-access = Dostęp zdalny
duty-other = Inne
service-entered =
    { $who } wpisuje, kogo to zatrzyma: { $kind ->
        [mail] Poczta
        [files] Pliki
        [line_of_business] Program firmowy
        [web] WWW
        [printing] Drukowanie
        [telephone] Telefon
        [remote_access] Dostęp zdalny
       *[other] Inne
    } dla { $people ->
        [one] jednej osoby
        [few] { $people } osób
        [many] { $people } osób
       *[other] { $people } osoby
    }.
service-taken-out =
    { $who } usuwa wpis, kogo to zatrzyma: { $kind ->
        [mail] Poczta
        [files] Pliki
        [line_of_business] Program firmowy
        [web] WWW
        [printing] Drukowanie
        [telephone] Telefon
        [remote_access] Dostęp zdalny
       *[other] Inne
    } dla { $people ->
        [one] jednej osoby
        [few] { $people } osób
        [many] { $people } osób
       *[other] { $people } osoby
    }.

## Ważność
severity-critical = Krytyczna
severity-high = Wysoka
severity-medium = Średnia
severity-low = Niska
severity-info = Informacja

## Stany zgłoszenia
state-new = Nowe
state-assigned = Przydzielone
state-in-progress = W toku
state-waiting = Oczekuje
state-watching = Obserwowane
state-resolved = Rozwiązane
state-closed = Zamknięte

## Rodzaje zgłoszeń
kind-incident = Usterka
kind-problem = Problem
kind-request = Prośba
kind-change = Zmiana

## Dlaczego wykrycie nie ma zgłoszenia
held-take-over = Było już przy przejęciu opieki
held-take-over-why = Wykryto przy rejestracji albo pierwszego dnia. Jest tu na liście, żeby można było to zaplanować; nikogo to nie budzi.
held-dismissed = Odłożone
held-dismissed-why = Zdjęte z raportu przejęcia przez człowieka. Otworzy zgłoszenie, jeśli stanie się krytyczne albo zniknie i wróci.
held-maintenance = W trakcie konserwacji
held-maintenance-why = Urządzenie jest w trakcie konserwacji. To, co po niej nadal nie działa, otwiera zgłoszenie.
held-boot = Właśnie uruchomione
held-boot-why = Urządzenie uruchomiło się kilka minut temu. To, co przetrwa uruchamianie, samo otwiera zgłoszenie.
held-budget = Dość zgłoszeń na jeden dzień
held-budget-why = Ten klient miał w ciągu dnia tyle zgłoszeń, ile powinien. To, co nie jest pilne, czeka i otworzy własne, gdy będzie miejsce albo gdy się pogorszy.
held-digest = Warto wiedzieć
held-digest-why = Nie trzeba zgłoszenia. Pozostaje tutaj, aż zostanie naprawione albo się pogorszy.
held-passed = Już minęło
held-passed-why = Zaczęło się i skończyło, gdy nie mógł dotrzeć żaden raport.

## Czym jest urządzenie
class-server = Serwer
class-session-host = Host sesji
class-virtual-machine = Maszyna wirtualna
class-always-on-pc = PC
class-laptop = Laptop
class-shared-pc = Wspólny PC
class-thin-client = Cienki klient
class-kiosk = Kiosk

## Jak ma się urządzenie
standing-reporting = Zgłasza się
standing-off = Wyłączone lub uśpione
standing-silent = Milczy
standing-maintenance = Konserwacja
standing-waiting = Brak pierwszego raportu
standing-revoked = Wycofane
standing-retired = Wycofane z użycia

## Czego kontrola nie widzi
unseen-check = nie widzi: { $check }
unseen-why =
    { $detail ->
        [none] { $why }
       *[other] { $why }: { $detail }
    }
why-not-here = to urządzenie tego nie ma
why-denied = agent nie ma prawa tego czytać
why-timed-out = odpowiedź nie przyszła na czas
why-panicked = sama kontrola zawiodła
why-garbled = tego, co przyszło, nie da się zrozumieć
why-too-new = agent jest nowszy niż ten kolektor
why-no-base = agent został poproszony o ponowne wysłanie
why-off = wyłączone
why-other = z innego powodu

## Private tickets, for technicians alone
grade-proved = dowiedzione
grade-likely = prawdopodobne
grade-unclear = niejasne
private-state-open = do omówienia
private-state-talked = omówione
private-state-closed = zamknięte

## Seats that were bought
entitlement-name = Kupione licencje
entitlement-short =
    { $count ->
        [one] Brakuje jednej licencji { $product }.
        [few] Brakuje { $count } licencji { $product }.
        [many] Brakuje { $count } licencji { $product }.
       *[other] Brakuje { $count } licencji { $product }.
    }
entitlement-short-title =
    { $count ->
        [one] Brak jednej licencji { $product }
        [few] Brak { $count } licencji { $product }
        [many] Brak { $count } licencji { $product }
       *[other] Brak { $count } licencji { $product }
    }
entitlement-ends = { $product } kończy się { $ends }: { $count } licencji, w tym { $spare } niepotrzebnych.
entitlement-ends-title = { $product } kończy się { $ends }
entitlement-maintenance = Opieka nad { $product } kończy się { $ends }.
entitlement-maintenance-title = Opieka nad { $product } kończy się { $ends }
entitlement-spare = { $spare } z { $count } licencji { $product } nie jest potrzebnych na żadnym komputerze.
entitlement-spare-title = { $product }: { $spare } z { $count } licencji zbędnych
entitlement-opened = Otwarto: porównano kupione licencje z zainstalowanym oprogramowaniem.
entitlement-over = Rozwiązano samo: kupionych licencji znów wystarcza.
entitlement-do = Otworzyć licencje klienta i przeczytać rachunek. Poszukać zamówienia lub faktury, których nie wpisano; często brakuje tylko naszego zapisu. Potem odinstalować to, czego nikt nie używa, przenieść licencje lub zamówić brakujące. Przy zbędnych licencjach uzgodnić z klientem, ile zachować dla nowych pracowników, i przy odnowieniu zamówić mniej.

## Okna serwisowe
window-planned = Okno serwisowe „{ $name }” ({ $site }) planuje { $who }.
window-taken-back = Okno serwisowe „{ $name }” wycofuje { $who }.
window-left = Po oknie serwisowym, które zaczęło się { $at-on }, nie wszystko wróciło do normy.
window-left-title = Pozostało po pracach, które zaczęły się { $at-on }
window-left-plain = Po planowanych pracach nie wszystko na Państwa komputerach jest takie jak przedtem.
window-left-plain-title = po planowanych pracach zostało coś do zrobienia
window-left-we-do = Porządkujemy to, co zostało po pracach.
window-left-was = po planowanych pracach zostało coś do zrobienia

## Web sites at hosters
hosted-site-name = Strony u hosterów
hosted-site-down =
    { $why ->
        [no-name] Nazwa { $address } donikąd nie prowadzi, od { $since }.
        [guarded] { $address } prowadzi do miejsca, na które kolektor nie patrzy, od { $since }.
        [no-answer] { $address } nie odpowiada, od { $since }.
        [status] { $address } odpowiada, że nie może (stan { $status }), od { $since }.
        [expired] { $address } ma wygasły certyfikat; widziane od { $since }.
        [other-name] { $address } ma certyfikat na inną nazwę; widziane od { $since }.
       *[untrusted] { $address } ma certyfikat, którego nie podpisał żaden znany urząd; widziane od { $since }.
    }
hosted-site-down-title =
    { $why ->
        [expired] { $address }: certyfikat wygasł
        [other-name] { $address }: certyfikat jest na inną nazwę
        [untrusted] { $address }: certyfikat nie jest zaufany
       *[other] { $address } nie działa
    }
hosted-site-down-plain = Państwa strona { $address } nie otwiera się tak, jak powinna.
hosted-site-down-plain-title = strona { $address } nie otwiera się tak, jak powinna
hosted-site-we-do = Sprawdzamy ją z hosterem i damy znać, gdy znów się otworzy.
hosted-site-was = strona nie otwierała się tak, jak powinna
hosted-site-opened = Otwarto: kolektor sprawdził stronę.
hosted-site-over = Rozwiązano samo: strona znów działa.
hosted-site-do = Otworzyć adres spoza własnej sieci. Sprawdzić stronę stanu hostera i domenę: czy jest opłacona, czy jej serwer nazw odpowiada? Certyfikat odnowić u hostera i zadbać, by odnawiał się sam. Przed aktualizacją programu najpierw wykonać kopię plików strony i jej bazy danych.

## The monthly pulse, and the call to who says nothing to it
pulse-name = Wiadomość miesięczna
pulse = Wiadomość miesięczna { $month }: jak minął miesiąc i czy coś jest w planach.
pulse-title = Wiadomość miesięczna { $month }
pulse-opened = Otwarto: to pierwszy dzień roboczy miesiąca.
pulse-over = Wiadomość przekazana albo w tym miesiącu jej nie ma.
pulse-call-name = Telefon do klienta
pulse-call = Dwie wiadomości miesięczne bez odpowiedzi i bez wizyty: pora zadzwonić.
pulse-call-title = Zadzwonić: dwie wiadomości bez słowa
pulse-call-opened = Otwarto: dwie wiadomości miesięczne bez słowa.
pulse-call-over = Odezwali się.
