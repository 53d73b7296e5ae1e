# software: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
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
software-terms =
    { $why ->
        [company] { $program } is free at home, and companies need a licence.
        [size] { $program } needs a licence from a size of the company on.
        [test] { $program } may be tried for a while, and needs a licence then.
       *[limited] { $program } is free within limits that are not seen from here.
    }
software-terms-title = { $program }: a question about its terms of use
software-support = { operating-system }
software-support-title = { operating-system-title }
software-support-ended = { operating-system-ended }
software-support-ended-title = { operating-system-ended-title }
software-support-do = { operating-system-do }
software-do =
    Ask the customer before removing anything: somebody may use it for a reason. Then uninstall it and look for what came
    with it.

## For the customer
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
software-terms-plain = In a regular check we saw a program of whose licence for companies we find no record; it may well be that it is missing on our side.
software-terms-plain-title = a licence to go through together
software-support-plain = { operating-system-plain }
software-support-plain-title = { operating-system-plain-title }
software-support-ended-plain = { operating-system-ended-plain }
software-support-ended-plain-title = { operating-system-ended-plain-title }
software-support-we-do = { operating-system-we-do }
software-support-was = { operating-system-was }
software-support-ended-was = { operating-system-ended-was }
software-we-do = We ask you before we change anything: perhaps somebody uses it for a good reason.
software-was = there was a question about a program on { $device }

## What we read
software-reads = The names, versions and makers of installed programs. Not what you do with them.
software-reads-why = So that we find programs that are dangerous or no longer looked after.

## Cards and charts
software-card =
    { $count ->
        [one] one program
       *[other] { $count } programs
    }
