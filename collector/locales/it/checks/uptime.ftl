# uptime: its words in Italian. What each key is for stands in `words/language.rs`.

## For technicians
uptime-name = Riavvii
uptime = Il dispositivo è acceso { $up-since }.
uptime-title = Non riavviato { $up-since }
uptime-restarts =
    { $restarts ->
        [0] Nessun riavvio inatteso in sette giorni.
        [one] Un riavvio inatteso in sette giorni.
       *[other] { $restarts } riavvii inattesi in sette giorni.
    }
uptime-restarts-title =
    { $restarts ->
        [one] Si è riavviato in modo inatteso
       *[other] Si è riavviato in modo inatteso { $restarts } volte in sette giorni
    }
uptime-do =
    Acceso da molto: concordare un orario per il riavvio (in Windows «Riavvia», perché spegnere con l'avvio rapido non lo è).
    Si riavvia da solo: guardare alimentazione, temperatura, memoria e le ultime righe del log prima di ogni arresto.

## For the customer
uptime-plain = Il computer è acceso senza riavvio { $up-since }; un riavvio ogni tanto lo mantiene veloce e sicuro.
uptime-plain-title = il computer è acceso senza riavvio { $up-since }
uptime-restarts-plain =
    { $restarts ->
        [0] Negli ultimi sette giorni il computer non si è mai spento da solo.
        [one] Negli ultimi sette giorni il computer si è spento da solo una volta, senza che nessuno lo chiedesse.
       *[other] Negli ultimi sette giorni il computer si è spento da solo { $restarts } volte, senza che nessuno lo chiedesse.
    }
uptime-restarts-plain-title =
    { $restarts ->
        [0] il computer non si è mai spento da solo
        [one] il computer si è spento da solo una volta
       *[other] il computer si è spento da solo { $restarts } volte
    }
uptime-we-do = Concordiamo con Lei un orario per un riavvio, in modo che non disturbi nessuno.
uptime-was = un riavvio di { $device } mancava da molto tempo
uptime-restarts-we-do = Cerchiamo la causa: spesso è l'alimentazione, il calore o un pezzo consumato.
uptime-restarts-was = c'erano spegnimenti di { $device } che nessuno aveva chiesto

## What we read
uptime-reads = Da quando il computer è acceso, e se si è spento all'improvviso.
uptime-reads-why = Un computer che si spegne da solo può avere un guasto che cresce.

## Cards and charts
uptime-card = { $up }
