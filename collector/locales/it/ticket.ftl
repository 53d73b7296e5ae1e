# Che cosa si fa di un ticket, in italiano: righe della cronologia, chi si attende, per quanto è sospeso.
# Gli argomenti arrivano già nella lingua di chi legge; `$until-until` è "fino a giovedì 26 novembre alle 13:00".

ticket-released = { $who } ha rimesso questo ticket a disposizione.
ticket-started = { $who } ci sta lavorando.
ticket-waiting =
    { $for ->
        [customer] In attesa del cliente
        [vendor] In attesa di un fornitore
       *[window] In attesa di una finestra di manutenzione
    }{ $until ->
        [none] {""}
       *[other] {" "}{ $until-until }
    }{ $text ->
        [none] {"."}
       *[other] {": "}{ $text }
    }
ticket-waited =
    { $for ->
        [customer] Il tempo di attesa del cliente è finito.
        [vendor] Il tempo di attesa del fornitore è finito.
       *[window] Il tempo di attesa della finestra di manutenzione è finito.
    }
ticket-snoozed = Sospeso { $until-until }.
ticket-snoozed-seen-again = Sospeso finché non si ripresenta.
ticket-snoozed-worse = Sospeso finché non peggiora.
ticket-woken = { $who } ha terminato la sospensione.
ticket-risk-accepted = Il rischio è accettato fino al { $until }: fino ad allora non c’è nulla da fare.
ticket-risk-over = Di nuovo in coda: il rischio non è più accettato.
ticket-woke = La sospensione è finita.
ticket-woke-seen-again = Di nuovo in coda: si è ripresentato.
ticket-woke-worse = Di nuovo in coda: è peggiorato.
ticket-merged-into = Unito a #{ $number }; il lavoro continua lì.
ticket-swept = Passato a #{ $number }: lo stesso è iniziato su più dispositivi in pochi minuti, e il lavoro continua lì.
ticket-merged-from = #{ $number } è stato unito a questo ticket.
ticket-unmerged = #{ $number } è stato di nuovo separato da questo ticket.
ticket-undone =
    Annullato: { $what ->
        [take] la presa in carico
        [release] la rimessa a disposizione
        [start] l'inizio del lavoro
        [wait] l'attesa
        [snooze] la sospensione
        [wake] la fine della sospensione
        [resolve] la risoluzione
        [reopen] la riapertura
        [prioritise] la priorità impostata
        [follow_bill] la priorità restituita
        [assign] l’assegnazione proposta
        [level] il cambio di livello
        [hand_over] il passaggio
       *[merge] l'unione
    }.
ticket-priority =
    P{ $from } → P{ $to }, perché { $why ->
        [joined] più persone sono ferme
        [worsened] è peggiorato
        [left] una parte funziona di nuovo
        [near] ciò che è previsto si avvicina
        [services] i servizi del dispositivo sono cambiati
        [rate] è cambiato quanto costa un'ora
       *[merged] due ticket erano una cosa sola, o tornano due
    }.
ticket-prioritised = { $who } ha impostato P{ $from } → P{ $to }: { $text }
ticket-follows-bill = { $who } ha restituito la priorità al conto: P{ $from } → P{ $to }.
ticket-called-first = { $who }: il cliente ha chiamato prima che ce ne accorgessimo.
ticket-not-called-first = { $who }: il cliente non ha chiamato per primo.
ticket-not-useful = { $who }: questo ticket non è stato utile.
ticket-useful = { $who }: questo ticket è stato utile, dopo tutto.
ticket-caller-computer = Chi chiama ha letto il codice di { $device }: si trova a quel computer.
ticket-caller-portal = Chi chiama ha letto il codice di { $device } dal portale: ha effettuato l'accesso.

waiting-customer = In attesa del cliente
waiting-vendor = In attesa di un fornitore
waiting-window = In attesa di una finestra
snooze-until = Sospeso
snooze-seen-again = Sospeso finché non si ripresenta
snooze-worse = Sospeso finché non peggiora
promise-used =
    { $kind ->
        [response] Il { $share } % del tempo per rispondere è trascorso; la risposta di una persona è attesa { $due-by }.
        [repair] Il { $share } % del tempo per la riparazione è trascorso; va conclusa { $due-by }.
       *[update] Il { $share } % del tempo fino al prossimo messaggio è trascorso; il cliente lo aspetta { $due-by }.
    }
promise-missed =
    { $kind ->
        [response] A quest’ora il cliente doveva già avere una risposta. Gli scriva.
        [repair] A quest’ora la riparazione doveva essere finita.
       *[update] A quest’ora il cliente doveva già avere un messaggio. Gli scriva prima che se lo chieda.
    }
ticket-time =
    { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minuti
    }, { $cover ->
        [covered] compresi nel contratto
        [courtesy] come cortesia
       *[not_covered] non compresi nel contratto
    }.
ticket-time-corrected =
    Il tempo di { $whose } è corretto da { $from } a { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minuti
    }, { $cover ->
        [covered] compresi nel contratto
        [courtesy] come cortesia
       *[not_covered] non compresi nel contratto
    } (prima: { $before ->
        [covered] compresi
        [courtesy] cortesia
       *[not_covered] non compresi
    }).
