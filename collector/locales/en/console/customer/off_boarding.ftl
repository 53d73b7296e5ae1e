# What is said of a customer that leaves, in English: the card of its page, the uninstall list, the proof to print.

## The card, of one that stays
customer-leaves-heading = This customer leaves
customer-leaves-off-board = Off-board it
customer-leaves-devices =
    { $count ->
        [0] It has no device in use.
        [one] Its device is turned away from its next report on.
       *[other] Its { $count } devices are turned away from their next report on.
    } This cannot be undone: a device comes back only by enrolling anew.
customer-leaves-tokens =
    { $count ->
        [0] No token of it lets devices in.
        [one] The token that still lets devices in is revoked.
       *[other] The { $count } tokens that still let devices in are revoked.
    }
customer-leaves-nobody-is-told = Nobody there is told of anything more. Its contacts can still sign in to the portal and read what was.
customer-leaves-tickets =
    { $count ->
        [0] It has no open ticket.
        [one] Its open ticket stays open: resolve it, or let somebody do it.
       *[other] Its { $count } open tickets stay open: resolve them, or let somebody do it.
    }
customer-leaves-agents-stay = The agents stay on the PCs until somebody removes them: a list of them follows, and a page that proves it.
customer-leaves-stored = What is stored of it stays stored, until an owner erases it.
customer-leaves-type-name = To go on, type its name: { $name }
customer-leaves-off-board-now = Off-board this customer

## The card, of one that left
customer-leaves-left = This customer left
customer-leaves-since = Off-boarded
customer-leaves-by = by { $by }.
customer-leaves-no-device = There is no device to see to.
customer-leaves-all-removed = The agent was removed from every device on the list ({ $count }), by a technician’s word.
customer-leaves-some-removed = The agent was removed from { $removed } of { $count } devices, by a technician’s word.
customer-leaves-back = It can come back: make a token above, and the first device that enrols takes this mark away. Devices that were revoked stay so; each enrols anew, as another device. Notices stay off until you turn them on again.
customer-leaves-stays = It stays after all
customer-leaves-stays-help = Takes the mark away. What was revoked stays revoked.
customer-leaves-happened = What happened

## Erasing it
customer-leaves-erase = Erase everything of it
customer-leaves-erase-all = Everything that is stored of it goes: devices and what they reported, tickets, notices, mails that wait, contacts, sites, limits and runbooks of its own. This cannot be undone.
customer-leaves-erase-print = Print the proof of off-boarding and take the files you need before.
customer-leaves-erase-remains = What remains is a line of your audit: how many rows of which kind went, when and by whom, without a name.
customer-leaves-erase-backups-before = Backups that were taken until now hold it until
customer-leaves-erase-backups-between = , if you keep them for as long as is set (
customer-leaves-erase-backups-after = ). Restoring one brings it back: erase it again then.
customer-leaves-erase-now = Erase this customer

## The uninstall list
customer-off-boarding-heading = Uninstall list
customer-off-boarding-proof = Proof of off-boarding
customer-off-boarding-saved = Saved.
customer-off-boarding-empty = This customer had no device whose agent would have to be removed.
customer-off-boarding-lead-before = Off-boarded
customer-off-boarding-lead-after = by { $by }. { $removed } of { $count } done. An agent that was turned away cannot tell whether it was removed, so somebody’s word counts: tick the PCs that were seen to.
customer-off-boarding-column-removed = Removed
customer-off-boarding-column-device = Device
customer-off-boarding-column-system = System
customer-off-boarding-column-how = How
customer-off-boarding-column-agent = Agent
customer-off-boarding-column-last = Last heard
customer-off-boarding-column-since = Opens nothing since
customer-off-boarding-removed = Removed
customer-off-boarding-removed-from = from { $name }
customer-off-boarding-not-so = Not so
customer-off-boarding-not-so-of = The agent was not removed from { $name }
customer-off-boarding-retired-before = was out of use before
customer-off-boarding-never-told = never told
customer-off-boarding-by-hand = by hand, see below
customer-off-boarding-agent-unknown = not known
customer-off-boarding-never-heard = never
customer-off-boarding-keep = Keep that these were removed
customer-off-boarding-hows = How an agent goes, and what it leaves
customer-off-boarding-until-then = Until it is removed the agent goes on looking at the PC and keeps what it saw there, within its bounds; it asks here from time to time and is turned away.

## How an agent goes, system by system
customer-off-boarding-system-windows = Windows
customer-off-boarding-system-apt = Debian, Ubuntu and their like
customer-off-boarding-system-rpm = Red Hat, Fedora, SUSE and their like
customer-off-boarding-system-unknown = Any other system
customer-off-boarding-how-windows = The line takes the installer of the version that stands beside the PC; without that file, Apps in Windows’ settings removes “Premura Agent” just as well. Program, service, registry keys and the folder %ProgramData%\Premura go with it, unless KEEP_IDENTITY=1 is given. What Windows itself notes of an installation stays in its event log.
customer-off-boarding-how-apt = apt-get purge takes the program, its units, its user and /var/lib/premura-agent. Lines in the system’s own log stay as long as that keeps them.
customer-off-boarding-how-rpm = The program and its units go. The folder /var/lib/premura-agent, with an identity that opens nothing and reports that were not sent, and the user premura-agent stay: sudo rm -r /var/lib/premura-agent, then sudo userdel premura-agent. Lines in the system’s own log stay as long as that keeps them.
customer-off-boarding-how-unknown = Nobody here knows how it came there. On Windows, Apps in the settings removes “Premura Agent”; on Linux, the package manager removes premura-agent; what was copied by hand is stopped and deleted by hand, with its folder.

## The proof, to print
customer-proof-heading = Proof of off-boarding
customer-proof-as-of = As of
customer-proof-left-before = { $customer } was off-boarded on
customer-proof-left-after = by { $by }.
customer-proof-no-device = It had no device.
customer-proof-opens-nothing = From the time that stands beside each device its certificate opens nothing here: no report of it is taken, and it gets no new certificate. Every token with which a device could have been let in was revoked with it.
customer-proof-devices = Devices
customer-proof-column-device = Device
customer-proof-column-since = Opens nothing since
customer-proof-column-last = Last report before
customer-proof-column-removed = Agent removed
customer-proof-none-ever = none ever
customer-proof-removed-by = yes, by the word of { $by },
customer-proof-not-confirmed = not confirmed
customer-proof-word = { $removed } of { $count } agents are confirmed as removed. That is the word of the technician named, not the agent’s own: an agent that is turned away can tell nothing. How often a device asked afterwards and was turned away is not counted, so nothing is said of it.
customer-proof-leaves = What the agent leaves on a PC
customer-proof-goes-on = Where the agent was not removed, it goes on looking at the PC and keeps what it saw there, within its bounds; nothing of that is taken here.
customer-proof-stored =
    What is still stored at { $provider ->
        [none] the provider
       *[other] { $provider }
    }
customer-proof-stored-reports = Reports as they came: for { $days } days after each arrived.
customer-proof-stored-figures = Figures for charts: as sampled for { $samples } days, by the hour for { $hours } days.
customer-proof-stored-state = The latest state of each device with its programs, what changed on it, tickets, notices, contacts, and the record of who did what: without an end of its own, until it is erased.
customer-proof-stored-backups = Backups of the collector: as long as whoever runs it keeps them.
customer-proof-no-erasure = This page proves that nothing more comes in. It does not prove that anything was erased.
