# network: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
network-name = Network
network-loss = { $percent } % of the questions to the gateway were not answered within 15 minutes.
network-loss-title = { $percent } % is lost on the way to the gateway
network-slow = The gateway answers within { $ms } ms; over the week it was { $usual } ms.
network-slow-title = The gateway answers slowly: { $ms } ms
network-link = The network plug runs at { $mbit } Mbit/s; within the week it was { $best } Mbit/s.
network-link-title = The network plug slowed down to { $mbit } Mbit/s
network-names = The collector's name cannot be resolved.
network-names-title = Names cannot be resolved
network-names-found = Names can be resolved.
network-names-found-title = Names can be resolved
network-site =
    { $name ->
        [loss] Several wired devices of the site lose what they send to the gateway.
        [slow] The gateway answers several wired devices of the site slowly.
       *[other] Several wired devices of the site cannot resolve names.
    }
network-site-title =
    { $name ->
        [loss] The line of the site loses what is sent
        [slow] The line of the site is slow
       *[other] No names are resolved at the site
    }
network-do =
    Compare with other devices of the site: if they show the same, look at router and line; if not, at cable, plug and port of
    this one. Names: which resolvers the device has, and whether they answer.

## For the customer
network-loss-plain = Of what the computer sent on its way, { $percent } % did not come through.
network-loss-plain-title = the network loses some of what is sent
network-slow-plain = The network answers in { $ms } thousandths of a second; usually it is { $usual }.
network-slow-plain-title = the network is slow
network-link-plain = The network cable of the computer carries { $mbit } million bits a second; this week it was { $best } already.
network-link-plain-title = the network cable is slower than before
network-names-plain = The computer does not find other computers by their names, so web pages and mail may not open.
network-names-plain-title = web pages and mail may not open
network-names-found-plain = The computer finds other computers by their names.
network-names-found-plain-title = web pages and mail can be found
network-site-plain =
    { $name ->
        [loss] Several of your computers in one place lose a part of what they send.
        [slow] The network of several of your computers in one place is slow.
       *[other] Several of your computers in one place do not find others by their names, so web pages and mail may not open.
    }
network-site-plain-title =
    { $name ->
        [loss] the network of a place loses some of what is sent
        [slow] the network of a place is slow
       *[other] web pages and mail may not open at a place
    }
network-we-do = We find out whether cable, router or line is the cause.
network-was = the network of { $device } was not as it should be
network-site-we-do = We look at the router and the line of this place.
network-site-was = the network of a place was not as it should be

## What we read
network-reads = How fast and how reliably the first box on the way to the internet answers. Never where anybody goes.
network-reads-why = A bad cable or router makes everything slow. We see it before it stops.

## Cards and charts
network-card = { $ms } ms to the gateway
network-card-link = link { $mbit } Mbit/s
series-network-gateway-ms = Answer of the gateway
series-network-loss-percent = Lost on the way to the gateway
