# What cards, charts and lines of a device say, in English. Arguments come formatted in the reader's language.

## The sentence before a chart
chart-fell =
    { $unit ->
        [percent] { $what } fell from { $from } to { $to } % in { $span }.
       *[other] { $what } fell from { $from } to { $to } in { $span }.
    }
chart-rose =
    { $unit ->
        [percent] { $what } rose from { $from } to { $to } % in { $span }.
       *[other] { $what } rose from { $from } to { $to } in { $span }.
    }
chart-between =
    { $unit ->
        [percent] { $what }: between { $least } and { $most } % in { $span }, now { $to } %.
       *[other] { $what }: between { $least } and { $most } in { $span }, now { $to }.
    }
chart-same =
    { $unit ->
        [percent] { $what }: { $to } %, unchanged { $span-since }.
       *[other] { $what }: { $to }, unchanged { $span-since }.
    }
chart-limit =
    { $unit ->
        [percent] limit { $limit } %
       *[other] limit { $limit }
    }
chart-ahead-between = full between { $earliest } and { $latest }, as foretold { $made_at }. It was wrong if the level falls by { $points } points or does not grow for { $days } days; then this closes by itself.
chart-ahead-from = full at the earliest { $earliest }, as foretold { $made_at }; as slowly as on its slowest day it would not be full at all. It was wrong if the level falls by { $points } points or does not grow for { $days } days; then this closes by itself.

## What changed on a device
device-installed =
    { $version ->
        [none] { $program } was installed.
       *[other] { $program } { $version } was installed.
    }
device-installed-many = { $count } programs were installed: { $names } and others.
device-updated = { $program } was updated: { $version } → { $to }.
device-updated-many = { $count } programs were updated: { $names } and others.
device-removed =
    { $version ->
        [none] { $program } was removed.
       *[other] { $program } { $version } was removed.
    }
device-removed-many = { $count } programs were removed: { $names } and others.
device-system = The system was updated: { $from } → { $to }.
device-kernel = Another kernel runs: { $from } → { $to }.
device-renamed = Renamed: { $from } → { $to }.
device-agent = The agent was updated: { $from } → { $to }.
device-restarted = Restarted; back after { $away }.
device-configuration-taken-back = The agent crashed three times by its new configuration and works by the one before it again.
device-gap =
    { $class ->
        [full] { $count } reports were dropped: there was no room to keep them.
        [damage] { $count } reports were lost: they could not be read back.
       *[other] { $count } reports were lost.
    }
device-memory = Memory changed: { $from } → { $to }.
device-processors = Processors changed: { $from } → { $to }.
device-disk-new = Disk { $mount } is new ({ $total }).
device-disk-gone = Disk { $mount } is no longer there.
device-disk-size = The size of disk { $mount } changed: { $from } → { $to }.
device-maintenance-begun = { $who } began maintenance.
device-maintenance-ended = { $who } ended maintenance.
device-retired = { $who } took the device out of use.
device-revoked = { $who } revoked its certificates.
device-off-boarded = { $who } off-boarded the customer: the device’s certificates open nothing any more.
device-agent-removed = { $who } confirmed that the agent was removed from the device.
device-agent-not-removed = { $who } took back that the agent was removed from the device.
device-apart = { $who } noted that this is another PC than { $other }, on hardware that looks the same.
device-merged-from = { $who } noted that this is { $other } ({ $id }), set up anew: what was known of it goes on here.
device-merged-into = { $who } noted that this PC was set up anew as { $other } ({ $id }): what was known of it goes on there.

## What changed at a site
site-privacy-strict = { $who } set { $site } back to the strict privacy profile.
site-privacy-standard = { $who } set { $site } to the standard privacy profile; the basis was confirmed by { $confirmer } { $day-on }.

## What happened to a customer
customer-many-enrolled = { $devices } devices were enrolled here within an hour. If nobody rolls agents out, revoke the tokens below.
customer-off-boarded = { $who } off-boarded this customer. Devices revoked: { $devices }; tokens revoked: { $tokens }.
customer-stays = { $who } noted that this customer stays after all.
customer-back = A device enrolled: this customer is back.
