# crashes: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
crashes-name = Awarie systemu
crashes =
    { $stops ->
        [0] Żadnej awarii systemu w ciągu siedmiu dni.
        [one] Jedna awaria systemu w ciągu siedmiu dni.
        [few] { $stops } awarie systemu w ciągu siedmiu dni.
       *[many] { $stops } awarii systemu w ciągu siedmiu dni.
    }
crashes-title =
    { $stops ->
        [0] Żadnej awarii systemu
        [one] Awaria systemu
        [few] { $stops } awarie systemu w ciągu siedmiu dni
       *[many] { $stops } awarii systemu w ciągu siedmiu dni
    }
crashes-do =
    Przeczytać zapisy (zrzut, kod bugcheck, ostatnie wiersze przed awarią): za każdym razem ten sam sterownik wskazuje na ten
    sterownik, za każdym razem inne miejsce na pamięć, temperaturę lub zasilanie.

## For the customer
crashes-plain =
    { $stops ->
        [0] W ciągu ostatnich siedmiu dni komputer ani razu sam się nie zatrzymał.
        [one] W ciągu ostatnich siedmiu dni komputer raz zatrzymał się w środku pracy; to, co nie było zapisane, mogło przepaść.
        [few] W ciągu ostatnich siedmiu dni komputer { $stops } razy zatrzymał się w środku pracy; to, co nie było zapisane, mogło przepaść.
       *[many] W ciągu ostatnich siedmiu dni komputer { $stops } razy zatrzymał się w środku pracy; to, co nie było zapisane, mogło przepaść.
    }
crashes-plain-title =
    { $stops ->
        [0] komputer ani razu sam się nie zatrzymał
        [one] komputer raz zatrzymał się w środku pracy
        [few] komputer { $stops } razy zatrzymał się w środku pracy
       *[many] komputer { $stops } razy zatrzymał się w środku pracy
    }
crashes-we-do = Czytamy, co komputer o tym zapisał, i szukamy przyczyny.
crashes-was = komputer zatrzymywał się w środku pracy ({ $device })

## What we read
crashes-reads = Jak często komputer zatrzymał się w środku pracy i ile programów. Nigdy ich nazwy.
crashes-reads-why = Komputer, który sam się zatrzymuje, kosztuje pracę i często ma rosnącą usterkę.

## Cards and charts
crashes-card =
    { $stops ->
        [0] żadnej w ciągu siedmiu dni
        [one] jedna w ciągu siedmiu dni
        [few] { $stops } w ciągu siedmiu dni
       *[many] { $stops } w ciągu siedmiu dni
    }
crashes-card-programs =
    { $programs ->
        [0] żaden program nie zakończył się źle
        [one] jeden program zakończył się źle
        [few] { $programs } programy zakończyły się źle
       *[many] { $programs } programów zakończyło się źle
    }
