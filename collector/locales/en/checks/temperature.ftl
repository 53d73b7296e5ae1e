# temperature: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
temperature-name = Temperature
temperature-processor = The processor was at { $celsius } °C over ten minutes.
temperature-processor-title = The processor is at { $celsius } °C
temperature-drive = A drive was at { $celsius } °C over ten minutes.
temperature-drive-title = A drive is at { $celsius } °C
temperature-drive-hot = A drive was at { $celsius } °C over ten minutes, which shortens its life.
temperature-drive-hot-title = A drive is too hot: { $celsius } °C
temperature-throttled =
    { $times ->
        [0] The processor was not slowed down for heat within a day.
        [one] The processor was slowed down for heat once within a day.
       *[other] The processor was slowed down for heat { $times } times within a day.
    }
temperature-throttled-title = The processor is slowed down by heat
temperature-do =
    Look at fans, dust, the room's air and what keeps the machine busy. On a server also at the fan status of the board's own
    management.

## For the customer
temperature-processor-plain = Inside the computer it was { $celsius } °C at its warmest part; when it gets too hot, it switches itself off.
temperature-processor-plain-title = it is too hot inside the computer
temperature-drive-plain = The drive of the computer is at { $celsius } °C.
temperature-drive-plain-title = the drive is warm
temperature-drive-hot-plain = The drive of the computer is at { $celsius } °C; so hot it wears out faster.
temperature-drive-hot-plain-title = the drive is too hot
temperature-throttled-plain =
    { $times ->
        [0] The computer did not have to work more slowly because of heat.
        [one] The computer once had to work more slowly because of heat.
       *[other] The computer had to work more slowly { $times } times within a day because it was too hot.
    }
temperature-throttled-plain-title = heat slows the computer down
temperature-we-do = We look for the cause: often it is dust, a worn fan or too little air around it.
temperature-was = { $device } was too warm

## What we read
temperature-reads = How warm the computer's parts are, and how often heat slows it down.
temperature-reads-why = Heat makes a computer slow, shortens its life and can switch it off.

## Cards and charts
temperature-card = { $celsius } °C
temperature-card-processor = processor
temperature-card-disk = drive
temperature-card-nvme = NVMe drive
series-temperature-processor-celsius = Temperature of the processor
series-temperature-disk-celsius = Temperature of the warmest drive
series-temperature-nvme-celsius = Temperature of the warmest NVMe drive
