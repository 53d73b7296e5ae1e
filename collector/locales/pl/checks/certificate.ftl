# certificate: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
certificate-name = Certyfikaty
certificate = Certyfikat dla { $subject } w { $place } jest ważny { $until-until }.
certificate-title = Certyfikat dla { $subject } jest ważny { $until-until }
certificate-expiring = Certyfikat dla { $subject } w { $place } wygasa { $rest-in }, { $until-on }.
certificate-expiring-title = Certyfikat dla { $subject } wygasa { $rest-in }
certificate-expired = Certyfikat dla { $subject } w { $place } wygasł { $rest-ago }, { $until-on }.
certificate-expired-title = Certyfikat dla { $subject } wygasł
certificate-not-yet-valid = Certyfikat dla { $subject } w { $place } jest ważny dopiero { $from-since }.
certificate-not-yet-valid-title = Certyfikat dla { $subject } nie jest jeszcze ważny
certificate-do =
    Jeśli odnawia się sam, sprawdzić, dlaczego odnowienie się nie udało (nazwa w DNS, port 80 z zewnątrz, harmonogram
    odnawiania). Jeśli nie, zamówić i zainstalować nowy oraz przeładować każdy program, który go używa.

## For the customer
certificate-plain = Certyfikat ({ glossary-certificate }) dla { $subject } jest ważny { $until-until }.
certificate-plain-title = elektroniczny dowód tożsamości (certyfikat) dla { $subject } jest ważny { $until-until }
certificate-expiring-plain = Certyfikat ({ glossary-certificate }) dla { $subject } jest ważny tylko { $until-until }; potem strony internetowe lub programy pocztowe pokazują ostrzeżenia.
certificate-expiring-plain-title = elektroniczny dowód tożsamości (certyfikat) dla { $subject } wygasa { $rest-in }
certificate-expired-plain = Certyfikat ({ glossary-certificate }) dla { $subject } wygasł { $rest-ago }, dlatego strony internetowe lub programy pocztowe mogą pokazywać ostrzeżenia.
certificate-expired-plain-title = elektroniczny dowód tożsamości (certyfikat) dla { $subject } wygasł
certificate-not-yet-valid-plain = Certyfikat ({ glossary-certificate }) dla { $subject } zacznie być ważny { $from-on }; do tego czasu strony internetowe lub programy pocztowe mogą pokazywać ostrzeżenia.
certificate-not-yet-valid-plain-title = elektroniczny dowód tożsamości (certyfikat) dla { $subject } nie jest jeszcze ważny
certificate-we-do = Odnawiamy go i sprawdzamy, czy działa wszystko, co z niego korzysta.
certificate-was = trzeba było odnowić elektroniczny dowód tożsamości (certyfikat) dla { $subject } ({ $device })

## What we read
certificate-reads = Nazwy i ostatnie dni certyfikatów na komputerze ({ glossary-certificate }). Nigdy tajnego klucza.
certificate-reads-why = Gdy certyfikat się skończy, stają strony i poczta. Odnawiamy go wcześniej.

## Cards and charts
certificate-card =
    { $count ->
        [0] brak w użyciu
        [one] jeden w użyciu
        [few] { $count } w użyciu
        [many] { $count } w użyciu
       *[other] { $count } w użyciu
    }
certificate-card-until = pierwszy wygasa { $until }
