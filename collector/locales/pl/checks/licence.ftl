# licence: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
licence-name = Licencje
licence =
    { $state ->
        [missing] { $product } nie ma licencji.
        [grace] { $product } czeka na aktywację.
        [trial] { $product } to wersja próbna.
        [licensed] { $product } ma licencję.
       *[other] { $product } nie podaje, czy ma licencję.
    }
licence-title =
    { $state ->
        [missing] { $product } bez licencji
        [licensed] { $product } z licencją
       *[other] Licencja { $product }
    }
licence-ends = Licencja { $product } kończy się { $ends }.
licence-ends-title = Licencja { $product } kończy się { $ends }
licence-traces = Ślady, które budzą wątpliwość co do nabytej licencji: { $rules }.
licence-traces-title = Ślady budzące wątpliwość co do licencji
licence-do =
    Sprawa poufna: rozmawiać tylko z osobą kontaktową klienta do spraw umów. Najpierw poszukać faktury, klucza lub umowy
    zbiorczej; często brakuje tylko naszego zapisu. Potem aktywować, uzupełnić lub zastąpić. To, co zostawiły aktywatory,
    traktować jak złośliwe oprogramowanie.

## For the customer
licence-plain =
    { $state ->
        [missing] Dla { $product } na tym komputerze nie znajdujemy ważnej licencji; być może brakuje zapisu po naszej stronie.
        [grace] { $product } na tym komputerze czeka jeszcze na aktywację.
        [trial] { $product } na tym komputerze to wersja próbna.
        [licensed] { $product } na tym komputerze ma licencję.
       *[other] Nie widzimy, czy { $product } na tym komputerze ma licencję.
    }
licence-plain-title = licencja do wspólnego sprawdzenia
licence-ends-plain = Licencja { $product } na tym komputerze jest ważna { $ends-until }.
licence-ends-plain-title = licencja jest ważna { $ends-until }
licence-traces-plain = Przy zwykłej kontroli zobaczyliśmy coś w sprawie licencji, co chcielibyśmy omówić; niczego nie zmieniliśmy.
licence-traces-plain-title = coś do wspólnego omówienia
licence-we-do = Przeglądamy z Państwem dokumenty: często wystarczy faktura lub klucz, które już są.
licence-was = było pytanie o licencję ({ $device })

## What we read
licence-reads = Czy Windows, Office i podobne produkty mają licencję i do kiedy. Z klucza najwyżej pięć ostatnich znaków.
licence-reads-why = Aby nic nie przestało działać z powodu wygasłej licencji.

## Cards and charts
licence-card =
    { $state ->
        [licensed] z licencją
        [missing] bez licencji
        [grace] czeka na aktywację
        [trial] wersja próbna
        [not_attached] niewykorzystana
       *[other] nieznana
    }
