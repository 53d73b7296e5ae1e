# crashes: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
crashes-name = System crashes
crashes =
    { $stops ->
        [0] The system did not crash in seven days.
        [one] The system crashed once in seven days.
       *[other] The system crashed { $stops } times in seven days.
    }
crashes-title =
    { $stops ->
        [0] No crash of the system
        [one] The system crashed
       *[other] The system crashed { $stops } times in seven days
    }
crashes-do =
    Read the records (a dump, the bugcheck code, the last lines before it): one driver each time points to that driver, a
    different place each time to memory, heat or power.

## For the customer
crashes-plain =
    { $stops ->
        [0] In the last seven days the computer did not stop by itself.
        [one] In the last seven days the computer stopped once in the middle of its work; what was not saved can be lost.
       *[other] In the last seven days the computer stopped { $stops } times in the middle of its work; what was not saved can be lost.
    }
crashes-plain-title =
    { $stops ->
        [0] the computer did not stop by itself
        [one] the computer stopped once in the middle of its work
       *[other] the computer stopped { $stops } times in the middle of its work
    }
crashes-we-do = We read what the computer wrote down about it and look for the cause.
crashes-was = { $device } stopped in the middle of its work

## What we read
crashes-reads = How often the computer stopped in the middle of its work, and how many programs did. Never their names.
crashes-reads-why = A computer that stops by itself costs work and often has a fault that grows.

## Cards and charts
crashes-card =
    { $stops ->
        [0] none in seven days
        [one] one in seven days
       *[other] { $stops } in seven days
    }
crashes-card-programs =
    { $programs ->
        [0] no program ended badly
        [one] one program ended badly
       *[other] { $programs } programs ended badly
    }
