# replica: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
replica-name = Replica (Hyper-V)
replica = La replica della macchina virtuale { $machine } è aggiornata.
replica-title = La replica di { $machine } è aggiornata
replica-late = La macchina virtuale { $machine } è stata replicata l'ultima volta { $for-ago }.
replica-late-title = Replica di { $machine } ferma { $for-since }
replica-unwell =
    { $health ->
        [critical] Hyper-V dichiara critica la replica della macchina virtuale { $machine }.
       *[other] Hyper-V segnala un avviso per la replica della macchina virtuale { $machine }.
    }
replica-unwell-title =
    { $health ->
        [critical] La replica di { $machine } è critica
       *[other] Avviso per la replica di { $machine }
    }
replica-do =
    Leggere lo stato di replica in Hyper-V Manager; controllare la linea verso l'altro host, il suo spazio, certificato o
    Kerberos. Sospesa: capire perché prima di riprenderla; risincronizzare fuori orario. Una replica non è un backup.

## For the customer
replica-plain = La copia di riserva del computer “{ $machine }” è aggiornata.
replica-plain-title = la copia di riserva è aggiornata
replica-late-plain = La copia di riserva del computer “{ $machine }”, che gira dentro il server, è stata aggiornata l'ultima volta { $for-ago }.
replica-late-plain-title = la copia di riserva di un computer è in ritardo
replica-unwell-plain = Il server dice che la copia di riserva del computer “{ $machine }” non è come dovrebbe essere.
replica-unwell-plain-title = la copia di riserva di un computer non è come dovrebbe
replica-we-do = Riportiamo la copia di riserva allo stato attuale.
replica-was = la copia di riserva di un computer era in ritardo ({ $device })

## What we read
replica-reads = Di quali computer dentro questo server si tiene una copia di riserva, e quanto è vecchia.
replica-reads-why = Il giorno in cui il server si guasta, una copia vecchia non basterebbe.

## Cards and charts
replica-card = copiata { $for-ago }
replica-card-never = non ancora copiata
