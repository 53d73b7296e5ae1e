# dhcp_scopes: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
dhcp-scopes-name = Addresses (DHCP)
dhcp-scopes = The DHCP server does not warn of the scope { $scope }.
dhcp-scopes-title = Scope { $scope } has room
dhcp-scopes-full =
    { $free ->
        [0] The scope { $scope } is { $percent } % full; no address is left.
        [one] The scope { $scope } is { $percent } % full; one address is left.
       *[other] The scope { $scope } is { $percent } % full; { $free } addresses are left.
    }
dhcp-scopes-full-title = Scope { $scope } is { $percent } % full
dhcp-scopes-do =
    Look at the leases for devices that are gone or strange, and at the bad addresses. Shorten the lease time where guests come
    and go; else widen the range or make a second one. The server repeats its warning hourly: without one for a day this resolves.

## For the customer
dhcp-scopes-plain = There are enough numbers for the devices in your network.
dhcp-scopes-plain-title = there are enough numbers for devices in the network
dhcp-scopes-full-plain =
    { $free ->
        [0] Every device needs a number in your network, and none is left: a new device may find no way in.
        [one] Every device needs a number in your network, and one is left: soon a new device may find no way in.
       *[other] Every device needs a number in your network, and { $free } are left: soon a new device may find no way in.
    }
dhcp-scopes-full-plain-title = the numbers for devices in the network run short
dhcp-scopes-we-do = We tidy up numbers that nobody uses any more, and make room for more.
dhcp-scopes-was = the numbers for devices in the network ran short ({ $device })

## What we read
dhcp-scopes-reads = Whether the server that gives devices their number in the network has any left, and for which part of the network. Not who has which.
dhcp-scopes-reads-why = Otherwise it shows on the morning on which a new telephone does not work.

## Cards and charts
dhcp-scopes-card =
    { $scopes ->
        [0] no warning
        [one] one scope warned of
       *[other] { $scopes } scopes warned of
    }
