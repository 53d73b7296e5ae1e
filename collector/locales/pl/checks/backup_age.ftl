# backup_age: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
backup-age-name = Kopia zapasowa
backup-age = Kopia zapasowa { $job } ostatnio zakończyła się pomyślnie { $for } temu.
backup-age-title = Kopia zapasowa { $job } sprzed { $for }
backup-age-never = Żadne wykonanie kopii zapasowej { $job } nie zakończyło się jeszcze pomyślnie.
backup-age-never-title = Kopia zapasowa { $job } nigdy się nie powiodła
backup-age-failed = Ostatnie wykonanie kopii zapasowej { $job } nie powiodło się.
backup-age-failed-title = Kopia zapasowa { $job } nie powiodła się
backup-age-none = Na urządzeniu nie znaleziono żadnej znanej kopii zapasowej.
backup-age-none-title = Nie znaleziono kopii zapasowej
backup-age-do =
    Przeczytać dziennik kopii, sprawdzić jej cel (dostępność, miejsce, logowanie) i uruchomić ręcznie. Potem na próbę
    przywrócić jeden plik. Nie znaleziono kopii: zapytać klienta, jak urządzenie jest zabezpieczane, a jeśli robi to inny
    system, wskazać plik znacznika w agent.toml.

## For the customer
backup-age-plain = Kopia Państwa plików ({ $job }) ostatnio powiodła się { $for } temu.
backup-age-plain-title = kopia plików się opóźnia
backup-age-never-plain = Kopia Państwa plików ({ $job }) jest przygotowana, ale jeszcze się nie powiodła.
backup-age-never-plain-title = kopia plików jeszcze się nie powiodła
backup-age-failed-plain = Ostatnia kopia Państwa plików ({ $job }) nie powiodła się.
backup-age-failed-plain-title = ostatnia kopia się nie powiodła
backup-age-none-plain = Nie znaleźliśmy kopii plików z tego komputera; być może są bezpieczne w sposób, którego nie widzimy.
backup-age-none-plain-title = pytanie o kopię plików
backup-age-we-do = Ustalamy, dlaczego się zatrzymała, uruchamiamy ją znowu i sprawdzamy, czy pliki da się odzyskać.
backup-age-was = opóźniała się kopia plików ({ $device })
backup-age-none-we-do = Pytamy, jak te pliki są zabezpieczane, i uzupełniamy to, czego brakuje.
backup-age-none-was = było pytanie o kopię plików ({ $device })

## What we read
backup-age-reads = Jaki jest program do kopii i kiedy ostatnio zadziałał. Nie to, co przechowuje.
backup-age-reads-why = Inaczej o zatrzymanej kopii wiadomo dopiero w dniu, w którym jest potrzebna.

## Cards and charts
backup-age-card = { $for } temu
backup-age-card-never = jeszcze nie
