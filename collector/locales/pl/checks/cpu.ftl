# cpu: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
cpu-name = Procesory
cpu =
    { $program ->
        [none] Procesory są zajęte w { $percent }% przez { $span }.
       *[other] Procesory są zajęte w { $percent }% przez { $span }, głównie programem { $program }.
    }
cpu-title = Procesory zajęte w { $percent }% przez { $span }
cpu-do =
    Sprawdzić, który program jest zajęty i czy to jego praca (skanowanie, kompilacja, kopia zapasowa), czy się zawiesił.

## For the customer
cpu-plain =
    { $program ->
        [none] Przez { $span } komputer był zajęty w { $percent }%, dlatego może działać wolno.
       *[other] Przez { $span } komputer był zajęty w { $percent }%, głównie programem { $program }, dlatego może działać wolno.
    }
cpu-plain-title = komputer pracuje na granicy możliwości
cpu-we-do = Sprawdzamy, co tak bardzo zajmuje komputer i czy tak ma być.
cpu-was = komputer pracował na granicy możliwości ({ $device })

## What we read
cpu-reads = Jak bardzo zajęty jest procesor ({ glossary-processor }). Gdy jest bardzo zajęty: nazwy najbardziej zajętych programów, jeśli firma na to pozwala.
cpu-reads-why = Program, który nigdy nie odpoczywa, spowalnia komputer i sprawia, że jest głośny.

## Cards and charts
cpu-card = zajęte w { $percent } %
cpu-card-of =
    { $processors ->
        [one] jeden procesor
        [few] { $processors } procesory
        [many] { $processors } procesorów
       *[other] { $processors } procesora
    }
series-cpu-busy-percent = Obciążenie procesorów
