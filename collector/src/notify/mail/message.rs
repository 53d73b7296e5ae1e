//! A letter as a mail: one text in two forms, plain and HTML, with the lines that let it be filed, answered and stopped.
//! Invariant: the same letter gives the same bytes, so that a mail sent twice is the same mail; what stands in a line is
//! cleaned and bounded first. Next: `collector/templates/mail/`, [`super::dkim`].

use std::time::{Duration, UNIX_EPOCH};

use askama::Template;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0};
use lettre::message::{Body, Mailbox, SinglePart};
use lettre::{Address, Message};

use domain::delivery::{Trouble, Why};
use domain::letter::{Letter, Link, Question, Thread};
use shared::ids::{ContactId, CustomerId, MessageId, NoticeId};
use shared::text::{Words, clean};

use super::token::{Key, Named};
use crate::config::Mail;
use crate::words::{Reader, say};

/// The longest subject, in letters.
const SUBJECT_LETTERS: usize = 200;
const NAME_BYTES: usize = 120;
const PARAGRAPH_BYTES: usize = 8000;

/// What a letter is sent with.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// What is set.
    pub mail: &'a Mail,
    /// The key of all marks.
    pub key: &'a Key,
    /// The provider's name; empty: not set.
    pub provider: &'a str,
    /// The provider's telephone; empty: not set.
    pub phone: &'a str,
    /// When somebody answers it; empty: not set.
    pub hours: &'a str,
    /// Our pages, where every link leads.
    pub people_url: &'a str,
    /// The outbox row.
    pub message: MessageId,
    /// The notice it brings.
    pub notice: Option<NoticeId>,
    /// The contact who reads it, and their customer.
    pub contact: Option<(CustomerId, ContactId)>,
    /// Where it goes.
    pub address: &'a str,
    /// When it was made, ms UTC.
    pub made_at: i64,
}

#[derive(Template)]
#[template(path = "mail/notice.txt")]
struct Plain<'a> {
    text: &'a Text,
}

#[derive(Template)]
#[template(path = "mail/notice.html")]
struct Html<'a> {
    text: &'a Text,
}

/// What both forms say.
struct Text {
    language: String,
    provider: String,
    subject: String,
    paragraphs: Vec<String>,
    question: Option<Question>,
    link: Option<Link>,
    footer: Vec<String>,
    stop: Option<Link>,
}

/// Writes a letter as a message, not signed yet.
///
/// # Errors
/// [`Trouble`] for an address that is none.
pub fn write(letter: &Letter, around: &Around<'_>) -> Result<Message, Trouble> {
    let reader = Reader::new(&letter.language, "UTC", around.made_at);
    let text = text(letter, around, &reader);
    let to: Address =
        around.address.parse().map_err(|_| Trouble::lasting(Why::Recipient, "this is no mail address"))?;
    let name =
        line(if around.mail.from_name.is_empty() { around.provider } else { &around.mail.from_name }, NAME_BYTES);
    let (from, to) = (mailbox(name, around.mail.from.clone()), mailbox(line(&letter.name, NAME_BYTES), to));
    let made_s = u64::try_from(around.made_at / 1000).unwrap_or(0);
    let id = around.key.message_id(&named(around), around.mail.from.domain());
    let mut builder = Message::builder()
        .date(UNIX_EPOCH + Duration::from_secs(made_s))
        .from(from.clone())
        .to(to.clone())
        .subject(text.subject.clone());
    for (name, value) in marks(letter, around, &id) {
        // Made of ids, marks and configured names; one that is not plain after all is left out, never written.
        if value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
            let name = HeaderName::new_from_ascii_str(name);
            builder = builder.raw_header(HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value));
        }
    }
    let border = around.key.border(&id);
    let kind = format!("multipart/alternative; boundary=\"{border}\"");
    let kind = ContentType::parse(&kind).map_err(|error| Trouble::lasting(Why::Content, &error.to_string()))?;
    let mut message = builder
        .header(MIME_VERSION_1_0)
        .header(kind)
        .body(Body::dangerous_pre_encoded(parts(&text, &border)?, ContentTransferEncoding::SevenBit))
        .map_err(|error| Trouble::lasting(Why::Content, &error.to_string()))?;
    for (header, mailbox) in [("From", from), ("To", to)] {
        quote(&mut message, header, &mailbox);
    }
    Ok(message)
}

/// Puts a name with dots, which the library writes as it is, into the quotes that the grammar wants (RFC 5322, 3.2.5).
fn quote(message: &mut Message, header: &'static str, mailbox: &Mailbox) {
    let Some(name) = mailbox.name.as_deref().filter(|name| name.contains('.')) else { return };
    if name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)) {
        let value = format!("\"{name}\" <{}>", mailbox.email);
        let header = HeaderName::new_from_ascii_str(header);
        message.headers_mut().insert_raw(HeaderValue::dangerous_new_pre_encoded(header, value.clone(), value));
    }
}

