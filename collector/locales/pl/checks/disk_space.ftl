# disk_space: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
disk-space-name = Miejsce na dysku
disk-space = Na dysku { $mount } wolne jest { $free } z { $total } ({ $percent }%).
disk-space-title = Dysk { $mount } jest prawie pełny: wolne { $free }
disk-space-forecast = Dysk { $mount } jest zajęty w { $level } % (wolne { $free } z { $total }) i rośnie o { $pace } % dziennie: pełny około { $full_at }, z pewnością { $sure } %.
disk-space-forecast-title = Dysk { $mount } będzie pełny około { $full_at }
disk-space-forecast-over = Dysk { $mount } jest zajęty w { $level } % i już się nie zapełnia.
disk-space-do =
    Poszukać, co urosło: dzienniki, pliki tymczasowe, stare aktualizacje, kosz, kopie zapasowe trzymane na tym samym dysku.
    Zwolnić miejsce albo powiększyć wolumin, a przed usunięciem czegokolwiek, co może należeć do klienta, zapytać go.

## For the customer
disk-space-plain = Na dysku { $mount } zostało { $free } wolnego miejsca z { $total }; gdy dysk się zapełni, programy mogą przestać działać, a nowych plików nie da się zapisać.
disk-space-plain-title = dysk { $mount } jest prawie pełny
disk-space-forecast-plain = Na dysku { $mount } jest jeszcze miejsce ({ $free } z { $total }), ale stale się zapełnia i byłby pełny około { $full_at }; wtedy programy mogą przestać działać, a nowych plików nie da się zapisać.
disk-space-forecast-plain-title = dysk { $mount } wkrótce będzie pełny
disk-space-we-do = Robimy miejsce, usuwając pliki tymczasowe ({ glossary-temporary-files }); Państwa dokumentów nie ruszamy.
disk-space-was = na dysku { $mount } kończyło się miejsce ({ $device })

## What we read
disk-space-reads = Jak duży jest każdy dysk i ile ma wolnego miejsca.
disk-space-reads-why = Pełny dysk zatrzymuje programy i pocztę. Robimy miejsce wcześniej.

## Cards and charts
disk-space-card = wolne { $free }
disk-space-card-of = z { $total }
series-disk-space-free-gb = Wolne miejsce na { $subject }
