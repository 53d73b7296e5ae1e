# certificate: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
certificate-name = Certificates
certificate = The certificate for { $subject } in { $place } is valid until { $until }.
certificate-title = Certificate for { $subject } is valid until { $until }
certificate-expiring = The certificate for { $subject } in { $place } expires in { $rest }, on { $until }.
certificate-expiring-title = Certificate for { $subject } expires in { $rest }
certificate-expired = The certificate for { $subject } in { $place } expired { $rest } ago, on { $until }.
certificate-expired-title = Certificate for { $subject } has expired
certificate-not-yet-valid = The certificate for { $subject } in { $place } is valid only from { $from }.
certificate-not-yet-valid-title = Certificate for { $subject } is not valid yet
certificate-do =
    If it renews by itself, see why the renewal failed (the name in DNS, port 80 from outside, the renewal's timer). If not,
    order and install a new one, and reload every program that uses it.

## For the customer
certificate-plain = The certificate ({ glossary-certificate }) for { $subject } is valid { $until-until }.
certificate-plain-title = the electronic identity card (certificate) for { $subject } is valid { $until-until }
certificate-expiring-plain = The certificate ({ glossary-certificate }) for { $subject } is valid only { $until-until }; after that, web pages or mail programs show warnings.
certificate-expiring-plain-title = the electronic identity card (certificate) for { $subject } runs out { $rest-in }
certificate-expired-plain = The certificate ({ glossary-certificate }) for { $subject } ran out { $rest-ago }, so web pages or mail programs can show warnings.
certificate-expired-plain-title = the electronic identity card (certificate) for { $subject } has run out
certificate-not-yet-valid-plain = The certificate ({ glossary-certificate }) for { $subject } becomes valid { $from-on }; until then, web pages or mail programs can show warnings.
certificate-not-yet-valid-plain-title = the electronic identity card (certificate) for { $subject } is not valid yet
certificate-we-do = We renew it and check that everything that uses it works.
certificate-was = the electronic identity card (certificate) for { $subject } on { $device } had to be renewed

## What we read
certificate-reads = Names and last days of the certificates on the computer ({ glossary-certificate }). Never a secret key.
certificate-reads-why = When a certificate ends, pages and mail stop working. We renew it before.

## Cards and charts
certificate-card =
    { $count ->
        [0] none in use
        [one] one in use
       *[other] { $count } in use
    }
certificate-card-until = the first ends on { $until }
