# operating_system: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
operating-system-name = Operating system
operating-system =
    { $update ->
        [none] { $product } is supported until { $ends }.
       *[other] { $product } is supported until { $ends }. The free update to { $update } settles it.
    }
operating-system-title = Support of { $product } ends on { $ends }
operating-system-longer =
    { $product } is past its standard support and gets security updates until { $ends } by { $programme ->
         [esu] Extended Security Updates
         [esm] Ubuntu Pro (ESM)
         [ltss] Long Term Service Pack Support
        *[other] a longer programme
    } (seen by { $seen ->
         [build] an update that only members get
         [licence] its licence
         [service] the service that is switched on there
        *[registration] its registration
    }).
operating-system-longer-title = Longer support of { $product } ends on { $ends }
operating-system-ended =
    { $update ->
        [none] Support of { $product } ended on { $ends }; it gets no more security updates.
       *[other] Support of { $product } ended on { $ends }; the free update to { $update } brings security updates back.
    }
operating-system-ended-title = Support of { $product } has ended
operating-system-do =
    Plan the update or the replacement with the customer, device by device. Where one must stay, write down the accepted risk
    with a date, and keep the device away from the internet.

## For the customer
operating-system-plain =
    { $update ->
        [none] { $product } gets security updates { $ends-until }; nothing stops on that day, but the risk grows afterwards.
       *[other] { $product } gets security updates { $ends-until }; with the free update to { $update } they go on.
    }
operating-system-plain-title = { $product } gets security updates { $ends-until }
operating-system-longer-plain = { $product } gets security updates { $ends-until }; nothing stops on that day, but the risk grows afterwards.
operating-system-longer-plain-title = { operating-system-plain-title }
operating-system-ended-plain =
    { $update ->
        [none] { $product } has had no more security updates { $ends-since }; nothing stops today, but the risk grows every month.
       *[other] { $product } has had no more security updates { $ends-since }; with the free update to { $update } they come again.
    }
operating-system-ended-plain-title = { $product } no longer gets security updates
operating-system-we-do = We look at each computer and see whether it can be updated, and talk it over with you before anything changes.
operating-system-was = the security updates for { $product } on { $device } were coming to an end
operating-system-longer-was = { operating-system-was }
operating-system-ended-was = { $product } on { $device } got no more security updates

## What we read
operating-system-reads = Which operating system ({ glossary-operating-system }) it is, in which version, and what kind of computer, also whether several people take turns at it (yes or no).
operating-system-reads-why = So that we know until when it gets security updates.

## Cards and charts
operating-system-card = { $name }
support-ends = supported until { $until }
support-longer =
    supported until { $until } by { $programme ->
         [esu] Extended Security Updates
         [esm] Ubuntu Pro (ESM)
         [ltss] Long Term Service Pack Support
        *[other] a longer programme
    } (seen by { $seen ->
         [build] an update that only members get
         [licence] its licence
         [service] the service that is switched on there
        *[registration] its registration
    })
support-ended = support ended on { $until }
support-undated = the vendor names no end
support-rolling = supported while it is updated
