# inodes: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
inodes-name = Miejsce na pliki
inodes = System plików { $mount } używa { $percent }% swoich i-węzłów; pozostało: { $free }.
inodes-title = W systemie plików { $mount } kończą się i-węzły
inodes-do =
    Bajty są wolne, ale prawie nie ma miejsca na kolejne pliki. Znaleźć folder z ogromną liczbą małych plików (kolejki
    poczty, pliki sesji, pamięć podręczna) i opróżnić go programem, do którego należy.

## For the customer
inodes-plain = Na dysku { $mount } jest tyle małych plików, że { $percent }% miejsc na pliki jest zajętych; gdy ich zabraknie, nie da się zapisać niczego nowego.
inodes-plain-title = na dysku { $mount } prawie nie ma miejsc na nowe pliki
inodes-we-do = Szukamy programu, który zostawia tyle małych plików, i usuwamy te, których już nie potrzebuje.
inodes-was = na dysku { $mount } prawie nie było miejsc na nowe pliki ({ $device })

## What we read
inodes-reads = Ile plików zmieści się jeszcze na każdym dysku.
inodes-reads-why = Dysk może zapełnić się bardzo wieloma małymi plikami, choć miejsce jeszcze jest.

## Cards and charts
inodes-card = zajęte { $percent } %
inodes-card-of = na { $mount }
series-inodes-used-percent = Zajęte miejsca na pliki na { $subject }
