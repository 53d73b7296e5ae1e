# Raport przejęcia w postaci dla klienta, na papier: co na początku nie było w porządku.
# Proste słowa, bez zarzutów i bez ofert.

take-over-title = Co zastaliśmy na początku
take-over-none = Wszystko było w porządku.
take-over-intro =
    { $devices ->
        [one] Na początku uważnie przyjrzeliśmy się Państwa komputerom. Na jednym z nich coś nie było w porządku; jest to opisane poniżej.
        [few] Na początku uważnie przyjrzeliśmy się Państwa komputerom. Na { $devices } z nich coś nie było w porządku; jest to opisane poniżej.
        [many] Na początku uważnie przyjrzeliśmy się Państwa komputerom. Na { $devices } z nich coś nie było w porządku; jest to opisane poniżej.
       *[other] Na początku uważnie przyjrzeliśmy się Państwa komputerom. Na { $devices } z nich coś nie było w porządku; jest to opisane poniżej.
    }
take-over-calm = Nic z tego nie jest nowe i teraz nic nie trzeba robić. Zajmiemy się tym po kolei i uprzedzimy, zanim cokolwiek zmienimy.
take-over-soon = Najpierw
take-over-soon-why = To mogłoby przeszkodzić w pracy, dlatego od tego zaczynamy.
take-over-plan = Potem
take-over-plan-why = To może chwilę poczekać; uzgodnimy z Państwem dogodny termin.
take-over-know = Warto wiedzieć
take-over-know-why = Nic nie przeszkadza w pracy; mamy to na oku.
take-over-on = { $count ->
        [one] Na jednym komputerze: { $names }.
        [few] Na { $count } komputerach: { $names }.
        [many] Na { $count } komputerach: { $names }.
       *[other] Na { $count } komputerach: { $names }.
    }
take-over-since = Widoczne { $at-since }.
take-over-stand = Stan na: { $at-day }
take-over-call = Pytania? Prosimy o telefon: { $phone }.
