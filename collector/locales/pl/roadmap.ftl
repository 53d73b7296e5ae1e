# The roadmap, in console and portal: its words in Polish. What each key is for stands in `web/roadmap/`.

roadmap = Plan
roadmap-picture = Co i kiedy się kończy, od dziś przez trzy lata; tabela poniżej mówi to samo.
roadmap-kind-system = system
roadmap-kind-program = program
roadmap-warranty = Gwarancja sprzętu
roadmap-rest-days =
    { $count ->
    [0] dziś
    [one] za jeden dzień
    [few] za { $count } dni
    [many] za { $count } dni
   *[other] za { $count } dnia
    }
roadmap-rest-months =
    { $count ->
    [one] za miesiąc
    [few] za { $count } miesiące
    [many] za { $count } miesięcy
   *[other] za { $count } miesiąca
    }
roadmap-over-days =
    { $count ->
    [one] od wczoraj
    [few] od { $count } dni
    [many] od { $count } dni
   *[other] od { $count } dnia
    }
roadmap-over-months =
    { $count ->
    [one] od miesiąca
    [few] od { $count } miesięcy
    [many] od { $count } miesięcy
   *[other] od { $count } miesiąca
    }
roadmap-state-not_planned = niezaplanowane
roadmap-state-offered = zaproponowane
roadmap-state-ordered = zamówione
roadmap-state-done = gotowe
roadmap-state-accepted = ryzyko przyjęte
roadmap-accepted = { $by } przyjmuje ryzyko do { $until }: { $why }
roadmap-campaign = gotowe: { $done } z { $count }
roadmap-progress-waiting = do zrobienia
roadmap-progress-moved = gotowe
roadmap-progress-gone = nie jest już używany
roadmap-progress-unheard = od tego czasu bez wiadomości
roadmap-best-effort = Po terminie: robimy, co się da, ale nie obiecujemy naprawy.
roadmap-update = Wystarczy bezpłatna aktualizacja do { $update }.
roadmap-summary = W najbliższych 12 miesiącach decyzji wymaga: { $some } z { $count } komputerów.
roadmap-summary-none = W najbliższych 12 miesiącach żaden komputer nie wymaga decyzji.
roadmap-empty = O ile nam wiadomo, w najbliższych trzech latach nic się nie kończy. Nie ma o czym decydować.
roadmap-unknown = Liczba komputerów, których tu nie ma: { $count }. Nikt nie podaje końca dla ich systemów albo nie było jeszcze od nich wiadomości.
roadmap-source = Według strony producenta, porównano { $day }.
roadmap-source-undated = Według strony producenta.
roadmap-by-hand = Wpisano ręcznie.
roadmap-column-what = Co
roadmap-column-ends = Kończy się
roadmap-column-computers = Komputery
roadmap-column-replacement = Zamiast tego
roadmap-column-cost = Koszt
roadmap-column-state = Stan
roadmap-column-source = Źródło
roadmap-more = i jeszcze { $count }, w tabeli poniżej
roadmap-file = CSV
roadmap-calendar = Kalendarz (iCal)
roadmap-event = Kończy się: { $what } (komputery: { $count })
roadmap-lead = Co w Państwa komputerach się kończy, kiedy, i co wspólnie planujemy. W tych dniach nic nie przestanie działać.
roadmap-all = Zobacz cały plan

## The end of a warranty as a ticket
warranty-name = Gwarancja sprzętu
warranty = Gwarancja sprzętu kończy się { $ends-on }.
warranty-title = Gwarancja sprzętu kończy się { $ends-on }
warranty-do = Zapytać klienta, czy przedłużyć gwarancję, czy wymienić komputer, i zapisać to w planie.
warranty-plain = Gwarancja producenta na ten komputer trwa { $ends-until }; tego dnia nic nie przestanie działać.
warranty-plain-title = gwarancja producenta trwa { $ends-until }
warranty-we-do = Sprawdzamy, ile kosztowałaby dłuższa gwarancja albo nowy komputer, i omawiamy to z Państwem.
warranty-was = kończyła się gwarancja producenta ({ $device })
