# What the pages of the technicians say, in English.

settings-technicians-title = Technicians
settings-technicians-done = Done.

## An invitation
settings-technicians-once = For { $name }, shown this once
settings-technicians-link = With this link { $name } chooses a password. It works once, for 30 minutes. Hand it over so that nobody else reads it.
settings-technicians-or-at = Or at
settings-technicians-with-code = with the code

## The list
settings-technicians-state = State
settings-technicians-who = Who
settings-technicians-last = Last sign-in
settings-technicians-sessions = Signed in
settings-technicians-factor = Second factor
settings-technicians-may = May
settings-technicians-acts = What to do
settings-technicians-state-shut-out = Shut out
settings-technicians-state-can-sign-in = Can sign in
settings-technicians-state-invited = Invited
settings-technicians-you = you
settings-technicians-never = never
settings-technicians-nowhere = nowhere
settings-technicians-places =
    { $count ->
        [one] in one place
       *[other] in { $count } places
    }
settings-technicians-factor-there = set up
settings-technicians-factor-missing = not yet
settings-technicians-some = some customers
settings-technicians-enable = Let in again
settings-technicians-code = New code
settings-technicians-code-for = for { $name }
settings-technicians-sign-out = Sign out
settings-technicians-disable = Shut out

## Invite somebody
settings-technicians-invite = Invite a technician
settings-technicians-name = Name
settings-technicians-email = E-mail address
settings-technicians-invite-help = They get a link that works once, for 30 minutes, and choose their own password with it. Whoever lost a password gets a new code the same way.
settings-technicians-invite-send = Invite

## Roles
settings-role = Role
settings-role-owner = Owner
settings-role-technician = Technician
settings-role-read-only = Read-only
settings-role-may-owner = decides for the provider and who works here, and all that follows
settings-role-may-technician = works tickets and looks after customers and devices
settings-role-may-read-only = looks and changes nothing

## One of them
settings-technician-work = Skills, hours, absences
settings-technician-may = What { $name } may do
settings-technician-sees = For whom
settings-technician-sees-all = All customers
settings-technician-sees-some = Only those ticked here; others are not there for { $name }
settings-technician-no-customers = There is no customer yet.
settings-technician-help = { $name } is signed out everywhere when this is saved, and it holds from then on.
settings-technician-save = Save
settings-technician-factor = Second factor
settings-technician-factor-since = Set up since
settings-technician-factor-lost = When phone and recovery codes are lost, take it away: { $name } is signed out everywhere and sets up another at the next sign-in. Be sure that it is { $name } who asks.
settings-technician-factor-remove = Take the second factor away
settings-technician-factor-none = None is set up yet; it is asked for at the next sign-in.
