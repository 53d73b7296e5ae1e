# memory: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
memory-name = Pamięć
memory = Dostępne jest { $available }% z { $total } pamięci; plik stronicowania zajęty w { $swap }%.
memory-title = Brakuje pamięci: dostępne { $available }%
memory-oom =
    { $kills ->
        [one] W ciągu siedmiu dni system zakończył jeden program, bo zabrakło pamięci.
        [few] W ciągu siedmiu dni system zakończył { $kills } programy, bo zabrakło pamięci.
       *[many] W ciągu siedmiu dni system zakończył { $kills } programów, bo zabrakło pamięci.
    }
memory-oom-title = Programy są kończone z braku pamięci
memory-do =
    Znaleźć program, który urósł, i ustalić, czy rośnie bez końca (wyciek: uruchomić go ponownie i zawiadomić producenta),
    czy naprawdę potrzebuje więcej, niż jest (dodać pamięci albo go przenieść).

## For the customer
memory-plain = Z { $total } pamięci roboczej ({ glossary-memory }) wolne jest tylko { $available }%, dlatego programy mogą działać wolno.
memory-plain-title = jest mało miejsca na otwarte programy
memory-oom-plain =
    { $kills ->
        [one] W ciągu ostatnich siedmiu dni komputer raz sam zamknął program, bo pamięć robocza ({ glossary-memory }) była pełna.
        [few] W ciągu ostatnich siedmiu dni komputer { $kills } razy sam zamknął program, bo pamięć robocza ({ glossary-memory }) była pełna.
       *[many] W ciągu ostatnich siedmiu dni komputer { $kills } razy sam zamknął program, bo pamięć robocza ({ glossary-memory }) była pełna.
    }
memory-oom-plain-title = komputer musiał zamknąć programy
memory-we-do = Szukamy programu, który zajmuje tyle miejsca, i dbamy o to, żeby wszystko znów działało płynnie.
memory-was = było mało miejsca na otwarte programy ({ $device })

## What we read
memory-reads = Ile jest pamięci roboczej ({ glossary-memory }) i ile z niej jest wolne.
memory-reads-why = Przy małej pamięci wszystko zwalnia, a programy same się zamykają.

## Cards and charts
memory-card = dostępne { $percent } %
memory-card-of = z { $total }
series-memory-available-percent = Dostępna pamięć
series-memory-swap-used-percent = Użycie pliku stronicowania
