# temperature: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
temperature-name = Temperatura
temperature-processor = Procesor miał przez dziesięć minut { $celsius } °C.
temperature-processor-title = Procesor ma { $celsius } °C
temperature-drive = Dysk miał przez dziesięć minut { $celsius } °C.
temperature-drive-title = Dysk ma { $celsius } °C
temperature-drive-hot = Dysk miał przez dziesięć minut { $celsius } °C, co skraca jego życie.
temperature-drive-hot-title = Dysk jest za gorący: { $celsius } °C
temperature-throttled =
    { $times ->
        [0] Procesor nie był w ciągu doby spowalniany z powodu temperatury.
        [one] Procesor był w ciągu doby raz spowolniony z powodu temperatury.
        [few] Procesor był w ciągu doby { $times } razy spowolniony z powodu temperatury.
       *[many] Procesor był w ciągu doby { $times } razy spowolniony z powodu temperatury.
    }
temperature-throttled-title = Temperatura spowalnia procesor
temperature-do =
    Sprawdzić wentylatory, kurz, powietrze w pomieszczeniu i to, co obciąża maszynę. Na serwerze także stan wentylatorów
    w zarządzaniu płyty.

## For the customer
temperature-processor-plain = Najcieplejsza część wewnątrz komputera miała { $celsius } °C; gdy robi się za gorąco, komputer sam się wyłącza.
temperature-processor-plain-title = wewnątrz komputera jest za gorąco
temperature-drive-plain = Dysk komputera ma { $celsius } °C.
temperature-drive-plain-title = dysk jest ciepły
temperature-drive-hot-plain = Dysk komputera ma { $celsius } °C; tak gorący szybciej się zużywa.
temperature-drive-hot-plain-title = dysk jest za gorący
temperature-throttled-plain =
    { $times ->
        [0] Komputer nie musiał zwalniać z powodu gorąca.
        [one] Komputer raz musiał zwolnić z powodu gorąca.
        [few] W ciągu doby komputer { $times } razy musiał zwolnić z powodu gorąca.
       *[many] W ciągu doby komputer { $times } razy musiał zwolnić z powodu gorąca.
    }
temperature-throttled-plain-title = gorąco spowalnia komputer
temperature-we-do = Szukamy przyczyny: często jest nią kurz, zużyty wentylator albo za mało powietrza dookoła.
temperature-was = komputer był za ciepły ({ $device })

## What we read
temperature-reads = Jak ciepłe są części komputera i jak często gorąco go spowalnia.
temperature-reads-why = Gorąco spowalnia komputer, skraca jego życie i może go wyłączyć.

## Cards and charts
temperature-card = { $celsius } °C
temperature-card-processor = procesor
temperature-card-disk = dysk
temperature-card-nvme = dysk NVMe
series-temperature-processor-celsius = Temperatura procesora
series-temperature-disk-celsius = Temperatura najcieplejszego dysku
series-temperature-nvme-celsius = Temperatura najcieplejszego dysku NVMe
