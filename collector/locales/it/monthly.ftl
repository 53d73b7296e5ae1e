# Il mese di un cliente come rapporto, in console e nel portale, in italiano. A cosa serve ogni chiave sta in `web/monthly/`.

monthly = Rapporto
monthly-title = Rapporto di { $month }
monthly-so-far = Il mese non è ancora finito: sono i dati fino a oggi.
monthly-how = Un caso conta dove è iniziato o finito. Le questioni riservate non sono in nessuna cifra. Ciò che scade e le licenze sono come stanno oggi.
monthly-today = Come sta oggi.

monthly-tickets = Casi
monthly-work = Aperti: { $opened }; risolti da noi: { $fixed }; passati da soli: { $itself }; ancora aperti alla fine: { $open }.
monthly-what = Cosa
monthly-count = Quanti
monthly-opened = aperti
monthly-fixed = risolti da noi
monthly-itself = passati da soli
monthly-open = ancora aperti alla fine

monthly-found = Chi se ne è accorto prima
monthly-found-first = Problemi di cui si sa chi se ne è accorto prima: { $decided }; prima noi: { $found }.

monthly-promises = Promesse
monthly-kept = Mantenute: { $kept } su { $of } promesse sui casi iniziati in questo mese.
monthly-kept-none = Nessuna promessa su un caso di questo mese è arrivata a scadenza.
monthly-promise = Promessa
monthly-promise-response = la prima risposta di una persona
monthly-promise-repair = la riparazione
monthly-promise-update = il messaggio successivo
monthly-kept-count = mantenute
monthly-of = su

monthly-time = Tempo
monthly-worked = In questo mese abbiamo lavorato { $all } per la Sua azienda.
monthly-given = Di queste, { $courtesy } come cortesia.
monthly-covered = compreso nel contratto
monthly-not-covered = oltre il contratto
monthly-courtesy = come cortesia

monthly-satisfaction = La Sua soddisfazione
monthly-answers = Risposte: { $count }; buone: { $percent } %.
monthly-answers-few = Risposte: { $count }. Da cinque in su diciamo come sono andate, così poche risposte non indicano nessuno.
monthly-answers-none = In questo mese nessuno ci ha detto com'è andata. Ogni parola ci fa piacere.
monthly-answers-count = risposte
monthly-answers-picture = Risposte degli ultimi dodici mesi, per mese in cui sono arrivate; la tabella dice lo stesso.
monthly-answers-together = poche risposte, non distinte

monthly-roadmap = Ciò che scade
monthly-licences = Licenze
monthly-seats = Prodotti con licenze registrate: { $count }; con licenze insufficienti: { $short }.
monthly-seats-none = Non è registrata nessuna licenza.
monthly-product = Prodotto
monthly-short = mancanti
monthly-spare = in più
