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

## copied disk
copied-disk-plain = This computer's disk was copied, and several computers now report to us as one. Your work is not affected.
copied-disk-plain-title = several computers report to us as one
copied-disk-we-do = We look for the copies and tell them apart, so that we see each of your computers.
copied-disk-was = several computers reported to us as { $device }

## device floods
device-floods-plain = This computer sends us far more reports than it should, so some of them reach us late. Your work is not affected.
device-floods-plain-title = it sends us far more reports than it should
device-floods-we-do = We look for what sends them and put it right.
device-floods-was = { $device } sent us far more reports than it should

## presence
presence-silent-plain = We have heard nothing from this computer { $last-since }; perhaps it is only switched off or has no internet.
presence-silent-plain-title = we have heard nothing { $last-since }
presence-unheard-plain = We have heard nothing from this computer { $last-since }. If you no longer use it, one word is enough and we stop watching it.
presence-unheard-plain-title = we have heard nothing for a long time
presence-we-do = We check whether the computer is only switched off, and get in touch if we need you.
presence-was = we heard nothing from { $device } for a while
