# virtual_machines: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
virtual-machines-name = Maszyny wirtualne
virtual-machines = Maszyna wirtualna { $machine } nie ma starej migawki.
virtual-machines-title = Maszyna wirtualna { $machine } nie ma starej migawki
virtual-machines-snapshot = Maszyna wirtualna { $machine } ma migawkę zrobioną { $for-ago }.
virtual-machines-snapshot-title = Maszyna wirtualna { $machine } ma starą migawkę
virtual-machines-do =
    Zapytać, kto ją zrobił i czy jest jeszcze potrzebna; migawka nie jest kopią zapasową. Usunąć, gdy na dysku jest miejsce na
    scalenie i nikt nie pracuje na maszynie.

## For the customer
virtual-machines-plain = Komputer „{ $machine }”, działający wewnątrz serwera, nie przechowuje starego zapisanego stanu.
virtual-machines-plain-title = nie ma starego zapisanego stanu
virtual-machines-snapshot-plain = Komputer „{ $machine }”, działający wewnątrz serwera, przechowuje stan zapisany { $for-ago }; zajmuje on coraz więcej miejsca.
virtual-machines-snapshot-plain-title = stary zapisany stan zajmuje miejsce
virtual-machines-we-do = Sprawdzamy, czy jest jeszcze potrzebny, i porządkujemy.
virtual-machines-was = stary zapisany stan zajmował miejsce ({ $device })

## What we read
virtual-machines-reads = Nazwy komputerów działających wewnątrz tego serwera i jak stare są ich zapisane stany.
virtual-machines-reads-why = Zapomniane zapisane stany rosną, aż dysk będzie pełny.

## Cards and charts
virtual-machines-card =
    { $machines ->
        [0] żadnej
        [one] jedna maszyna
        [few] { $machines } maszyny
       *[many] { $machines } maszyn
    }
