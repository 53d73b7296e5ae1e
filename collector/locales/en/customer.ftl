# What a customer's employees read about a finding, in English. Plain words: somebody of twelve years understands each
# sentence. No blame, no offer, no exclamation mark; a technical word only with its explanation from the glossary.
# `<key>-plain`: what we saw, one sentence. `<key>-plain-title`: the same in a few words, behind the computer's name.
# `<check>-we-do`: what we do about it. `<check>-was`: what was wrong, in a notice that it is mended. A key of its own
# (`uptime-restarts-was`) goes before its check's. `$device` is one computer or several.
# A span also comes as `$rest-since` "for 6 days", `$rest-in` "in 6 days", `$rest-ago` "6 days ago"; a moment as
# `$at-on` "on Thursday 26 November at 13:00", `$at-by`, `$at-until`, `$at-since`, `$at-day` "Thursday 26 November".

## Greetings
greeting-morning = Good morning
greeting-afternoon = Good afternoon
greeting-evening = Good evening

## Where it is
plain-one-device = { $device }: { $title }
plain-many-devices = { $count } computers: { $title }

## Words that cannot be avoided
glossary-certificate-word = Certificate
glossary-certificate = an electronic identity card: it shows that a connection leads to the right place
glossary-memory-word = Working memory
glossary-memory = the room for everything that is open just now
glossary-operating-system-word = Operating system
glossary-operating-system = the program that makes the computer run, such as Windows
glossary-processor-word = Processor
glossary-processor = the part of the computer that does the calculating
glossary-service-word = Background program
glossary-service = a program that works without a window, for example for printing
glossary-temporary-files-word = Temporary files
glossary-temporary-files = files that programs leave behind and that nobody needs any more
glossary-update-word = Update
glossary-update = a newer version from the manufacturer that mends faults and closes gaps

## disk_space
disk-space-plain = Disk { $mount } has { $free } of room left out of { $total }; when it is full, programs can stop and new files cannot be saved.
disk-space-plain-title = disk { $mount } is nearly full
disk-space-we-do = We make room by removing temporary files ({ glossary-temporary-files }); your documents stay untouched.
disk-space-was = the disk { $mount } of { $device } was filling up

## inodes
inodes-plain = Disk { $mount } holds so many small files that { $percent } % of the places for files are taken; when none is left, nothing new can be saved.
inodes-plain-title = disk { $mount } has hardly any places left for new files
inodes-we-do = We find the program that leaves so many small files and clear away what it no longer needs.
inodes-was = the disk { $mount } of { $device } had hardly any places left for new files

## memory
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

## cpu
cpu-plain =
    { $program ->
        [none] Over { $span } the computer was { $percent } % busy, so it can feel slow.
       *[other] Over { $span } the computer was { $percent } % busy, mostly with { $program }, so it can feel slow.
    }
cpu-plain-title = the computer is working at its limit
cpu-we-do = We look what keeps the computer so busy and whether it is meant to be.
cpu-was = there was too much work for { $device }

## services
services-failed-plain = The background program “{ $title }” stopped because of an error; what depends on it may not work just now.
services-failed-plain-title = a background program has stopped
services-stopped-plain = The background program “{ $title }” should be running and is not; what depends on it may not work just now.
services-stopped-plain-title = a background program is not running
services-we-do = We find out why it stopped, mend that and start it again.
services-was = a background program on { $device } was not running: { $title }

## pending_reboot
pending-reboot-none-plain = The computer is not waiting for a restart.
pending-reboot-none-plain-title = no restart is waiting
pending-reboot-plain =
    { $waiting ->
        [0] The computer has been waiting for a restart { $for-since }.
        [one] The computer has been waiting for a restart { $for-since }; one update takes effect only then.
       *[other] The computer has been waiting for a restart { $for-since }; { $waiting } updates take effect only then.
    }
pending-reboot-plain-title = the computer is waiting for a restart
pending-reboot-we-do = We agree with you on a time for the restart, so that it disturbs nobody.
pending-reboot-was = a restart of { $device } was due

## clock
clock-ahead-plain = The computer's clock is { $off } fast; with a wrong clock, signing in and secure web pages can fail.
clock-ahead-plain-title = the clock is { $off } fast
clock-behind-plain = The computer's clock is { $off } slow; with a wrong clock, signing in and secure web pages can fail.
clock-behind-plain-title = the clock is { $off } slow
clock-offset-unknown-plain = We do not know yet whether the computer's clock is right.
clock-offset-unknown-plain-title = we do not know yet whether the clock is right
clock-synchronised-plain = The computer keeps its clock right by itself.
clock-synchronised-plain-title = the clock is kept right
clock-unsynchronised-plain = The computer last compared its clock with the exact time { $for-ago }, so the clock can slowly go wrong.
clock-unsynchronised-plain-title = the clock was last compared with the exact time { $for-ago }
clock-never-synchronised-plain = The computer does not compare its clock with the exact time, so the clock can slowly go wrong.
clock-never-synchronised-plain-title = the clock is not compared with the exact time
clock-sync-unknown-plain = The computer cannot tell us whether it compares its clock with the exact time.
clock-sync-unknown-plain-title = whether the clock is compared with the exact time is not known
clock-we-do = We set the clock right and see to it that the computer keeps it right by itself.
clock-was = the clock of { $device } was not reliable

