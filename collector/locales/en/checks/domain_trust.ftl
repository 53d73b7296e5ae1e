# domain_trust: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
domain-trust-name = Domain
domain-trust =
    { $state ->
        [refused] The domain refuses the device itself ({ $keeper }): its password or its account is no longer valid there.
        [stopped] { $keeper }, which keeps the device in its domain, does not run.
       *[other] The domain trusts the device ({ $keeper }).
    }
domain-trust-title =
    { $state ->
        [refused] The domain refuses the device
        [stopped] { $keeper } does not run
       *[other] The domain trusts the device
    }
domain-trust-do =
    Check the clock first, then whether the computer account exists and is enabled. Then join again or reset the machine's
    password. A device restored from an old image always loses its trust.

## For the customer
domain-trust-plain =
    { $state ->
        [refused] The company's network no longer recognises this computer ({ $keeper }); signing in, shared folders and printers may not work.
        [stopped] The program that connects this computer with the company's network is not running ({ $keeper }).
       *[other] The company's network recognises this computer ({ $keeper }).
    }
domain-trust-plain-title =
    { $state ->
        [refused] the company's network no longer recognises the computer
        [stopped] the connection with the company's network is missing
       *[other] the company's network recognises the computer
    }
domain-trust-we-do = We introduce the computer to the network again; your files stay where they are.
domain-trust-was = the company's network did not recognise { $device }

## What we read
domain-trust-reads = Whether the computer belongs to the company's network and is recognised there. Not who signs in.
domain-trust-reads-why = Otherwise it is noticed on the morning when nobody can sign in.

## Cards and charts
domain-trust-card =
    { $kind ->
        [none] in no domain
        [active_directory] Active Directory
        [entra] Entra ID
        [ipa] IPA
        [ldap] LDAP
       *[other] in a domain
    }
