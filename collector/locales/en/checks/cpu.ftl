# cpu: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
cpu-name = Processors
cpu =
    { $program ->
        [none] Processors are { $percent } % busy over { $span }.
       *[other] Processors are { $percent } % busy over { $span }, mostly with { $program }.
    }
cpu-title = Processors are { $percent } % busy for { $span }
cpu-do =
    See which program is busy and whether that is its work (a scan, a build, a backup) or a program that hangs.

## For the customer
cpu-plain =
    { $program ->
        [none] Over { $span } the computer was { $percent } % busy, so it can feel slow.
       *[other] Over { $span } the computer was { $percent } % busy, mostly with { $program }, so it can feel slow.
    }
cpu-plain-title = the computer is working at its limit
cpu-we-do = We look what keeps the computer so busy and whether it is meant to be.
cpu-was = there was too much work for { $device }

## What we read
cpu-reads = How busy the processor ({ glossary-processor }) is. While it is very busy: the names of the busiest programs, where your company allows it.
cpu-reads-why = A program that never rests makes the computer slow and loud.

## Cards and charts
cpu-card = { $percent } % busy
cpu-card-of =
    { $processors ->
        [one] one processor
       *[other] { $processors } processors
    }
series-cpu-busy-percent = Load of the processors
