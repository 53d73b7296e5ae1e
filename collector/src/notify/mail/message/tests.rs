//! What stands in a mail, and what never does.

use shared::ids::TicketId;

use super::*;
use crate::config::Config;

fn mail(more: &str) -> Mail {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("c.toml");
    let text = format!("[mail]\nserver = \"127.0.0.1\"\nencryption = \"none\"\nfrom = \"desk@example.com\"\n{more}");
    std::fs::write(&path, text).unwrap();
    Config::load(Some(&path), []).unwrap().mail.whole().unwrap().unwrap()
}

fn letter() -> Letter {
    Letter {
        language: "it".to_owned(),
        name: "Ada Rossi".to_owned(),
        subject: "il disco sarà pieno, ce ne occupiamo noi".to_owned(),
        paragraphs: vec!["Buongiorno, restano 14 GB liberi.".to_owned(), "Non deve fare nulla.".to_owned()],
        customer: "Rossi Srl".to_owned(),
        ticket: Some(Thread { id: TicketId::new(4, [4; 10]), number: 1042 }),
        link: Some(Link { label: "Apri".to_owned(), url: "https://desk.example/portal/tickets/1042".to_owned() }),
        ..Letter::default()
    }
}

/// The mail as sent, with folded lines put together; the letters of both forms decoded where nothing but `=` hides them.
fn sent(letter: &Letter, mail: &Mail, people_url: &str) -> String {
    let around = Around {
        mail,
        key: &Key::new([7; 32]),
        provider: "Studio Blu",
        phone: "+39 02 1234",
        hours: "8:00–18:00",
        people_url,
        message: MessageId::new(1, [1; 10]),
        notice: Some(NoticeId::new(2, [2; 10])),
        contact: Some((CustomerId::new(3, [3; 10]), ContactId::new(5, [5; 10]))),
        address: "ada@rossi.example",
        made_at: 1_800_000_000_000,
    };
    let one = write(letter, &around).unwrap().formatted();
    assert_eq!(write(letter, &around).unwrap().formatted(), one, "the same letter is the same mail");
    String::from_utf8(one).unwrap().replace("\r\n ", " ").replace("=\r\n", "")
}

#[test]
fn a_notice_bears_what_files_answers_and_stops_it() {
    let sent = sent(&letter(), &mail("reply_to = \"desk+{token}@example.com\""), "https://desk.example");
    let (head, body) = sent.split_once("\r\n\r\n").unwrap();
    let names: Vec<&str> = head.lines().map(|line| line.split(':').next().unwrap()).collect();
    let wanted = [
        "Date",
        "From",
        "To",
        "Subject",
        "Message-ID",
        "Auto-Submitted",
        "List-Id",
        "List-Unsubscribe",
        "List-Unsubscribe-Post",
        "In-Reply-To",
        "References",
        "Reply-To",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    ];
    assert_eq!(names, wanted);
    for line in [
        "Date: Fri, 15 Jan 2027 08:00:00 +0000",
        "From: \"Studio Blu\" <desk@example.com>",
        "To: \"Ada Rossi\" <ada@rossi.example>",
        "Auto-Submitted: auto-generated",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ] {
        assert!(head.lines().any(|one| one == line), "{line} is not in {head}");
    }
    assert!(head.contains("Subject: [#1042] il disco "), "{head}");
    for part in
        ["restano 14 GB liberi.", "Apri:", "Studio Blu", "desk.example/portal/unsubscribe/", "<html lang=3D\"it\">"]
    {
        assert!(body.contains(part), "{part} is not in {body}");
    }
    assert!(!body.contains("Premura") && !body.contains("<img") && !body.contains("<script"), "{body}");
}

#[test]
fn one_click_is_offered_over_https_only_and_answers_need_a_pattern() {
    let sent = sent(&letter(), &mail("from_name = \"Desk\""), "http://127.0.0.1:8080");
    assert!(sent.contains("List-Unsubscribe: <http://127.0.0.1:8080/portal/unsubscribe/"), "{sent}");
    assert!(!sent.contains("List-Unsubscribe-Post") && !sent.contains("\nReply-To:"), "{sent}");
    assert!(sent.contains("From: Desk <desk@example.com>"), "{sent}");
}

#[test]
fn h4_no_text_adds_a_line_a_link_or_markup() {
    let hostile = "x\r\nBcc: eve@example.org\u{2028}\0<script>alert(1)</script>=?utf-8?q?=0ABcc:_eve?=";
    let mut bad = letter();
    (bad.subject, bad.name, bad.customer) = (hostile.repeat(30), hostile.to_owned(), hostile.to_owned());
    bad.paragraphs = vec![hostile.to_owned(), "l".repeat(5000)];
    for url in
        ["https://evil.example/", "https://desk.example.evil.org/", "javascript:alert(1)", "https://desk.example/\" x"]
    {
        bad.link = Some(Link { label: hostile.to_owned(), url: url.to_owned() });
        let sent = sent(&bad, &mail(""), "https://desk.example");
        let (head, body) = sent.split_once("\r\n\r\n").unwrap();
        assert!(head.lines().all(|line| !line.to_lowercase().starts_with("bcc")), "{head}");
        let (_, html) = body.split_once("<!doctype").unwrap();
        assert!(!html.contains("<script") && !body.contains("evil") && !body.contains("javascript:"), "{body}");
        let subject = head.lines().find(|line| line.starts_with("Subject: ")).unwrap();
        assert!(subject.len() < 260 && !subject.contains("=?utf-8?q?"), "{subject}");
    }
}

#[test]
fn a_question_stands_in_both_forms_and_a_link_that_leads_elsewhere_takes_it_away() {
    let answer = |label: &str, url: &str| Link { label: label.to_owned(), url: url.to_owned() };
    let ours = answer("Bene", "https://desk.example/portal/satisfaction/x?say=good");
    let asking = |answers: Vec<Link>| Letter {
        question: Some(Question { text: "Tutto bene?".to_owned(), answers }),
        ..letter()
    };
    let whole = sent(&asking(vec![ours.clone()]), &mail(""), "https://desk.example");
    assert_eq!(whole.matches("Tutto bene?").count(), 2, "{whole}");
    assert!(whole.contains("Bene: https://desk.example/portal/satisfaction/x?say"), "{whole}");
    assert!(whole.contains("<a href=3D\"https://desk.example/portal/satisfaction/x?say=3Dgood\""), "{whole}");
    let elsewhere = answer("Bene", "https://evil.example/portal/satisfaction/x");
    let without = sent(&asking(vec![ours, elsewhere]), &mail(""), "https://desk.example");
    assert!(!without.contains("Tutto bene?") && !without.contains("evil"), "{without}");
}
