# firewall: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
firewall-name = Firewall
firewall =
    { $state ->
        [off] Die Firewall ist aus (Profil { $profile }).
       *[other] Die Firewall ist an (Profil { $profile }).
    }
firewall-title =
    { $state ->
        [off] Die Firewall ist aus (Profil { $profile })
       *[other] Die Firewall ist an (Profil { $profile })
    }
firewall-do =
    Herausfinden, wer sie ausgeschaltet hat und warum: oft war es ein Versuch, den niemand rückgängig machte. Mit den nötigen
    Ausnahmen wieder einschalten. Ist sie mit Absicht aus, das angenommene Risiko festhalten.

## For the customer
firewall-plain =
    { $state ->
        [off] Der Teil des Computers, der Fremde draußen hält, ist ausgeschaltet.
       *[other] Der Teil des Computers, der Fremde draußen hält, ist eingeschaltet.
    }
firewall-plain-title =
    { $state ->
        [off] der Schutz vor Fremden im Netz ist aus
       *[other] der Schutz vor Fremden im Netz ist an
    }
firewall-we-do = Wir schalten ihn wieder ein und sorgen dafür, dass alle Ihre Programme weiter gehen.
firewall-was = der Schutz vor Fremden im Netz war auf { $device } aus

## What we read
firewall-reads = Ob der Computer Verbindungen von außen abweist, um die niemand gebeten hat.
firewall-reads-why = Sonst kann jeder im selben Netz versuchen, hineinzukommen.

## Cards and charts
firewall-card =
    { $state ->
        [on] an
       *[other] aus
    }
