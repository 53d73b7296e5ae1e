# ups: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
ups-name = Notstromversorgung (USV)
ups = USV { $supply } läuft am Netz und ist geladen.
ups-title = USV { $supply } ist in Ordnung
ups-on-battery = USV { $supply } läuft auf Batterie.
ups-on-battery-title = USV { $supply } läuft auf Batterie
ups-replace = USV { $supply } verlangt eine neue Batterie.
ups-replace-title = USV { $supply } verlangt eine neue Batterie
ups-charge = USV { $supply } ist zu { $percent } % geladen.
ups-charge-title = USV { $supply } ist zu { $percent } % geladen
ups-do =
    Auf Batterie: sofort klären, ob der Strom bald wiederkommt, sonst die Geräte der Reihe nach herunterfahren. Neue Batterie:
    bestellen und tauschen, dann den Selbsttest laufen lassen. Wenig Ladung am Netz: Batterie oder Lader ist am Ende.

## For the customer
ups-plain = Die Notbatterie „{ $supply }“ ist geladen und bereit.
ups-plain-title = die Notbatterie ist bereit
ups-on-battery-plain = Der Strom ist ausgefallen, und die Notbatterie „{ $supply }“ hält den Computer eine Weile am Laufen.
ups-on-battery-plain-title = der Strom ist ausgefallen, die Notbatterie arbeitet
ups-replace-plain = Die Notbatterie „{ $supply }“ meldet, dass sie verbraucht ist; bei einem Stromausfall hält sie vielleicht nicht durch.
ups-replace-plain-title = die Notbatterie ist verbraucht
ups-charge-plain = Die Notbatterie „{ $supply }“ ist nur zu { $percent } % geladen.
ups-charge-plain-title = die Notbatterie ist nicht voll
ups-we-do = Wir sorgen dafür, dass die Notbatterie hält, wenn sie gebraucht wird.
ups-was = die Notbatterie bei { $device } brauchte Pflege

## What we read
ups-reads = Ob die Notbatterie neben dem Computer arbeitet, geladen und gesund ist.
ups-reads-why = Bei einem Stromausfall entscheidet sie, ob Arbeit verloren geht.

## Cards and charts
ups-card = zu { $percent } % geladen
ups-card-lasts = hält { $for }
series-ups-charge-percent = Ladung von { $subject }
