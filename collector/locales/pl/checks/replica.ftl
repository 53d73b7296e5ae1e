# replica: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
replica-name = Replika (Hyper-V)
replica = Replika maszyny wirtualnej { $machine } jest aktualna.
replica-title = Replika { $machine } jest aktualna
replica-late = Maszyna wirtualna { $machine } była ostatnio replikowana { $for-ago }.
replica-late-title = Replika { $machine } stoi { $for-since }
replica-unwell =
    { $health ->
        [critical] Hyper-V określa replikację maszyny wirtualnej { $machine } jako krytyczną.
       *[other] Hyper-V ostrzega o replikacji maszyny wirtualnej { $machine }.
    }
replica-unwell-title =
    { $health ->
        [critical] Replikacja { $machine } jest krytyczna
       *[other] Ostrzeżenie o replikacji { $machine }
    }
replica-do =
    Przeczytać kondycję replikacji w Menedżerze Hyper-V; sprawdzić łącze do drugiego hosta, jego miejsce, certyfikat lub
    Kerberos. Wstrzymana: przed wznowieniem ustalić dlaczego; synchronizować ponownie poza godzinami pracy. Replika nie jest
    kopią zapasową.

## For the customer
replica-plain = Zapasowy egzemplarz komputera „{ $machine }” jest aktualny.
replica-plain-title = zapasowy egzemplarz jest aktualny
replica-late-plain = Zapasowy egzemplarz komputera „{ $machine }”, działającego wewnątrz serwera, odświeżono ostatnio { $for-ago }.
replica-late-plain-title = zapasowy egzemplarz komputera jest nieaktualny
replica-unwell-plain = Serwer zgłasza, że zapasowy egzemplarz komputera „{ $machine }” nie jest taki, jak powinien.
replica-unwell-plain-title = zapasowy egzemplarz komputera nie jest taki, jak powinien
replica-we-do = Doprowadzamy zapasowy egzemplarz znów do aktualnego stanu.
replica-was = zapasowy egzemplarz komputera był nieaktualny ({ $device })

## What we read
replica-reads = Których komputerów działających wewnątrz tego serwera jest zapasowy egzemplarz i jak jest stary.
replica-reads-why = W dniu awarii serwera stary egzemplarz by nie wystarczył.

## Cards and charts
replica-card = skopiowano { $for-ago }
replica-card-never = jeszcze nie skopiowano
