# disk_array: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
disk-array-name = Macierze dysków
disk-array = Macierz { $array } jest kompletna.
disk-array-title = Macierz { $array } jest kompletna
disk-array-degraded = Macierz { $array } jest zdegradowana i nie odbudowuje się.
disk-array-degraded-title = Macierz { $array } jest zdegradowana
disk-array-rebuilding = Macierz { $array } jest zdegradowana i odbudowuje się: gotowe { $percent }%.
disk-array-rebuilding-title = Macierz { $array } odbudowuje się
disk-array-failed = Macierz { $array } uległa awarii i nie udostępnia danych.
disk-array-failed-title = Macierz { $array } uległa awarii
disk-array-do =
    Przede wszystkim sprawdzić wiek ostatniej kopii zapasowej. Znaleźć dysk, który wypadł, wymienić go i obserwować odbudowę;
    to w jej trakcie najłatwiej o awarię drugiego dysku.

## For the customer
disk-array-plain = Dyski, które wzajemnie się zastępują ({ $array }), wszystkie pracują.
disk-array-plain-title = wszystkie dyski pracują
disk-array-degraded-plain = Jeden z dysków, które wzajemnie się zastępują ({ $array }), przestał działać. Wszystko jeszcze działa, ale kolejny nie może się zepsuć.
disk-array-degraded-plain-title = jeden z kilku dysków przestał działać
disk-array-rebuilding-plain = Jeden z dysków, które wzajemnie się zastępują ({ $array }), jest ponownie napełniany: gotowe { $percent }%. Wszystko działa, być może wolniej.
disk-array-rebuilding-plain-title = dysk jest ponownie napełniany
disk-array-failed-plain = Dyski, które wzajemnie się zastępują ({ $array }), nie udostępniają już tego, co na nich zapisano.
disk-array-failed-plain-title = kilka dysków przestało działać
disk-array-we-do = Dbamy o to, żeby istniała kopia Państwa plików, i wymieniamy dysk, który przestał działać.
disk-array-was = jeden z dysków przestał działać ({ $device })

## What we read
disk-array-reads = Czy wszystkie dyski, które wzajemnie się zastępują, pracują.
disk-array-reads-why = Gdy jeden przestanie działać, druga usterka może kosztować utratę plików.

## Cards and charts
disk-array-card-whole = kompletna
disk-array-card-degraded = zdegradowana
disk-array-card-rebuilding = odbudowa, { $percent } %
disk-array-card-failed = awaria
