# The roadmap, in console and portal: its words in Italian. What each key is for stands in `web/roadmap/`.

roadmap = Programma
roadmap-picture = Che cosa termina e quando, da oggi per tre anni; la tabella sotto dice lo stesso.
roadmap-kind-system = sistema
roadmap-kind-program = programma
roadmap-warranty = Garanzia del computer
roadmap-rest-days =
    { $count ->
    [0] oggi
    [one] tra un giorno
   *[other] tra { $count } giorni
    }
roadmap-rest-months = tra { $count } mesi
roadmap-over-days =
    { $count ->
    [one] da ieri
   *[other] da { $count } giorni
    }
roadmap-over-months = da { $count } mesi
roadmap-state-not_planned = da pianificare
roadmap-state-offered = proposto
roadmap-state-ordered = ordinato
roadmap-state-done = fatto
roadmap-state-accepted = rischio accettato
roadmap-accepted = { $by } accetta il rischio fino al { $until }: { $why }
roadmap-campaign = { $done } su { $count } fatti
roadmap-progress-waiting = da fare
roadmap-progress-moved = fatto
roadmap-progress-gone = non più in uso
roadmap-progress-unheard = da allora non si è fatto sentire
roadmap-best-effort = Oltre il termine: facciamo del nostro meglio, senza promettere una riparazione.
roadmap-update = Basta l’aggiornamento gratuito a { $update }.
roadmap-summary =
    Nei prossimi 12 mesi { $some } su { $count ->
    [one] un computer
   *[other] { $count } computer
    } chiedono una decisione.
roadmap-summary-none = Nei prossimi 12 mesi nessun computer chiede una decisione.
roadmap-empty = Per quanto sappiamo, nei prossimi tre anni non termina nulla. Non c’è niente da decidere.
roadmap-unknown =
    { $count ->
    [one] Un computer non compare: nessuno indica una fine per il suo sistema, o non si è ancora fatto sentire.
   *[other] { $count } computer non compaiono: nessuno indica una fine per i loro sistemi, o non si sono ancora fatti sentire.
    }
roadmap-source = Lo dice la pagina del produttore, confrontata il { $day }.
roadmap-source-undated = Lo dice la pagina del produttore.
roadmap-by-hand = Inserito a mano.
roadmap-column-what = Che cosa
roadmap-column-ends = Termina il
roadmap-column-computers = Computer
roadmap-column-replacement = Al suo posto
roadmap-column-cost = Costo
roadmap-column-state = Stato
roadmap-column-source = Fonte
roadmap-more = e altri { $count }, nella tabella sotto
roadmap-file = CSV
roadmap-calendar = Calendario (iCal)
roadmap-event =
    Termina { $what } ({ $count ->
    [one] un computer
   *[other] { $count } computer
    })
roadmap-lead = Che cosa dei Suoi computer giunge al termine, quando, e che cosa programmiamo insieme. In quei giorni non si ferma nulla.
roadmap-all = Vedere tutto il programma

## The end of a warranty as a ticket
warranty-name = Garanzia del computer
warranty = La garanzia del computer termina { $ends-on }.
warranty-title = La garanzia termina { $ends-on }
warranty-do = Chiedere al cliente se prolungare la garanzia o sostituire il computer, e segnarlo nel programma.
warranty-plain = La garanzia del produttore di questo computer vale { $ends-until }; quel giorno non si ferma nulla.
warranty-plain-title = la garanzia del produttore vale { $ends-until }
warranty-we-do = Guardiamo quanto costerebbe una garanzia più lunga o un computer nuovo, e ne parliamo con Lei.
warranty-was = la garanzia del produttore di { $device } stava per finire
