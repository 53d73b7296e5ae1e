# operating_system: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
operating-system-name = System operacyjny
operating-system =
    { $update ->
        [none] { $product } ma wsparcie { $ends-until }.
       *[other] { $product } ma wsparcie { $ends-until }. Wystarczy bezpłatna aktualizacja do { $update }.
    }
operating-system-title = Wsparcie dla { $product } kończy się { $ends-on }
operating-system-longer =
    { $product } jest po standardowym wsparciu i dostaje aktualizacje zabezpieczeń { $ends-until } dzięki: { $programme ->
         [esu] Extended Security Updates
         [esm] Ubuntu Pro (ESM)
         [ltss] Long Term Service Pack Support
        *[other] dłuższy program
    } (widać to po: { $seen ->
         [build] aktualizacja tylko dla objętych programem
         [licence] licencja
         [service] włączona usługa
        *[registration] rejestracja
    }).
operating-system-longer-title = Przedłużone wsparcie dla { $product } kończy się { $ends-on }
operating-system-ended =
    { $update ->
        [none] Wsparcie dla { $product } skończyło się { $ends-on }; aktualizacje zabezpieczeń już nie przychodzą.
       *[other] Wsparcie dla { $product } skończyło się { $ends-on }; bezpłatna aktualizacja do { $update } przywraca aktualizacje zabezpieczeń.
    }
operating-system-ended-title = Wsparcie dla { $product } skończyło się
operating-system-do =
    Zaplanować z klientem aktualizację albo wymianę, urządzenie po urządzeniu. Gdzie któreś musi zostać, zapisać przyjęte
    ryzyko z datą i trzymać urządzenie z dala od internetu.

## For the customer
operating-system-plain =
    { $update ->
        [none] { $product } dostaje aktualizacje zabezpieczeń { $ends-until }; tego dnia nic nie przestanie działać, ale potem ryzyko rośnie.
       *[other] { $product } dostaje aktualizacje zabezpieczeń { $ends-until }; po bezpłatnej aktualizacji do { $update } będą przychodzić nadal.
    }
operating-system-plain-title = { $product } dostaje aktualizacje zabezpieczeń { $ends-until }
operating-system-longer-plain = { $product } dostaje aktualizacje zabezpieczeń { $ends-until }; tego dnia nic nie przestanie działać, ale potem ryzyko rośnie.
operating-system-longer-plain-title = { operating-system-plain-title }
operating-system-ended-plain =
    { $update ->
        [none] { $product } nie dostaje już aktualizacji zabezpieczeń { $ends-since }; dziś nic nie przestaje działać, ale ryzyko rośnie z każdym miesiącem.
       *[other] { $product } nie dostaje już aktualizacji zabezpieczeń { $ends-since }; po bezpłatnej aktualizacji do { $update } będą znów przychodzić.
    }
operating-system-ended-plain-title = { $product } nie dostaje już aktualizacji zabezpieczeń
operating-system-we-do = Sprawdzamy każdy komputer, czy da się go zaktualizować, i omawiamy to z Państwem, zanim cokolwiek się zmieni.
operating-system-was = kończyły się aktualizacje zabezpieczeń dla { $product } ({ $device })
operating-system-longer-was = { operating-system-was }
operating-system-ended-was = { $product } nie dostawał już aktualizacji zabezpieczeń ({ $device })

## What we read
operating-system-reads = Jaki to system operacyjny ({ glossary-operating-system }), w jakiej wersji, i jaki to rodzaj komputera, także czy korzysta z niego na zmianę kilka osób (tak lub nie).
operating-system-reads-why = Dzięki temu wiemy, do kiedy dostaje poprawki bezpieczeństwa.

## Cards and charts
operating-system-card = { $name }
support-ends = wsparcie do { $until }
support-longer =
    wsparcie do { $until } dzięki: { $programme ->
         [esu] Extended Security Updates
         [esm] Ubuntu Pro (ESM)
         [ltss] Long Term Service Pack Support
        *[other] dłuższy program
    } (widać to po: { $seen ->
         [build] aktualizacja tylko dla objętych programem
         [licence] licencja
         [service] włączona usługa
        *[registration] rejestracja
    })
support-ended = wsparcie zakończyło się { $until }
support-undated = producent nie podaje końca
support-rolling = wspierany, dopóki jest aktualizowany
