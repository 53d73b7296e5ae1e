# What the page of a technician’s skills, hours and absences says, in English.

settings-work-technicians = Technicians
settings-work-title = Work of { $name }
settings-work-tickets = Tickets of { $name }
settings-work-saved = Saved.
settings-work-lead = Who should have a ticket is weighed by this, and the reason stands beside each ticket.

## Skills and hours
settings-work-skills-hours = Skills and hours
settings-work-knows = Knows
settings-work-hours = Works
settings-work-hours-help = In your own time zone. Left empty, { $name } counts as at work at any time.
settings-work-save = Save
settings-work-skill-storage = Storage
settings-work-skill-backup = Backup
settings-work-skill-network = Network
settings-work-skill-servers = Servers
settings-work-skill-security = Security
settings-work-skill-printing = Printing
settings-work-skill-web = Web sites
settings-work-skill-hardware = Hardware
settings-work-skill-software = Systems and programs
settings-work-skill-people = What people ask for

## Absences
settings-work-away = Away
settings-work-away-none = No absence is entered.
settings-work-away-to = to
settings-work-away-now = now
settings-work-away-remove = Take it out
settings-work-away-remove-from = from { $from }
settings-work-first-day = First day
settings-work-first-from = From
settings-work-last-day = Last day
settings-work-last-until = Until
settings-work-all-day = (else all day)
settings-work-away-help = When it begins, the open tickets of { $name } are given on, or somebody else is proposed, as it is
settings-work-away-help-set = set
settings-work-away-add = Enter it
