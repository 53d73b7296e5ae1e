//! The passwords that everybody tries first, by what they are made of: a stem that people love, a year, a few digits.
//! Invariant: pure; refuses what is common, not what is short or plain: there are no rules of composition.
//! Source: the stems were written down by us from what published counts of leaked passwords have in common (English, Italian,
//! Polish, German; rows of keyboards; names, months, clubs); with one another and with digits they make more than 100,000
//! passwords of 12 characters and more (trust G1 and ASVS 6.2.4 ask for 3,000). Next: `app/password.rs`.

/// The most pieces that a common password is made of: two stems and a year.
const PIECES: usize = 3;
/// The most digits that are one piece.
const DIGITS: usize = 6;
/// The longest part that, repeated, makes a whole password.
const REPEATED: usize = 8;

const STEMS: &str = "password passwort passwd passw parola parolachiave haslo hasło kennwort geheim segreto secret segreta tajne \
    letmein welcome willkommen benvenuto witaj witamy changeme changemenow default standard admin administrator amministratore \
    administracja root toor user utente benutzer guest gast login signin access zugang accesso dostep master meister superman \
    batman spiderman ironman pokemon naruto dragon monkey tiger lion eagle wolf bear panda kitty puppy horse butterfly \
    princess prinzessin principessa ksiezniczka iloveyou ichliebedich tiamo tivoglio kochamcie kocham love amore liebe milosc \
    sunshine sonnenschein sole slonce shadow football fussball calcio baseball basketball hockey soccer juventus milan inter \
    napoli roma lazio bayern borussia schalke legia lech wisla liverpool arsenal chelsea barcelona realmadrid ferrari porsche \
    mercedes corvette mustang harley yamaha summer winter spring autumn fall sommer winter herbst fruehling estate inverno \
    primavera autunno lato zima wiosna jesien january february march april may june july august september october november \
    december januar februar maerz juni juli oktober dezember gennaio febbraio marzo aprile maggio giugno luglio agosto \
    settembre ottobre novembre dicembre monday tuesday wednesday thursday friday saturday sunday michael jennifer jessica \
    daniel thomas andrea giuseppe francesco alessandro alexander maria martina chiara giulia marco luca matteo andrzej \
    krzysztof agnieszka katarzyna magdalena piotr pawel anna hannah charlie jordan ashley michelle nicole robert william \
    matthew joshua hunter ranger killer hello hallo ciao czesc buongiorno gutentag dziendobry computer rechner komputer \
    internet server office windows microsoft google facebook linkedin instagram whatsapp youtube apple samsung android \
    company firma azienda ufficio support service helpdesk premura italia italy germany deutschland polska poland europe \
    london berlin warszawa milano freedom whatever trustno one nothing everything blink jesus christ angel angelo aniol engel \
    family famiglia familie rodzina flower cookie banana chocolate cheese pizza coffee birra bier piwo starwars matrix \
    minecraft fortnite zaq xsw test tester testing temp temporary demo example sample qwerty qwertyuiop qwertz qwertzuiop \
    qwert asdf asdfgh asdfghjkl asdfg zxcvbn zxcvbnm yxcvbnm yxcvbn qazwsx qazwsxedc wsxedc qweasd qweasdzxc qaz wsx edc \
    rfv tgb abc abcd abcde abcdef abcdefg abcdefgh abcdefghij abcdefghijkl abcdefghijklmnop 1q2w3e 1q2w3e4r 1q2w3e4r5t \
    1q2w3e4r5t6y 1qaz 2wsx 3edc 4rfv 1qaz2wsx 1qaz2wsx3edc q1w2e3 q1w2e3r4 q1w2e3r4t5 a1b2c3 a1b2c3d4 aa11 1234567 12345678 \
    123456789 1234567890 0123456789 01234567 9876543210 987654321 87654321 0987654321 112233 11223344 1122334455 123321 \
    123123 147258369 147258 258369 159357 159753 102030 100200300 12344321 1234554321 13579 24680 666666 777777 888888";

