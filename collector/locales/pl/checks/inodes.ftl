# inodes: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
inodes-name = Miejsce na pliki
inodes = System plików { $mount } używa { $percent }% swoich i-węzłów; pozostało: { $free }.
inodes-title = W systemie plików { $mount } kończą się i-węzły
inodes-forecast = { $level } % miejsc na pliki na { $mount } jest zajętych, a przybywa { $pace } % dziennie: zabraknie ich około { $full_at }, z pewnością { $sure } %.
inodes-forecast-title = Około { $full_at } na { $mount } nie zmieści się żaden nowy plik
inodes-forecast-over = { $level } % miejsc na pliki na { $mount } jest zajętych i już ich nie ubywa.
inodes-do =
    Bajty są wolne, ale prawie nie ma miejsca na kolejne pliki. Znaleźć folder z ogromną liczbą małych plików (kolejki
    poczty, pliki sesji, pamięć podręczna) i opróżnić go programem, do którego należy.

## For the customer
inodes-plain = Na dysku { $mount } jest tyle małych plików, że { $percent }% miejsc na pliki jest zajętych; gdy ich zabraknie, nie da się zapisać niczego nowego.
inodes-plain-title = na dysku { $mount } prawie nie ma miejsc na nowe pliki
inodes-forecast-plain = Liczba plików na { $mount } stale rośnie; około { $full_at } nie dałoby się tam zapisać żadnego nowego pliku.
inodes-forecast-plain-title = miejsca na pliki na { $mount } wkrótce się skończą
inodes-we-do = Szukamy programu, który zostawia tyle małych plików, i usuwamy te, których już nie potrzebuje.
inodes-was = na dysku { $mount } prawie nie było miejsc na nowe pliki ({ $device })

## What we read
inodes-reads = Ile plików zmieści się jeszcze na każdym dysku.
inodes-reads-why = Dysk może zapełnić się bardzo wieloma małymi plikami, choć miejsce jeszcze jest.

## Cards and charts
inodes-card = zajęte { $percent } %
inodes-card-of = na { $mount }
series-inodes-used-percent = Zajęte miejsca na pliki na { $subject }