ticket-level =
    { $who } ha spostato questo ticket: { $to ->
        [self_service] livello 0, self-service
        [first] livello 1
       *[second] livello 2
    }: { $text }
ticket-level-outside =
    { $who } ha affidato questo ticket a { $name }, { $to ->
        [vendor] il fornitore
       *[outsourcer] che lavora per noi
    }{ $reference ->
        [none] {""}
       *[other] {" "}(il loro numero: { $reference })
    }: { $text }
ticket-vendor-late = { $name } aveva concordato una risposta { $due-by } ed è in ritardo. È il momento di sollecitare.
ticket-handed-over = { $who } ha passato questo ticket a { $to }: { $text }
ticket-watched = { $who } segue questo ticket.
ticket-unwatched = { $who } non segue più questo ticket.
level-0 = 0 self-service
level-1 = 1 tecnico
level-2 = 2 tecnico esperto
level-3 = 3 fornitore
level-4 = 4 partner esterno

# Who should have a ticket, line by line; and what is said when it is given.
ticket-assigned = Affidato a { $to }; il motivo è accanto al ticket.
ticket-assigned-by = { $who } ha affidato questo ticket a { $to }, come proposto.
ticket-reassigned = { $who } è assente: ora questo ticket è di { $to }; il motivo è accanto.
ticket-holder-away = { $who } è assente { $away-until }. Conviene che qualcun altro prenda questo ticket.
assignment-works = Al lavoro in questo momento
assignment-unsaid = Nessun orario inserito: conta come al lavoro
assignment-off = Fuori dall’orario di lavoro
assignment-away = Assente { $away-until }
assignment-on-call = Reperibile, e questo è il più urgente
assignment-skilled =
    Conosce { $skill ->
        [storage] i dischi
        [backup] i backup
        [network] le reti
        [servers] i server
        [security] la sicurezza
        [printing] le stampanti
        [web] i siti web
        [hardware] l’hardware
        [people] le richieste delle persone
       *[software] sistemi e programmi
    }
assignment-wanted-first = Prima preferenza del cliente
assignment-wanted-second = Seconda preferenza del cliente
assignment-load =
    { $tickets ->
        [0] Non ha altri ticket aperti
        [one] Ha 1 ticket aperto
       *[other] Ha { $tickets } ticket aperti
    }

## What is asked for from the service catalogue, and the welcome desk
request-program-unwanted =
    { $reason ->
        [activator] { $program } è nell'elenco dei programmi indesiderati: fa sembrare con licenza Windows o Office. Qui sotto è pronto un rifiuto cortese.
        [keygen] { $program } è nell'elenco dei programmi indesiderati: produce chiavi per programmi senza licenza. Qui sotto è pronto un rifiuto cortese.
        [file_sharing] { $program } è nell'elenco dei programmi indesiderati: condivide file con sconosciuti. Qui sotto è pronto un rifiuto cortese.
        [miner] { $program } è nell'elenco dei programmi indesiderati: guadagna denaro per altri con questo computer. Qui sotto è pronto un rifiuto cortese.
        [scareware] { $program } è nell'elenco dei programmi indesiderati: spaventa le persone per vendere. Qui sotto è pronto un rifiuto cortese.
       *[credential_tool] { $program } è nell'elenco dei programmi indesiderati: legge le password altrui. Qui sotto è pronto un rifiuto cortese.
    }
request-program-terms =
    { $reason ->
        [company] Per { $program } le aziende hanno bisogno di una licenza: verificare prima di installare.
        [size] Per { $program } le aziende da una certa dimensione hanno bisogno di una licenza: verificare prima di installare.
        [test] { $program } è gratuito solo in prova: verificare prima di installare.
       *[limited] { $program } è gratuito entro certi limiti: verificare se bastano.
    }
request-program-seats = Licenze registrate di { $program }: libere { $spare }, mancanti { $short }.
request-program-unbought = { $program } è a pagamento e non risulta nessun acquisto.
request-program-nothing = Di questo programma non sappiamo nulla, né contro né a favore.
change-planned = Pianificata una modifica. Che cosa si nota: { $impact } Come si torna indietro: { $way_back }
checklist-ticked =
    { $step ->
        [account] Fatto: l'account.
        [mailbox] Fatto: la casella di posta.
        [files] Fatto: i file.
        [licences] Fatto: le licenze.
        [account_closed] Fatto: account chiuso.
        [mail_moved] Fatto: posta affidata a un'altra persona.
        [files_moved] Fatto: file affidati a un'altra persona.
        [returned] Fatto: computer restituito.
       *[other] Fatto: licenze liberate.
    }
checklist-unticked =
    { $step ->
        [account] Non ancora fatto: l'account.
        [mailbox] Non ancora fatto: la casella di posta.
        [files] Non ancora fatto: i file.
        [licences] Non ancora fatto: le licenze.
        [account_closed] Non ancora fatto: account chiuso.
        [mail_moved] Non ancora fatto: posta affidata a un'altra persona.
        [files_moved] Non ancora fatto: file affidati a un'altra persona.
        [returned] Non ancora fatto: computer restituito.
       *[other] Non ancora fatto: licenze liberate.
    }
checklist-device = Il computer previsto: { $device }.
checklist-missing =
    { $count ->
        [one] È il giorno prima e manca ancora un passo.
       *[other] È il giorno prima e mancano ancora { $count } passi.
    }
