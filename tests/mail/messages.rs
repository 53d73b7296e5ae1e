//! Mails through foreign eyes: Python's own parser, dkimpy and OpenDKIM read what we wrote and signed.

use std::path::Path;
use std::process::Command;

use collector::clock::Clock;
use collector::notify::mail::{Around, Courier, Key, write};
use domain::letter::{Letter, Link, Thread};
use serde_json::{Value, json};
use shared::ids::{ContactId, CustomerId, MessageId, NoticeId, TicketId};
use support::mail::{SigningKey, load, signing_key};
use support::wait::Chance;

/// How many mails are written: each is read three times.
const MAILS: usize = 1000;

#[test]
fn l4_h4_a_thousand_mails_read_as_they_were_meant_and_two_foreigners_believe_their_signatures() {
    let folder = tempfile::tempdir().unwrap();
    let keys = [signing_key(folder.path(), "RSA"), signing_key(folder.path(), "ED25519")];
    let couriers: Vec<Courier> =
        keys.iter().zip(["rsa", "ed"]).map(|(key, name)| courier(folder.path(), key, name)).collect();
    let mut chance = Chance::for_test("mails");
    let mut wanted = Vec::new();
    for nth in 0..MAILS {
        let (letter, is_notice) = (letter(&mut chance, nth), nth % 10 != 9);
        let courier = &couriers[nth % 2];
        let bytes = written(&letter, courier, is_notice, nth);
        std::fs::write(folder.path().join(format!("{nth}.eml")), bytes).unwrap();
        wanted.push(json!({
            "subject": subject(&letter),
            "to": "ada@rossi.example",
            "paragraphs": letter.paragraphs.iter().map(|one| cleaned(one)).filter(|one| !one.is_empty()).collect::<Vec<_>>(),
            "is_notice": is_notice,
        }));
    }
    let records = json!({ "rsa._domainkey.example.com": keys[0].record, "ed._domainkey.example.com": keys[1].record });
    let keys = json!({ "rsa": keys[0].path, "ed": keys[1].path });
    let all = json!({ "records": records, "keys": keys, "wanted": wanted });
    std::fs::write(folder.path().join("wanted.json"), all.to_string()).unwrap();
    let found = foreigners(folder.path());
    let faults = found.get("faults").and_then(Value::as_array).unwrap();
    assert!(faults.is_empty(), "{} faults: {:#?}", faults.len(), &faults[..faults.len().min(5)]);
    assert_eq!(found.get("read"), Some(&json!(MAILS)));
    assert_eq!(found.get("bent_refused"), Some(&json!(2 * 50)), "a mail that was changed on its way is not believed");
}

fn courier(folder: &Path, key: &SigningKey, selector: &str) -> Courier {
    let text = format!(
        "[mail]\nserver = \"127.0.0.1\"\nencryption = \"none\"\nfrom = \"desk@example.com\"\n\
         reply_to = \"desk+{{token}}@example.com\"\n\
         [mail.dkim]\nselector = \"{selector}\"\ndomain = \"example.com\"\nkey_file = {:?}\n",
        key.path
    );
    let mail = load(folder, &text).mail.whole().unwrap().unwrap();
    Courier::new(mail, "https://desk.example.com").unwrap()
}

fn written(letter: &Letter, courier: &Courier, is_notice: bool, nth: usize) -> Vec<u8> {
    let clock = Clock::manual(i64::try_from(nth).unwrap() + 1_760_000_000_000);
    let around = Around {
        mail: &courier.mail,
        key: &Key::new([7; 32]),
        provider: "Studio Żółty & Söhne, \"IT\"",
        phone: "+39 02 1234",
        hours: "8:00–18:00",
        people_url: "https://desk.example.com",
        message: clock.id(MessageId::new),
        notice: is_notice.then(|| clock.id(NoticeId::new)),
        contact: is_notice.then(|| (clock.id(CustomerId::new), clock.id(ContactId::new))),
        address: "ada@rossi.example",
        made_at: clock.now_ms(),
    };
    let mut message = write(letter, &around).unwrap();
    courier.sign(&mut message);
    message.formatted()
}

/// A letter of hostile and of merely odd texts.
fn letter(chance: &mut Chance, nth: usize) -> Letter {
    let paragraphs = (0..1 + chance.below(5)).map(|_| text(chance, 700)).collect();
    let languages = ["en", "it", "pl", "de"];
    Letter {
        language: languages[nth % 4].to_owned(),
        name: text(chance, 150),
        subject: text(chance, 1000),
        paragraphs,
        customer: text(chance, 100),
        ticket: Some(Thread { id: TicketId::new(1, [1; 10]), number: 1042 }),
        link: Some(Link { label: text(chance, 40), url: "https://desk.example.com/portal/tickets/1042".to_owned() }),
        ..Letter::default()
    }
}

/// Up to so many letters of what devices, people and attackers write.
fn text(chance: &mut Chance, most: u64) -> String {
    const PIECES: [&str; 40] = [
        "a",
        "disco",
        " ",
        "  ",
        ".",
        "\r\n.\r\n",
        "\r\n",
        "\n",
        "\r",
        "\t",
        "\0",
        "\u{2028}",
        "\u{85}",
        "\u{202e}",
        "\u{feff}",
        "ż",
        "ół",
        "ü",
        "ß",
        "è",
        "🙂",
        "漢字",
        "=",
        "=20",
        "=?utf-8?q?=0D=0ABcc:_eve=40example.org?=",
        "\r\nBcc: eve@example.org",
        "\r\n\r\n<script>alert(1)</script>",
        "<b>",
        "&amp;",
        "\"",
        "\\",
        "<eve@example.org>",
        ", eve@example.org",
        "--",
        "From ",
        "https://evil.example/",
        "long-word-without-any-place-to-break-it-in-two-",
        "trailing ",
        "(c)",
        ":;@",
    ];
    let mut text = String::new();
    let letters = chance.below(most);
    while (text.chars().count() as u64) < letters {
        let piece = PIECES[usize::try_from(chance.below(PIECES.len() as u64)).unwrap()];
        text.push_str(piece);
        // Some words are long for their own sake.
        if chance.below(200) == 0 {
            text.push_str(&"w".repeat(1000));
        }
    }
    text
}

fn cleaned(text: &str) -> String {
    shared::text::clean(text, 8000)
}

/// The subject as it must read: cleaned, bounded, with no room for an encoded word.
fn subject(letter: &Letter) -> String {
    let whole = shared::text::clean(&format!("[#1042] {}", letter.subject.replace("=?", "= ?")), 800);
    whole.chars().take(200).collect::<String>().trim_end().to_owned()
}

/// What the foreigners say, in a room of their own: no network but this machine, names answered from a list.
fn foreigners(folder: &Path) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("mail/verify.py");
    let mut room = Command::new("unshare");
    room.args(["--user", "--map-root-user", "--net", "--mount", "/usr/bin/python3"]).arg(script).arg(folder);
    let done = room.output().expect("unshare is missing; install it: apt-get install util-linux python3");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "install what is missing: apt-get install python3-dkim opendkim-tools\n{said}");
    serde_json::from_slice(&done.stdout).unwrap()
}
