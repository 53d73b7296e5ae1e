//! The words that what customers read does without, by language. A word ending in `-` is a beginning; one after `=` counts
//! in exactly its letters' case.
//! Invariant: each rule has a bad example in the linter's tests. Next: [`super`] for how a text is held to it.

use super::super::Language;

/// Why a word is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::words) enum Rule {
    Product,
    Shouting,
    Blame,
    Offer,
    Lecture,
    Jargon,
    Impolite,
}

type Rules = &'static [(Rule, &'static [&'static str])];

/// What no language says.
pub(in crate::words) const EVERYWHERE: Rules = &[
    (Rule::Product, &["premura-"]),
    (Rule::Shouting, &["!", "¡"]),
    (Rule::Offer, &["€", "£"]),
    (
        Rule::Jargon,
        &[
            "inode-", "=SMART", "swap-", "=RAM", "kernel-", "daemon-", "hash", "hashes", "=CPU", "=DNS", "=TLS",
            "=SSL", "=SMTP", "=IMAP", "=DKIM", "=IP", "=UDP", "=TCP", "=NTP", "=API", "=UEFI", "=BIOS", "=OOM", "=SLA",
            "=URL", "cache-", "systemd", "firmware", "token-", "backend-", "payload-", "timeout-", "uptime", "reboot-",
            "root", "malware-", "patch", "patches",
        ],
    ),
];

/// What a language does not say.
pub(in crate::words) fn rules(language: Language) -> Rules {
    match language {
        Language::En => ENGLISH,
        Language::It => ITALIAN,
        Language::Pl => POLISH,
        Language::De => GERMAN,
    }
}

/// What a language says with its explanation only: the word, and `certificate` of `glossary-certificate`.
pub(in crate::words) fn glossary(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::En => &[
            ("certificate-", "certificate"),
            ("memory", "memory"),
            ("processor-", "processor"),
            ("operating system-", "operating-system"),
            ("temporary file-", "temporary-files"),
        ],
        Language::It => &[
            ("certificat-", "certificate"),
            ("memoria", "memory"),
            ("processor-", "processor"),
            ("sistema operativo", "operating-system"),
            ("sistemi operativi", "operating-system"),
            ("file temporane-", "temporary-files"),
        ],
        Language::Pl => &[
            ("certyfikat-", "certificate"),
            ("pamięć", "memory"),
            ("pamięci-", "memory"),
            ("procesor-", "processor"),
            ("system operacyjny", "operating-system"),
            ("systemu operacyjnego", "operating-system"),
            ("pliki tymczasowe", "temporary-files"),
            ("plików tymczasowych", "temporary-files"),
        ],
        Language::De => &[
            ("zertifikat-", "certificate"),
            ("arbeitsspeicher-", "memory"),
            ("prozessor-", "processor"),
            ("betriebssystem-", "operating-system"),
            ("temporäre dateien", "temporary-files"),
            ("temporären dateien", "temporary-files"),
        ],
    }
}

const ENGLISH: Rules = &[
    (
        Rule::Blame,
        &[
            "you forgot",
            "you should have",
            "your fault",
            "your mistake",
            "your error",
            "you failed",
            "you must",
            "you broke",
            "you caused",
            "you neglected",
            "careless-",
            "negligen-",
            "why did you",
            "as we told you",
        ],
    ),
    (
        Rule::Offer,
        &["offer-", "discount-", "price-", "special deal", "bargain-", "for sale", "buy", "only today", "purchase-"],
    ),
    (Rule::Lecture, &["please note", "note that", "be aware", "be advised", "attention:", "we remind you"]),
    (
        Rule::Jargon,
        &[
            "service failed",
            "page file",
            "memory leak",
            "file system-",
            "logs",
            "log file-",
            "threshold-",
            "malfunction-",
        ],
    ),
];

