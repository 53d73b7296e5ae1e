# sql_server: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
sql-server-name = SQL Server
sql-server = L'ultimo backup del database { $database } ({ $instance }) risale a { $for } fa.
sql-server-title = Database { $database }: ultimo backup { $for } fa
sql-server-never = Il log non riporta alcun backup del database { $database } ({ $instance }).
sql-server-never-title = Database { $database }: nessun backup noto
sql-server-failed = Un backup del database { $database } ({ $instance }) è fallito { $for } fa e da allora nessuno è riuscito.
sql-server-failed-title = Backup del database { $database } fallito
sql-server-size = Il database più grande di { $instance }, { $database }, occupa { $used } dei { $total } consentiti dall'edizione gratuita.
sql-server-size-title = { $instance }: { $database } occupa { $used } di { $total }
sql-server-room = Di nessun database di { $instance } si sa che sia vicino al limite dell'edizione gratuita.
sql-server-room-title = { $instance } ha spazio
sql-server-counters = { $instance } non dice quanto sono grandi i suoi database: i contatori non rispondono.
sql-server-counters-title = { $instance }: i contatori non rispondono
sql-server-edition = { $instance } è { $edition } e contiene database: è in produzione?
sql-server-edition-title = { $instance }: un’edizione per sviluppo o prova
sql-server-do =
    Backup: leggere la cronologia del processo e il log degli errori, controllare la destinazione, avviarne uno a mano e
    ripristinarlo per prova. Un database di un gruppo di disponibilità può essere salvato sull'altro server. Dimensione: vedere
    quanto è libero dentro i file, eliminare o archiviare ciò che si può, altrimenti pianificare un'altra edizione; al limite ogni
    scrittura fallisce. Contatori: avviare l'istanza, altrimenti lodctr.

## For the customer
sql-server-plain = L'ultima copia di sicurezza della banca dati “{ $database }” risale a { $for } fa.
sql-server-plain-title = la copia di sicurezza di una banca dati è in ritardo
sql-server-never-plain = Non vediamo quando è stata fatta l'ultima copia di sicurezza della banca dati “{ $database }”.
sql-server-never-plain-title = una domanda sulla copia di sicurezza di una banca dati
sql-server-failed-plain = L'ultima copia di sicurezza della banca dati “{ $database }” non è riuscita.
sql-server-failed-plain-title = l'ultima copia di sicurezza di una banca dati non è riuscita
sql-server-size-plain = La banca dati “{ $database }” occupa { $used }; il suo programma ne accetta al massimo { $total }, poi non si può più salvare nulla di nuovo.
sql-server-size-plain-title = una banca dati è quasi piena
sql-server-room-plain = Nelle banche dati c'è spazio.
sql-server-room-plain-title = nelle banche dati c'è spazio
sql-server-counters-plain = Un programma di banche dati non dice quanto sono piene.
sql-server-counters-plain-title = un programma di banche dati non dice quanto sono piene
sql-server-edition-plain = Un programma di database su questo computer è di un’edizione per sviluppo o prova; vorremmo chiedere a cosa serve.
sql-server-edition-plain-title = una domanda sull’edizione di un programma di database
sql-server-edition-we-do = Chiediamo a cosa serve e guardiamo i documenti con Lei.
sql-server-edition-was = c’era una domanda su un programma di database di { $device }
sql-server-we-do = Cerchiamo perché manca la copia di sicurezza, ne facciamo una e controlliamo che si possa recuperare.
sql-server-was = la copia di sicurezza di una banca dati era in ritardo ({ $device })
sql-server-size-we-do = Guardiamo che cosa si può sfoltire e ne parliamo con Lei prima di cambiare qualcosa.
sql-server-size-was = una banca dati era quasi piena ({ $device })
sql-server-counters-we-do = Facciamo in modo che il programma lo dica di nuovo.
sql-server-counters-was = un programma di banche dati non diceva quanto erano piene ({ $device })

## What we read
sql-server-reads = I nomi delle banche dati, quanto sono grandi e quando è stata fatta l'ultima copia di sicurezza. Nulla di ciò che contengono.
sql-server-reads-why = Altrimenti di una copia mancante e di una banca dati piena ci si accorge troppo tardi.

## Cards and charts
sql-server-card =
    { $databases ->
        [0] nessun database
        [one] un database
       *[other] { $databases } database
    }
sql-server-card-edition = { $edition }
