# directory_replication: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
directory-replication-name = Directory replication
directory-replication = The controller is up to date with { $server }.
directory-replication-title = Up to date with { $server }
directory-replication-behind =
    { $failures ->
        [0] Nothing was copied from controller { $server } for { $for }, and no attempt failed.
        [one] Nothing was copied from controller { $server } for { $for }; one attempt failed (error { $code }).
       *[other] Nothing was copied from controller { $server } for { $for }; { $failures } attempts in a row failed (error { $code }).
    }
directory-replication-behind-title = No replication from { $server } for { $for }
directory-replication-never =
    { $failures ->
        [0] Controller { $server } was never copied whole yet.
        [one] Controller { $server } was never copied whole; one attempt failed (error { $code }).
       *[other] Controller { $server } was never copied whole; { $failures } attempts in a row failed (error { $code }).
    }
directory-replication-never-title = Never replicated from { $server }
directory-replication-sysvol =
    { $state ->
        [error] SYSVOL is in error on this controller.
        [unshared] SYSVOL is not shared on this controller: PCs get no policies and no sign-in scripts from it.
        [waiting] SYSVOL on this controller is not whole yet.
        [untold] Nothing tells how SYSVOL stands on this controller.
       *[other] SYSVOL is whole and shared on this controller.
    }
directory-replication-sysvol-title =
    { $state ->
        [error] SYSVOL is in error
        [unshared] SYSVOL is not shared
        [waiting] SYSVOL is not whole yet
        [untold] SYSVOL is not told
       *[other] SYSVOL is whole
    }
directory-replication-do =
    Read repadmin /showrepl, and see to names, clock, line and firewall first. Without a failed attempt: see whether replication
    was switched off (repadmin /options). Silent for longer than the forest's tombstone lifetime: do not join the two again, set
    the controller up anew. SYSVOL: read the DFS Replication log (2213, 4012) and take no step before a backup of it.

## For the customer
directory-replication-plain = The servers that look after signing in know the same.
directory-replication-plain-title = the servers for signing in know the same
directory-replication-behind-plain = One of the servers that look after signing in has heard nothing new from another for { $for }; a new password may not work everywhere.
directory-replication-behind-plain-title = a server for signing in is behind
directory-replication-never-plain = One of the servers that look after signing in has not taken over anything from another yet.
directory-replication-never-plain-title = a server for signing in is not joined in yet
directory-replication-sysvol-plain =
    { $state ->
        [well] The server that looks after signing in hands out the company's settings.
       *[other] The server that looks after signing in does not hand out the company's settings as it should.
    }
directory-replication-sysvol-plain-title =
    { $state ->
        [well] the company's settings are handed out
       *[other] the company's settings are not handed out as they should be
    }
directory-replication-we-do = We find out why the servers do not hear each other, and bring them to the same state.
directory-replication-was = the servers for signing in did not know the same ({ $device })

## What we read
directory-replication-reads = With which other servers this server keeps the company's sign-in alike, and when that last worked. Not who signs in.
directory-replication-reads-why = Otherwise it shows when a new password works in one room and not in the next.

## Cards and charts
directory-replication-card =
    { $partners ->
        [0] the only controller
        [one] one partner
       *[other] { $partners } partners
    }
