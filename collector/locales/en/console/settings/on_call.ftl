# What the page of who is on call says, in English.

settings-on-call-title = On call
settings-on-call-saved = Saved.
settings-on-call-holds = { $name } is on call until { $until }
settings-on-call-nobody = Nobody is on call now
settings-on-call-next = next is { $name }, from { $from }
settings-on-call-covered = Somebody is on call at every hour of these four weeks.
settings-on-call-gap = Nobody is from { $from } to { $until }.
settings-on-call-gaps = Nobody is from { $from } to { $until }, nor in { $count } more stretches.
settings-on-call-week = Week from { $day }:
settings-on-call-week-nobody = nobody

## The list
settings-on-call-none = Nothing is entered yet.
settings-on-call-who = Who
settings-on-call-whom = For
settings-on-call-from = From
settings-on-call-until = Until
settings-on-call-at = At
settings-on-call-what = What to do
settings-on-call-all = all customers
settings-on-call-now = now
settings-on-call-from-short = from
settings-on-call-until-short = until
settings-on-call-remove = Take it out

## The forms
settings-on-call-enter = Enter who is on call
settings-on-call-help = Outside of everybody’s hours a P1 goes to whoever is on call. Who is on call for one customer stands above who is for all.
settings-on-call-add = Enter it
settings-on-call-unheld = Tickets that nobody holds
settings-on-call-unheld-what = What happens to them
settings-on-call-unheld-propose = Somebody is proposed, and a person decides
settings-on-call-unheld-assign = They are given to whoever is best, and tickets of who goes away are given on
settings-on-call-unheld-help = Skill, what the customer prefers, working hours, on-call and what everybody holds are weighed; the reason stands beside the ticket, line by line.
settings-on-call-save = Save