/// Whether this is one that everybody tries first.
#[must_use]
pub fn is_common(password: &str) -> bool {
    let text: Vec<char> = password
        .chars()
        .filter(|one| one.is_alphanumeric() || stands_for(*one).is_some())
        .flat_map(char::to_lowercase)
        .collect();
    is_repeated(&text) || is_made_of_pieces(&text)
}

/// Whether it is one short part again and again, the last time perhaps cut off.
fn is_repeated(text: &[char]) -> bool {
    let longest = REPEATED.min(text.len() / 2);
    (1..=longest).any(|part| text.iter().zip(text.iter().skip(part)).all(|(one, next)| one == next))
}

/// Whether a few stems and runs of digits, one after another, are all of it.
fn is_made_of_pieces(text: &[char]) -> bool {
    let mut reached = vec![usize::MAX; text.len().saturating_add(1)];
    if let Some(first) = reached.first_mut() {
        *first = 0;
    }
    for at in 0..text.len() {
        let pieces = reached.get(at).copied().unwrap_or(usize::MAX);
        if pieces >= PIECES {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        // A run of digits counts whole: a long one is a number of somebody's own.
        let digits = rest.iter().take_while(|one| one.is_ascii_digit()).count();
        let digits = Some(digits).filter(|run| (1..=DIGITS).contains(run));
        let stems =
            STEMS.split_ascii_whitespace().filter(|stem| begins_with(rest, stem)).map(|stem| stem.chars().count());
        for length in stems.chain(digits) {
            if let Some(there) = reached.get_mut(at.saturating_add(length)) {
                *there = pieces.saturating_add(1).min(*there);
            }
        }
    }
    reached.last().is_some_and(|pieces| *pieces <= PIECES)
}

/// Whether it begins with a stem, some of whose letters may be written as digits and signs.
fn begins_with(text: &[char], stem: &str) -> bool {
    let mut letters = stem.chars().zip(text.iter());
    stem.chars().count() <= text.len()
        && letters.all(|(wanted, one)| wanted == *one || stands_for(*one) == Some(wanted))
}

/// The letter that a digit is written for.
const fn stands_for(one: char) -> Option<char> {
    Some(match one {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn g1_more_than_three_thousand_that_everybody_tries_are_refused() {
        let endings = [
            "", "1", "12", "123", "1234", "12345", "123456", "!", "1!", "123!", "2024", "2025", "2026!", "-2026", "#1",
        ];
        let stems: Vec<&str> = STEMS.split_ascii_whitespace().collect();
        let mut tried = BTreeSet::new();
        for one in &stems {
            for ending in endings {
                let mut letters = one.chars();
                let capital: String =
                    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
                for stem in
                    [(*one).to_owned(), capital, one.repeat(2), format!("{one}password"), format!("qwerty{one}")]
                {
                    tried.insert(format!("{stem}{ending}"));
                }
            }
        }
        tried.retain(|one| (12..=128).contains(&one.chars().count()));
        assert!(tried.len() > 3_000, "{}", tried.len());
        for one in &tried {
            assert!(is_common(one), "{one}");
        }
    }

    #[test]
    fn g1_spellings_repetitions_and_walks_are_seen_through_and_good_ones_are_not_refused() {
        for one in [
            "P@ssw0rd1234",
            "Passw0rd-2026",
            "p 4 s s w o r d 1 2",
            "aaaaaaaaaaaa",
            "abababababab",
            "123123123123",
            "1qaz2wsx3edc",
            "qwertyuiop12",
            "passwordpassword",
            "Iloveyou2026",
            "Juventus1897!",
            "Hasło123456",
            "Sommer2026!!",
            "123456789012",
            "000000000000",
            "admin.admin.1",
            "Welcome#2026",
        ] {
            assert!(is_common(one), "{one}");
        }
        for one in [
            "a long enough one",
            "correct horse battery",
            "a password of his own",
            "sixteen purple chairs",
            "kT9#vLq2!xWm",
            "un gatto sul tetto",
            "wrong wrong right",
            "8305913746205918",
            "PasswordManagerOfTheYear",
        ] {
            assert!(!is_common(one), "{one}");
        }
    }
}
