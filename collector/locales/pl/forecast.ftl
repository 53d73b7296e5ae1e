# Foresight: what is ahead, and why it no longer is, in Polish.

habit-strange = { $series } i to, co jej towarzyszy, zachowują się tak, jak prawie w żadnym z ostatnich { $days } dni.
habit-usual = { $series } wróciła do swojego zwyczaju.
forecast-full = { $series } jest na poziomie { $level } % i rośnie o { $pace } % dziennie: pełna około { $full_at }.
forecast-soon-full = { $series } jest na poziomie { $level } % i rośnie bez przerwy, o { $pace } % dziennie: pełna około { $full_at }.
forecast-high = { $series } utrzymuje się na poziomie { $level } % i nie spada.
forecast-fell = { $series } spadła do { $level } %.
forecast-flat = { $series } nie rośnie już ku swojej granicy; jest na poziomie { $level } %.
wear-sectors = { $series }: w ciągu dwóch tygodni zastąpione kolejne sektory ({ $grown }); uszkodzonych jest już { $count } i wciąż przybywa.
precursor-different-errors = { $error } pojawił się w ciągu doby od innego błędu: dwa różne błędy razem często poprzedzają awarię.
precursor-rare-error = { $error } to błąd, którego prawie żadne urządzenie nie zgłasza: takie błędy często poprzedzają awarię.
