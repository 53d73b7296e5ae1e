# memory: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
memory-name = Memory
memory = { $available } % of { $total } memory is available; the page file is { $swap } % used.
memory-title = Memory is short: { $available } % available
memory-oom =
    { $kills ->
        [one] The system ended one program in seven days because memory ran out.
       *[other] The system ended { $kills } programs in seven days because memory ran out.
    }
memory-oom-title = Programs are ended for want of memory
memory-do =
    Find the program that grew and whether it grows without end (a leak: restart it and tell its vendor) or simply needs
    more than there is (add memory, or move it).

## For the customer
memory-plain = Only { $available } % of the { $total } of working memory ({ glossary-memory }) is free, so programs can become slow.
memory-plain-title = the computer has little room for open programs
memory-oom-plain =
    { $kills ->
        [one] In the last seven days the computer closed a program by itself because its working memory ({ glossary-memory }) was full.
       *[other] In the last seven days the computer closed programs by itself { $kills } times because its working memory ({ glossary-memory }) was full.
    }
memory-oom-plain-title = the computer had to close programs
memory-we-do = We look for the program that takes up so much room and see to it that everything runs smoothly again.
memory-was = there was little room for open programs on { $device }

## What we read
memory-reads = How much working memory ({ glossary-memory }) there is and how much of it is free.
memory-reads-why = With too little memory everything becomes slow, and programs end by themselves.

## Cards and charts
memory-card = { $percent } % available
memory-card-of = of { $total }
series-memory-available-percent = Available memory
series-memory-swap-used-percent = Page file in use
