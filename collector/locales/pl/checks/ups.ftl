# ups: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
ups-name = Zasilacz awaryjny (UPS)
ups = Zasilacz { $supply } działa z sieci i jest naładowany.
ups-title = Zasilacz { $supply } jest w porządku
ups-on-battery = Zasilacz { $supply } działa z baterii.
ups-on-battery-title = Zasilacz { $supply } działa z baterii
ups-replace = Zasilacz { $supply } zgłasza wymianę baterii.
ups-replace-title = Zasilacz { $supply } zgłasza wymianę baterii
ups-charge = Zasilacz { $supply } jest naładowany w { $percent }%.
ups-charge-title = Zasilacz { $supply } jest naładowany w { $percent }%
ups-do =
    Z baterii: od razu ustalić, czy prąd wkrótce wróci, inaczej po kolei wyłączyć urządzenia. Nowa bateria: zamówić i wymienić,
    potem pozwolić na autotest. Niski poziom przy zasilaniu z sieci: bateria lub ładowarka jest u kresu.

## For the customer
ups-plain = Bateria awaryjna „{ $supply }” jest naładowana i gotowa.
ups-plain-title = bateria awaryjna jest gotowa
ups-on-battery-plain = Nie ma prądu, a bateria awaryjna „{ $supply }” przez jakiś czas podtrzymuje komputer.
ups-on-battery-plain-title = nie ma prądu, pracuje bateria awaryjna
ups-replace-plain = Bateria awaryjna „{ $supply }” zgłasza, że jest zużyta; przy braku prądu może nie wystarczyć.
ups-replace-plain-title = bateria awaryjna jest zużyta
ups-charge-plain = Bateria awaryjna „{ $supply }” jest naładowana tylko w { $percent }%.
ups-charge-plain-title = bateria awaryjna nie jest pełna
ups-we-do = Dbamy o to, żeby bateria awaryjna działała, gdy będzie potrzebna.
ups-was = bateria awaryjna wymagała opieki ({ $device })

## What we read
ups-reads = Czy bateria awaryjna obok komputera pracuje, jest naładowana i zdrowa.
ups-reads-why = Przy braku prądu od niej zależy, czy praca przepadnie.

## Cards and charts
ups-card = naładowany w { $percent } %
ups-card-lasts = wystarczy na { $for }
series-ups-charge-percent = Naładowanie: { $subject }
