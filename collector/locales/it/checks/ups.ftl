# ups: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
ups-name = Gruppo di continuità (UPS)
ups = Il gruppo di continuità { $supply } è in rete e carico.
ups-title = Il gruppo di continuità { $supply } è a posto
ups-on-battery = Il gruppo di continuità { $supply } va a batteria.
ups-on-battery-title = Il gruppo di continuità { $supply } va a batteria
ups-replace = Il gruppo di continuità { $supply } chiede una batteria nuova.
ups-replace-title = Il gruppo di continuità { $supply } chiede una batteria nuova
ups-charge = Il gruppo di continuità { $supply } è carico al { $percent }%.
ups-charge-title = Il gruppo di continuità { $supply } è carico al { $percent }%
ups-do =
    A batteria: capire subito se la corrente torna presto, altrimenti spegnere i dispositivi in ordine. Batteria nuova:
    ordinarla e sostituirla, poi lasciar fare l'autotest. Carica bassa in rete: batteria o caricatore sono alla fine.

## For the customer
ups-plain = La batteria di emergenza “{ $supply }” è carica e pronta.
ups-plain-title = la batteria di emergenza è pronta
ups-on-battery-plain = Manca la corrente, e la batteria di emergenza “{ $supply }” tiene acceso il computer per un po'.
ups-on-battery-plain-title = manca la corrente, lavora la batteria di emergenza
ups-replace-plain = La batteria di emergenza “{ $supply }” segnala di essere consumata; se manca la corrente potrebbe non reggere.
ups-replace-plain-title = la batteria di emergenza è consumata
ups-charge-plain = La batteria di emergenza “{ $supply }” è carica solo al { $percent }%.
ups-charge-plain-title = la batteria di emergenza non è piena
ups-we-do = Facciamo in modo che la batteria di emergenza regga quando serve.
ups-was = la batteria di emergenza di { $device } richiedeva cura

## What we read
ups-reads = Se la batteria di emergenza accanto al computer è in funzione, carica e sana.
ups-reads-why = Quando manca la corrente decide se il lavoro va perso.

## Cards and charts
ups-card = carica { $percent } %
ups-card-lasts = dura { $for }
series-ups-charge-percent = Carica di { $subject }