const ITALIAN: Rules = &[
    (
        Rule::Blame,
        &[
            "avete dimenticato",
            "ha dimenticato",
            "avrebbe dovuto",
            "avreste dovuto",
            "=Suo errore",
            "vostro errore",
            "colpa",
            "colpe",
            "negligen-",
            "trascurat-",
            "non avete",
            "per causa Sua",
            "come già detto",
        ],
    ),
    (
        Rule::Offer,
        &["offert-", "sconto", "sconti", "prezzo", "prezzi", "promozion-", "acquist-", "affare", "solo oggi", "compri"],
    ),
    (Rule::Lecture, &["si prega di notare", "si noti", "notare che", "attenzione:", "Le ricordiamo"]),
    (
        Rule::Jargon,
        &[
            "demone",
            "demoni",
            "file di paging",
            "file system",
            "servizio fallito",
            "perdita di memoria",
            "soglia",
            "soglie",
        ],
    ),
    (
        Rule::Impolite,
        &[
            "tu",
            "tuo",
            "tua",
            "tuoi",
            "tue",
            "ti",
            "te",
            "hai",
            "puoi",
            "devi",
            "vuoi",
            "clicca",
            "scrivi",
            "scrivici",
            "scegli",
            "inserisci",
            "voi",
            "vostr-",
            "avete",
            "potete",
            "dovete",
            "volete",
        ],
    ),
];

const POLISH: Rules = &[
    (
        Rule::Blame,
        &[
            "zapomnieli państwo",
            "państwo zapomnieli",
            "zapomniał",
            "zapomniała",
            "państwa wina",
            "państwa błąd",
            "wina",
            "winę",
            "winy",
            "zaniedba-",
            "należało",
            "powinni byli",
            "z powodu państwa",
        ],
    ),
    (
        Rule::Offer,
        &["ofert-", "rabat-", "zniżk-", "promocj-", "cena", "ceny", "cenę", "kupić", "kupno", "=zł", "tylko dziś"],
    ),
    (Rule::Lecture, &["proszę zwrócić uwagę", "należy pamiętać", "prosimy pamiętać", "uwaga:", "przypominamy, że"]),
    (
        Rule::Jargon,
        &[
            "i-węz-",
            "demon",
            "demona",
            "jądro",
            "jądra",
            "plik stronicowania",
            "system plików",
            "pamięć podręczna",
            "usługa zawiodła",
            "wyciek-",
            "próg",
            "progu",
        ],
    ),
    (
        Rule::Impolite,
        &[
            "ty",
            "twój",
            "twoj-",
            "twoi-",
            "twego",
            "ciebie",
            "tobie",
            "cię",
            "możesz",
            "musisz",
            "masz",
            "chcesz",
            "widzisz",
            "potrzebujesz",
            "kliknij",
            "napisz",
            "wpisz",
            "zadzwoń",
            "sprawdź",
            "powiedz",
            "poproś",
            "podaj",
            "pan",
            "pani",
        ],
    ),
];

const GERMAN: Rules = &[
    (
        Rule::Blame,
        &[
            "=Ihr Fehler",
            "=Ihre Schuld",
            "=haben Sie vergessen",
            "vergessen haben",
            "=hätten Sie",
            "schuld",
            "versäumt-",
            "versäumnis-",
            "nachlässig-",
            "fahrlässig-",
            "=Sie hätten",
            "wie bereits gesagt",
        ],
    ),
    (
        Rule::Offer,
        &["angebot-", "rabatt-", "preis-", "kaufen", "schnäppchen", "günstig-", "nur heute", "sonderaktion-"],
    ),
    (Rule::Lecture, &["bitte beachten", "beachten sie", "achtung", "wichtiger hinweis", "wir weisen darauf hin"]),
    (
        Rule::Jargon,
        &[
            "dämon-",
            "dienst fehlgeschlagen",
            "auslagerungsdatei-",
            "dateisystem-",
            "speicherleck-",
            "schwellwert-",
            "schwellenwert-",
            "protokolldatei-",
        ],
    ),
    (
        Rule::Impolite,
        &[
            "du",
            "dich",
            "dir",
            "dein-",
            "euch",
            "euer",
            "eure-",
            "=ihnen",
            "=ihr",
            "=ihre",
            "=ihrem",
            "=ihren",
            "=ihrer",
            "=ihres",
            "=können sie",
            "=Können sie",
            "=haben sie",
            "=Haben sie",
            "=müssen sie",
            "=brauchen sie",
            "=möchten sie",
            "=sehen sie",
            "=rufen sie",
            "=geben sie",
            "=schreiben sie",
            "=schauen sie",
            "=bitten sie",
            "=öffnen sie",
            "=wählen sie",
            "=antworten sie",
            "=melden sie",
            "=sagen sie",
            "=fragen sie",
            "=Bitte sie",
        ],
    ),
];
