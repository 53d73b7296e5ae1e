# licence: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
licence-name = Licencje
licence =
    { $state ->
        [unregistered] { $product } nie ma rejestracji.
        [unreached] { $product } nie ma aktywacji: serwer kluczy nie odpowiada.
        [missing] { $product } nie ma aktywacji.
        [grace] { $product } czeka na aktywację.
        [trial] { $product } to wersja próbna.
        [licensed] { $product } ma licencję.
       *[other] { $product } nie podaje, czy ma licencję.
    }
licence-title =
    { $state ->
        [unregistered] { $product } bez rejestracji
        [unreached] { $product } bez aktywacji
        [missing] { $product } bez aktywacji
        [licensed] { $product } z licencją
       *[other] Licencja { $product }
    }
licence-ends = Licencja { $product } kończy się { $ends }.
licence-ends-title = Licencja { $product } kończy się { $ends }
licence-signs = W sprawie licencji { licence-maker } jest coś do wspólnego omówienia.
licence-signs-title = Licencje { licence-maker }: coś do wspólnego omówienia
licence-maker =
    { $maker ->
        [microsoft] Microsoft
        [adobe] Adobe
        [autodesk] Autodesk
        [jetbrains] JetBrains
       *[other] innych producentów
    }
licence-do =
    Sprawa poufna: rozmawiać tylko z osobą kontaktową klienta do spraw umów. Najpierw poszukać faktury, klucza lub umowy
    zbiorczej; często brakuje tylko naszego zapisu. Potem aktywować, uzupełnić lub zastąpić. To, co zostawiły aktywatory,
    traktować jak złośliwe oprogramowanie.

## For the customer
licence-plain =
    { $state ->
        [unregistered] { $product } na tym komputerze nie ma rejestracji u producenta; być może brakuje zapisu po naszej stronie.
        [unreached] { $product } na tym komputerze nie mógł odnowić aktywacji; często wystarczy wrócić do sieci firmowej.
        [missing] Dla { $product } na tym komputerze nie znajdujemy aktywacji; być może brakuje zapisu po naszej stronie.
        [grace] { $product } na tym komputerze czeka jeszcze na aktywację.
        [trial] { $product } na tym komputerze to wersja próbna.
        [licensed] { $product } na tym komputerze ma licencję.
       *[other] Nie widzimy, czy { $product } na tym komputerze ma licencję.
    }
licence-plain-title = licencja do wspólnego sprawdzenia
licence-ends-plain = Licencja { $product } na tym komputerze jest ważna { $ends-until }.
licence-ends-plain-title = licencja jest ważna { $ends-until }
licence-signs-plain = Przy zwykłej kontroli zobaczyliśmy coś w sprawie licencji, co chcielibyśmy omówić; niczego nie zmieniliśmy.
licence-signs-plain-title = coś do wspólnego omówienia
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
