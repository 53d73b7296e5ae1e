# sql_server: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
sql-server-name = SQL Server
sql-server = The database { $database } ({ $instance }) was last backed up { $for } ago.
sql-server-title = Database { $database }: last backup { $for } ago
sql-server-never = The log tells of no backup of the database { $database } ({ $instance }).
sql-server-never-title = Database { $database }: no backup known
sql-server-failed = A backup of the database { $database } ({ $instance }) failed { $for } ago, and none has ended well since.
sql-server-failed-title = Backup of database { $database } failed
sql-server-size = The largest database of { $instance }, { $database }, holds { $used } of the { $total } that its free edition allows.
sql-server-size-title = { $instance }: { $database } holds { $used } of { $total }
sql-server-room = No database of { $instance } is known to be near the end of what its free edition allows.
sql-server-room-title = { $instance } has room
sql-server-counters = { $instance } does not tell how large its databases are: its counters do not answer.
sql-server-counters-title = { $instance }: the counters do not answer
sql-server-edition = { $instance } runs as { $edition } and holds databases: is it at work?
sql-server-edition-title = { $instance }: an edition for development or trying out
sql-server-do =
    Backup: read the job's history and the error log, look at the target, start one by hand and restore it as a trial. A database
    of an availability group may be backed up on its other server. Size: see how much of the files is free inside, delete or
    archive what may go, else plan another edition; at the limit every write fails. Counters: start the instance, else lodctr.

## For the customer
sql-server-plain = The database “{ $database }” was last copied to safety { $for } ago.
sql-server-plain-title = the safety copy of a database is late
sql-server-never-plain = We do not see when the database “{ $database }” was last copied to safety.
sql-server-never-plain-title = a question about the safety copy of a database
sql-server-failed-plain = The latest safety copy of the database “{ $database }” did not work.
sql-server-failed-plain-title = the latest safety copy of a database did not work
sql-server-size-plain = The database “{ $database }” holds { $used }; its program takes at most { $total }, and then nothing new can be saved.
sql-server-size-plain-title = a database is nearly full
sql-server-room-plain = The databases have room.
sql-server-room-plain-title = the databases have room
sql-server-counters-plain = A database program does not say how full its databases are.
sql-server-counters-plain-title = a database program does not say how full it is
sql-server-edition-plain = A database program on this computer is of an edition for development or trying out; we would like to ask what it is used for.
sql-server-edition-plain-title = a question about the edition of a database program
sql-server-edition-we-do = We ask what it is used for, and look at the papers with you.
sql-server-edition-was = there was a question about a database program on { $device }
sql-server-we-do = We find out why the safety copy is missing, make one and check that it can be brought back.
sql-server-was = the safety copy of a database was late ({ $device })
sql-server-size-we-do = We see what may be tidied away, and talk with you before anything has to change.
sql-server-size-was = a database was nearly full ({ $device })
sql-server-counters-we-do = We see to it that the program tells it again.
sql-server-counters-was = a database program did not say how full it was ({ $device })

## What we read
sql-server-reads = The names of databases, how large they are and when they were last copied to safety. Nothing of what is in them.
sql-server-reads-why = A missing safety copy and a full database are otherwise noticed when it is too late.

## Cards and charts
sql-server-card =
    { $databases ->
        [0] no databases
        [one] one database
       *[other] { $databases } databases
    }
sql-server-card-edition = { $edition }
