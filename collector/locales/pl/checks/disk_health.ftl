# disk_health: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
disk-health-name = Stan dysków
disk-health = Dysk { $drive } nie zgłasza usterek.
disk-health-title = Dysk { $drive } nie zgłasza usterek
disk-health-failing = Dysk { $drive } zgłasza, że ulega awarii.
disk-health-failing-title = Dysk { $drive } ulega awarii
disk-health-defects =
    { $defects ->
        [one] Dysk { $drive } ma jeden nowy uszkodzony sektor w ciągu siedmiu dni.
        [few] Dysk { $drive } ma { $defects } nowe uszkodzone sektory w ciągu siedmiu dni.
       *[many] Dysk { $drive } ma { $defects } nowych uszkodzonych sektorów w ciągu siedmiu dni.
    }
disk-health-defects-title = Na dysku { $drive } przybywa uszkodzeń
disk-health-worn = Dysk { $drive } zużył { $percent }% przewidzianej żywotności.
disk-health-worn-title = Dysk { $drive } jest zużyty w { $percent }%
disk-health-forecast = Dysk { $drive } zastąpił w dwa tygodnie kolejne sektory ({ $grown }); uszkodzonych jest już { $count } i wciąż przybywa.
disk-health-forecast-title = Dysk { $drive } wciąż traci sektory
disk-health-do =
    Awaria lub rosnąca liczba uszkodzeń: najpierw sprawdzić wiek ostatniej kopii zapasowej, od razu zrobić nową, potem wymienić
    dysk. Zużycie: zaplanować wymianę. Żadnych długich testów na psującym się dysku, dopóki dane nie są bezpieczne.

## For the customer
disk-health-plain = Dysk „{ $drive }” jest w dobrym stanie.
disk-health-plain-title = dysk jest w dobrym stanie
disk-health-failing-plain = Dysk „{ $drive }” sam zgłasza, że wkrótce może przestać działać; zapisane na nim pliki mogą przepaść.
disk-health-failing-plain-title = dysk może wkrótce przestać działać
disk-health-defects-plain =
    { $defects ->
        [one] Na dysku „{ $drive }” od zeszłego tygodnia jest jedno nowe uszkodzone miejsce.
        [few] Na dysku „{ $drive }” od zeszłego tygodnia są { $defects } nowe uszkodzone miejsca; gdy jest ich dużo, pliki mogą przepaść.
       *[many] Na dysku „{ $drive }” od zeszłego tygodnia jest { $defects } nowych uszkodzonych miejsc; gdy jest ich dużo, pliki mogą przepaść.
    }
disk-health-defects-plain-title = na dysku są uszkodzone miejsca
disk-health-worn-plain = Dysk „{ $drive }” zużył już { $percent }% czasu życia, na jaki go zbudowano.
disk-health-worn-plain-title = dysk jest zużyty
disk-health-forecast-plain = Dysk { $drive } jeszcze działa, ale traci coraz więcej miejsc na dane; takie dyski często psują się w ciągu miesięcy.
disk-health-forecast-plain-title = dysk się zużywa
disk-health-we-do = Dbamy o to, żeby Państwa pliki były bezpiecznie skopiowane, i wymieniamy dysk, zanim się zepsuje.
disk-health-was = dysk wymagał uwagi ({ $device })

## What we read
disk-health-reads = Jak zdrowy jest każdy dysk według niego samego: model, uszkodzenia, zużycie i godziny pracy.
disk-health-reads-why = Dysk często ostrzega na kilka dni przed awarią. To czas, żeby zabezpieczyć pliki.

## Cards and charts
disk-health-card-wear = zużycie { $percent } %
disk-health-card-size = { $size }
disk-health-card-hours = { $for } pracy
series-disk-health-wear-percent = Zużycie: { $subject }
series-disk-health-reallocated-count = Sektory zastąpione: { $subject }
series-disk-health-pending-count = Sektory niepewne: { $subject }
