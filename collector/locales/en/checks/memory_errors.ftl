# memory_errors: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
memory-errors-name = Memory errors
memory-errors =
    { $errors ->
        [0] The memory corrected no error within a day.
        [one] The memory corrected one error within a day ({ $part }).
       *[other] The memory corrected { $errors } errors within a day, most of them in { $part }.
    }
memory-errors-title = Memory { $part } corrects more and more errors
memory-errors-lost =
    { $errors ->
        [0] The memory had no error since the start that it could not correct.
        [one] Memory { $part } had one error since the start that could not be corrected.
       *[other] Memory { $part } had { $errors } errors since the start that could not be corrected.
    }
memory-errors-lost-title = Memory { $part } has errors that cannot be corrected
memory-errors-do =
    Find the module by its label, reseat it, and replace it when the errors stay. Until then files may be written wrongly:
    check the backup and its age.

## For the customer
memory-errors-plain =
    { $errors ->
        [0] The working memory ({ glossary-memory }) made no mistakes within a day.
        [one] A part of the working memory ({ glossary-memory }) made one mistake within a day, which was put right by itself.
       *[other] A part of the working memory ({ glossary-memory }) made { $errors } mistakes within a day, which were put right by themselves.
    }
memory-errors-plain-title = a part of the computer makes more and more mistakes
memory-errors-lost-plain =
    { $errors ->
        [0] The working memory ({ glossary-memory }) made no mistake that could not be put right.
        [one] A part of the working memory ({ glossary-memory }) made a mistake that could not be put right; programs can stop and files can be wrong.
       *[other] A part of the working memory ({ glossary-memory }) made { $errors } mistakes that could not be put right; programs can stop and files can be wrong.
    }
memory-errors-lost-plain-title = a part of the computer is faulty
memory-errors-we-do = We find the faulty part and replace it.
memory-errors-was = a part of { $device } made mistakes

## What we read
memory-errors-reads = How often the working memory ({ glossary-memory }) made a mistake and put it right.
memory-errors-reads-why = A faulty part changes files unnoticed. We find it before that.

## Cards and charts
memory-errors-card =
    { $errors ->
        [0] no errors since the start
        [one] one error since the start
       *[other] { $errors } errors since the start
    }
series-memory-errors-corrected-count = Corrected errors of the memory
