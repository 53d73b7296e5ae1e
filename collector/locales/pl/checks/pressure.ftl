# pressure: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
pressure-name = Obciążenie dysków
pressure = Dysk { $drive } był przez pół godziny zajęty w { $percent }%.
pressure-title = Dysk { $drive } jest zajęty w { $percent }%
pressure-do =
    Sprawdzić, który program tyle czyta lub zapisuje i czy nie brakuje pamięci (wtedy to stronicowanie). Na stary dysk
    talerzowy lekarstwem jest SSD.

## For the customer
pressure-plain = Dysk komputera był zajęty przez { $percent }% czasu, dlatego wszystko może działać wolno.
pressure-plain-title = dysk nie nadąża
pressure-we-do = Sprawdzamy, co tak zajmuje dysk.
pressure-was = dysk nie nadążał ({ $device })

## What we read
pressure-reads = Jak bardzo zajęty jest każdy dysk i jak długo programy na niego czekają.
pressure-reads-why = Gdy wszystko czeka na dysk, praca stoi.

## Cards and charts
pressure-card = zajęty w { $percent } %
pressure-card-of = dysk { $drive }
series-pressure-drive-busy-percent = Obciążenie najbardziej zajętego dysku
series-pressure-io-stall-percent = Czas, w którym programy czekały na dysk
