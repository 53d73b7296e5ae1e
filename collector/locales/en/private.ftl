# Private tickets, in English: what the named technicians and the customer's account contact read of them.
# Neutral words: no reproach, no guess. `$at-by` and the like are moments, as in customer.ftl.

## Signs, as parts of a list
sign-activator-service = a service that belongs to a program which stands in for activation
sign-activator-task = a scheduled task that belongs to a program which stands in for activation
sign-activator-file = a folder or file that belongs to a program which stands in for activation
sign-activator-process = a running program that stands in for activation
sign-hook-licensing = something is put in front of the licensing part of Windows
sign-hook-office = something is put in front of the licensing part of Office
sign-hook-jetbrains = something is put in front of the licensing part of a JetBrains program
sign-key-server-here = the computer answers as its own key server
sign-key-server-is-itself = the computer is set to activate at itself
sign-key-server-of-strangers = the key server belongs to strangers on the internet
sign-key-server-placeholder = the key server is an address that such programs write where there is none
sign-key-server-in-public = the key server has a public address
sign-key-client-for-ever = an activation without an end, where it is renewed every half year at the latest
sign-key-client-too-long = an activation for many years, where it is renewed every half year at the latest
sign-trial-is-over = the time for trying it out is over
sign-home-with-volume-key = a Home edition with a key for companies
sign-key-of-another-edition = the key belongs to another edition
sign-key-refused = the maker refused the key
sign-key-used-too-often = the maker counts the key as used too often
sign-no-ticket-policy = asking the maker about the licence is switched off
sign-hosts-adobe = the maker’s licensing pages are kept out on this computer
sign-hosts-autodesk = the maker’s licensing pages are kept out on this computer
sign-hosts-jetbrains = the maker’s licensing pages are kept out on this computer
sign-hosts-microsoft = the maker’s licensing pages are kept out on this computer

## Lines
private-forgotten = A private matter that is over; what was seen of it was deleted.
private-forgotten-title = A private matter that is over
private-talked = Talked about it: { $text }
private-closed = Closed: { $text }
private-reopened = Taken up again.

## The account contact's page
portal-private-title = Private matters
portal-private-nav = Private matters
portal-private-lead = Only you, as the account contact of your company, and the people at our side whose names are agreed with you see this page. It is no reproach, and we have changed nothing: often an invoice or a key that is already there is all it takes.
portal-private-none = There is nothing to go through together.
portal-private-by = Let us talk about it { $at-by }.
portal-private-talked = We have talked about it.
portal-private-over = This is over. What was seen is deleted { $at-on }.
portal-private-on = On { $device }, seen { $at-since }.
portal-private-before = On { $device }; no longer seen.
portal-private-call = Please call us: { $phone }.