## uptime
uptime-plain = The computer has been running without a restart { $up-since }; a restart from time to time keeps it quick and safe.
uptime-plain-title = the computer has been running without a restart { $up-since }
uptime-restarts-plain =
    { $restarts ->
        [0] In the last seven days the computer did not switch itself off.
        [one] In the last seven days the computer switched itself off once without being told to.
       *[other] In the last seven days the computer switched itself off { $restarts } times without being told to.
    }
uptime-restarts-plain-title =
    { $restarts ->
        [0] the computer did not switch itself off
        [one] the computer switched itself off once
       *[other] the computer switched itself off { $restarts } times
    }
uptime-we-do = We agree with you on a time for a restart, so that it disturbs nobody.
uptime-was = a restart of { $device } was long due
uptime-restarts-we-do = We look for the cause: often it is the power supply, heat or a worn part.
uptime-restarts-was = there were shutdowns of { $device } that nobody asked for

## certificate
certificate-plain = The certificate ({ glossary-certificate }) for { $subject } is valid { $until-until }.
certificate-plain-title = the electronic identity card (certificate) for { $subject } is valid { $until-until }
certificate-expiring-plain = The certificate ({ glossary-certificate }) for { $subject } is valid only { $until-until }; after that, web pages or mail programs show warnings.
certificate-expiring-plain-title = the electronic identity card (certificate) for { $subject } runs out { $rest-in }
certificate-expired-plain = The certificate ({ glossary-certificate }) for { $subject } ran out { $rest-ago }, so web pages or mail programs can show warnings.
certificate-expired-plain-title = the electronic identity card (certificate) for { $subject } has run out
certificate-not-yet-valid-plain = The certificate ({ glossary-certificate }) for { $subject } becomes valid { $from-on }; until then, web pages or mail programs can show warnings.
certificate-not-yet-valid-plain-title = the electronic identity card (certificate) for { $subject } is not valid yet
certificate-we-do = We renew it and check that everything that uses it works.
certificate-was = the electronic identity card (certificate) for { $subject } on { $device } had to be renewed

## operating_system
operating-system-plain =
    { $update ->
        [none] { $product } gets security updates { $ends-until }; nothing stops on that day, but the risk grows afterwards.
       *[other] { $product } gets security updates { $ends-until }; with the free update to { $update } they go on.
    }
operating-system-plain-title = { $product } gets security updates { $ends-until }
operating-system-ended-plain =
    { $update ->
        [none] { $product } has had no more security updates { $ends-since }; nothing stops today, but the risk grows every month.
       *[other] { $product } has had no more security updates { $ends-since }; with the free update to { $update } they come again.
    }
operating-system-ended-plain-title = { $product } no longer gets security updates
operating-system-we-do = We look at each computer and see whether it can be updated, and talk it over with you before anything changes.
operating-system-was = the security updates for { $product } on { $device } were coming to an end
operating-system-ended-was = { $product } on { $device } got no more security updates

## software
# What may touch a licence is never named here: the default tells neither the program nor why.
software-unwanted-plain =
    { $reason ->
        [file_sharing] We saw the program { $program }, which exchanges files with strangers over the internet.
        [miner] We saw the program { $program }, which uses the computer's power to make digital money for strangers.
        [credential_tool] We saw the program { $program }, which can read passwords out of the computer.
        [scareware] We saw the program { $program }, which shows false warnings to make people pay.
       *[other] In a regular check we saw something about the installed programs that we would like to go through with you; we have changed nothing.
    }
software-unwanted-plain-title =
    { $reason ->
        [file_sharing] a question about the program { $program }
        [miner] a question about the program { $program }
        [credential_tool] a question about the program { $program }
        [scareware] a question about the program { $program }
       *[other] something to go through together
    }
software-we-do = We ask you before we change anything: perhaps somebody uses it for a good reason.
software-was = there was a question about a program on { $device }

## presence
presence-silent-plain = We have heard nothing from this computer { $last-since }; perhaps it is only switched off or has no internet.
presence-silent-plain-title = we have heard nothing { $last-since }
presence-we-do = We check whether the computer is only switched off, and get in touch if we need you.
presence-was = we heard nothing from { $device } for a while