/// The two forms between their borders. Each is encoded to plain letters, so the whole is.
fn parts(text: &Text, border: &str) -> Result<Vec<u8>, Trouble> {
    let unwritten = |error: askama::Error| Trouble::lasting(Why::Content, &error.to_string());
    let plain = SinglePart::plain(Plain { text }.render().map_err(unwritten)?);
    let html = SinglePart::html(Html { text }.render().map_err(unwritten)?);
    let mut bytes = Vec::new();
    for part in [plain, html] {
        bytes.extend_from_slice(format!("--{border}\r\n").as_bytes());
        bytes.extend_from_slice(&part.formatted());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(format!("--{border}--\r\n").as_bytes());
    Ok(bytes)
}

fn named(around: &Around<'_>) -> Named {
    match (around.notice, around.contact) {
        (Some(notice), Some((_, contact))) => Named::Notice(notice, contact),
        _ => Named::Other(around.message),
    }
}

/// The lines beside from, to, date and subject.
fn marks(letter: &Letter, around: &Around<'_>, id: &str) -> Vec<(&'static str, String)> {
    let domain = around.mail.from.domain();
    let mut lines = vec![("Message-ID", id.to_owned()), ("Auto-Submitted", "auto-generated".to_owned())];
    let Some((customer, contact)) = around.contact.filter(|_| around.notice.is_some()) else { return lines };
    lines.push(("List-Id", format!("<{customer}.{domain}>")));
    let stop = stop_url(around, customer, contact);
    lines.push(("List-Unsubscribe", format!("<{stop}>")));
    // One click is only for links that nobody on the way can press (RFC 8058, 3.1).
    if stop.starts_with("https://") {
        lines.push(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    if let Some(Thread { id, number }) = letter.ticket {
        let root = around.key.message_id(&Named::Thread(id, contact), domain);
        lines.extend([("In-Reply-To", root.clone()), ("References", root)]);
        if let Some(pattern) = &around.mail.reply_to {
            lines.push(("Reply-To", pattern.with(&around.key.reply_token(number, contact))));
        }
    }
    lines
}

fn stop_url(around: &Around<'_>, customer: CustomerId, contact: ContactId) -> String {
    format!("{}/portal/unsubscribe/{}", around.people_url, around.key.stop_token(customer, contact))
}

fn text(letter: &Letter, around: &Around<'_>, reader: &Reader) -> Text {
    let subject = match letter.ticket {
        Some(Thread { number, .. }) => format!("[#{number}] {}", letter.subject),
        None => letter.subject.clone(),
    };
    let subject: String = line(&subject, 4 * SUBJECT_LETTERS).chars().take(SUBJECT_LETTERS).collect();
    let subject = subject.trim_end().to_owned();
    let provider = clean(around.provider, NAME_BYTES);
    let is_notice = around.notice.is_some() && around.contact.is_some();
    let words =
        |key: &str| say(&Words::new(key).text("provider", &provider).text("customer", &letter.customer), reader);
    let mut footer = Vec::new();
    let reached: Vec<String> = [&provider, around.phone, around.hours]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| clean(part, NAME_BYTES))
        .collect();
    footer.push(reached.join(" · "));
    if is_notice && !letter.customer.is_empty() {
        footer.push(words("mail-why"));
    }
    footer.push(words("mail-password"));
    let host = around.people_url.split_once("://").map_or(around.people_url, |(_, host)| host);
    footer.push(say(&Words::new("mail-host").text("host", host), reader));
    footer.retain(|one| !one.is_empty());
    Text {
        language: reader.language.code().to_owned(),
        stop: around
            .contact
            .filter(|_| is_notice)
            .map(|(customer, contact)| Link { label: words("mail-stop"), url: stop_url(around, customer, contact) }),
        // A link that leads elsewhere is none of ours, whoever asked for it.
        link: letter.link.clone().filter(|link| is_ours(&link.url, around.people_url)),
        question: letter
            .question
            .clone()
            .filter(|one| one.answers.iter().all(|link| is_ours(&link.url, around.people_url))),
        paragraphs: letter
            .paragraphs
            .iter()
            .map(|one| clean(one, PARAGRAPH_BYTES))
            .filter(|one| !one.is_empty())
            .collect(),
        provider,
        subject,
        footer,
    }
}

fn is_ours(url: &str, people_url: &str) -> bool {
    url.strip_prefix(people_url).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
        && url.bytes().all(|byte| byte.is_ascii_graphic())
}

/// A text for a line: clean, bounded, and never taken for an encoded word, which a reader's program would decode.
fn line(text: &str, bytes: usize) -> String {
    clean(&text.replace("=?", "= ?"), bytes)
}

fn mailbox(name: String, address: Address) -> Mailbox {
    Mailbox::new(Some(name).filter(|name| !name.is_empty()), address)
}

#[cfg(test)]
mod tests;
