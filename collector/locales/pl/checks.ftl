# What checks see, in English. A key of a reading is one sentence; `<key>-title` is the ticket's short title.
# `<check>-name` is the check's name for people; `<check>-do` is what to do about it, for a technician.
# Arguments come formatted in the reader's language: sizes with their unit, spans of time and moments as words.

## disk_space
disk-space-name = Disk space
disk-space = Disk { $mount } has { $free } free of { $total } ({ $percent } %).
disk-space-title = Disk { $mount } is nearly full: { $free } free
disk-space-do =
    Look for what grew: logs, temporary files, old updates, a recycle bin, backups kept on the same disk. Free space or
    enlarge the volume, and ask the customer before deleting anything that may be theirs.

## inodes
inodes-name = Room for files
inodes = File system { $mount } uses { $percent } % of its inodes; { $free } are left.
inodes-title = File system { $mount } runs out of inodes
inodes-do =
    There are bytes left, but almost no room for more files. Find the folder with very many small files (mail queues,
    session files, caches) and clear it with the program that owns it.

## memory
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

## cpu
cpu-name = Processors
cpu =
    { $program ->
        [none] Processors are { $percent } % busy over { $span }.
       *[other] Processors are { $percent } % busy over { $span }, mostly with { $program }.
    }
cpu-title = Processors are { $percent } % busy for { $span }
cpu-do =
    See which program is busy and whether that is its work (a scan, a build, a backup) or a program that hangs.

## services
services-name = Services
services-failed = Service { $title } failed.
services-failed-title = Service { $title } failed
services-stopped = Service { $title } starts automatically but does not run.
services-stopped-title = Service { $title } does not run
services-do =
    Read the service's own log for why it ended, mend the cause and start it again. If nobody needs it any more, switch off
    its automatic start.

## pending_reboot
pending-reboot-name = Pending restart
pending-reboot-none = No restart is pending.
pending-reboot-none-title = No restart is pending
pending-reboot =
    { $waiting ->
        [0] A restart has been pending for { $for }.
        [one] A restart has been pending for { $for }; one update waits for it.
       *[other] A restart has been pending for { $for }; { $waiting } updates wait for it.
    }
pending-reboot-title = A restart has been pending for { $for }
pending-reboot-do =
    Agree a time with the customer and restart the device. Until then the updates are installed, but the old code still runs.

## clock
clock-name = Clock
clock-ahead = The clock is { $off } ahead.
clock-ahead-title = The clock is { $off } ahead
clock-behind = The clock is { $off } behind.
clock-behind-title = The clock is { $off } behind
clock-offset-unknown = How far off the clock is, is not known yet.
clock-offset-unknown-title = The clock's offset is not known
clock-synchronised = The system keeps its clock synchronised.
clock-synchronised-title = The clock is synchronised
clock-unsynchronised = The system last synchronised its clock { $for } ago.
clock-unsynchronised-title = The clock has not been synchronised for { $for }
clock-never-synchronised = The system does not synchronise its clock.
clock-never-synchronised-title = The clock is not synchronised
clock-sync-unknown = The system cannot tell whether its clock is synchronised.
clock-sync-unknown-title = Whether the clock is synchronised is not known
clock-do =
    See which time source the device uses and whether it reaches it (UDP port 123 outwards, or the domain controller). A
    virtual machine takes its time from the network or from its host, not from both. An old PC may want a new battery.

## uptime
uptime-name = Restarts
uptime = The device has been up for { $up }.
uptime-title = Not restarted for { $up }
uptime-restarts =
    { $restarts ->
        [0] No unexpected restart in seven days.
        [one] One unexpected restart in seven days.
       *[other] { $restarts } unexpected restarts in seven days.
    }
uptime-restarts-title =
    { $restarts ->
        [one] It restarted unexpectedly
       *[other] It restarted unexpectedly { $restarts } times in seven days
    }
uptime-do =
    Running for long: agree a time for a restart (on Windows "Restart", because shutting down with Fast Startup is none).
    Restarting by itself: look at power, temperature, memory and the last lines of the log before each end.

## certificate
certificate-name = Certificates
certificate = The certificate for { $subject } in { $place } is valid until { $until }.
certificate-title = Certificate for { $subject } is valid until { $until }
certificate-expiring = The certificate for { $subject } in { $place } expires in { $rest }, on { $until }.
certificate-expiring-title = Certificate for { $subject } expires in { $rest }
certificate-expired = The certificate for { $subject } in { $place } expired { $rest } ago, on { $until }.
certificate-expired-title = Certificate for { $subject } has expired
certificate-not-yet-valid = The certificate for { $subject } in { $place } is valid only from { $from }.
certificate-not-yet-valid-title = Certificate for { $subject } is not valid yet
certificate-do =
    If it renews by itself, see why the renewal failed (the name in DNS, port 80 from outside, the renewal's timer). If not,
    order and install a new one, and reload every program that uses it.

## operating_system
operating-system-name = Operating system
operating-system =
    { $update ->
        [none] { $product } is supported until { $ends }.
       *[other] { $product } is supported until { $ends }. The free update to { $update } settles it.
    }
operating-system-title = Support of { $product } ends on { $ends }
operating-system-ended =
    { $update ->
        [none] Support of { $product } ended on { $ends }; it gets no more security updates.
       *[other] Support of { $product } ended on { $ends }; the free update to { $update } brings security updates back.
    }
operating-system-ended-title = Support of { $product } has ended
operating-system-do =
    Plan the update or the replacement with the customer, device by device. Where one must stay, write down the accepted risk
    with a date, and keep the device away from the internet.

## software
software-name = Software
software-unwanted =
    { $reason ->
        [activator] { $program } { $version } is installed: it circumvents the activation of licensed software.
        [keygen] { $program } { $version } is installed: it makes keys for software without a licence.
        [file_sharing] { $program } { $version } is installed: it shares files with strangers.
        [miner] { $program } { $version } is installed: it mines currency at the customer's expense.
        [credential_tool] { $program } { $version } is installed: it takes passwords from the computer.
        [scareware] { $program } { $version } is installed: it frightens people into buying it.
       *[other] { $program } { $version } is installed: it does not belong on a company's PC.
    }
software-unwanted-title = Unwanted program: { $program }
software-do =
    Ask the customer before removing anything: somebody may use it for a reason. Then uninstall it and look for what came
    with it.
