# memory_errors: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
memory-errors-name = Błędy pamięci
memory-errors =
    { $errors ->
        [0] Pamięć nie poprawiła w ciągu doby żadnego błędu.
        [one] Pamięć poprawiła w ciągu doby jeden błąd ({ $part }).
        [few] Pamięć poprawiła w ciągu doby { $errors } błędy, najwięcej w { $part }.
       *[many] Pamięć poprawiła w ciągu doby { $errors } błędów, najwięcej w { $part }.
    }
memory-errors-title = Pamięć { $part } poprawia coraz więcej błędów
memory-errors-lost =
    { $errors ->
        [0] Od uruchomienia w pamięci nie było błędów, których nie dało się poprawić.
        [one] W pamięci { $part } od uruchomienia był jeden błąd, którego nie dało się poprawić.
        [few] W pamięci { $part } od uruchomienia były { $errors } błędy, których nie dało się poprawić.
       *[many] W pamięci { $part } od uruchomienia było { $errors } błędów, których nie dało się poprawić.
    }
memory-errors-lost-title = Pamięć { $part } ma błędy nie do poprawienia
memory-errors-do =
    Znaleźć moduł po etykiecie, osadzić go ponownie, a gdy błędy zostają, wymienić. Do tego czasu pliki mogą być zapisywane
    błędnie: sprawdzić kopię zapasową i jej wiek.

## For the customer
memory-errors-plain =
    { $errors ->
        [0] Pamięć robocza ({ glossary-memory }) nie popełniła w ciągu doby żadnego błędu.
        [one] Część pamięci roboczej ({ glossary-memory }) popełniła w ciągu doby jeden błąd, który sam został poprawiony.
        [few] Część pamięci roboczej ({ glossary-memory }) popełniła w ciągu doby { $errors } błędy, które same zostały poprawione.
       *[many] Część pamięci roboczej ({ glossary-memory }) popełniła w ciągu doby { $errors } błędów, które same zostały poprawione.
    }
memory-errors-plain-title = jedna część komputera popełnia coraz więcej błędów
memory-errors-lost-plain =
    { $errors ->
        [0] Pamięć robocza ({ glossary-memory }) nie popełniła błędów, których nie dało się poprawić.
        [one] Część pamięci roboczej ({ glossary-memory }) popełniła błąd, którego nie dało się poprawić; programy mogą się zatrzymać, a pliki być błędne.
        [few] Część pamięci roboczej ({ glossary-memory }) popełniła { $errors } błędy, których nie dało się poprawić; programy mogą się zatrzymać, a pliki być błędne.
       *[many] Część pamięci roboczej ({ glossary-memory }) popełniła { $errors } błędów, których nie dało się poprawić; programy mogą się zatrzymać, a pliki być błędne.
    }
memory-errors-lost-plain-title = jedna część komputera jest wadliwa
memory-errors-we-do = Znajdujemy wadliwą część i ją wymieniamy.
memory-errors-was = jedna część popełniała błędy ({ $device })

## What we read
memory-errors-reads = Jak często pamięć robocza ({ glossary-memory }) popełniła błąd i go poprawiła.
memory-errors-reads-why = Wadliwa część niepostrzeżenie zmienia pliki. Znajdujemy ją wcześniej.

## Cards and charts
memory-errors-card =
    { $errors ->
        [0] bez błędów od uruchomienia
        [one] jeden błąd od uruchomienia
        [few] { $errors } błędy od uruchomienia
       *[many] { $errors } błędów od uruchomienia
    }
series-memory-errors-corrected-count = Poprawione błędy pamięci
