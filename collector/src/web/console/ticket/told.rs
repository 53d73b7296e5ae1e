//! The customer's side of a ticket: what they were told and by which way, what waits for a technician, what may be written.
//! Invariant: shown as its reader reads it, in their language; what nobody was told never looks told.
//! Next: [`crate::app::notices`].

use domain::notice::follow::is_wanted;
use domain::notice::{Kind, Notice, State};
use domain::test_problem::is_test;

use super::super::Moment;
use crate::app::notices::{Card, Scene, Standing, render};
use crate::store::contact::Contact;
use crate::store::outbox::Message;
use crate::store::recipient::Recipient;
use crate::web::when;
use crate::words::tone::hints;
use crate::words::{Language, Reader, label, say};

/// A message that is about to be written.
pub(super) type Preview = (Notice, Scene);

/// A message in somebody's words.
pub(super) struct Letter {
    /// The language's own code, for the page's reader and for screen readers.
    pub(super) language: &'static str,
    pub(super) subject: String,
    pub(super) paragraphs: Vec<String>,
}

/// A person who was told.
pub(super) struct Heard {
    pub(super) name: String,
    pub(super) at: Option<Moment>,
    pub(super) way: Way,
}

/// How a message reached, or is to reach, a person.
pub(super) enum Way {
    /// On the portal alone: no mail is set up.
    Portal,
    /// In the digest that waits.
    Digest,
    /// The mail server took it.
    Sent,
    /// It is on its way, or is tried again.
    Trying,
    /// It was given up.
    Failed,
}

/// A notice on the page.
pub(super) struct Item {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) state: String,
    pub(super) class: &'static str,
    pub(super) shape: &'static str,
    pub(super) is_proposed: bool,
    pub(super) is_pending: bool,
    pub(super) is_told: bool,
    pub(super) why: String,
    pub(super) due: Option<Moment>,
    pub(super) letter: Letter,
    /// The same in the technician's language, where the reader reads another one.
    pub(super) ours: Option<Letter>,
    pub(super) heard: Vec<Heard>,
    /// What stands in the form that changes it.
    pub(super) text: String,
    pub(super) next: (String, String),
    /// Who would be told, by name and language.
    pub(super) readers: Vec<String>,
}

/// The customer's side.
pub(super) struct Told {
    pub(super) mode: String,
    pub(super) is_off: bool,
    /// It is a test problem.
    pub(super) is_test: bool,
    /// Who would be told, by name and language.
    pub(super) readers: Vec<String>,
    /// Whom the words of a technician reach: how it goes, one thing that is needed.
    pub(super) reach: [Vec<String>; 2],
    /// Whether it asks for a decision about an end, and the question may be put by hand.
    pub(super) may_ask: bool,
    /// What waits, and then what was told, the newest first.
    pub(super) items: Vec<Item>,
    pub(super) preview: Option<Letter>,
    /// What may be said otherwise in it.
    pub(super) hints: Vec<String>,
}

impl Told {
    pub(super) fn of(card: &Card, preview: Option<Preview>, reader: &Reader) -> Self {
        let theirs = theirs(card, reader);
        let mut items: Vec<(bool, i64, Item)> = card
            .standing
            .iter()
            .map(|one| {
                let notice = &one.notice;
                (!notice.state.is_pending(), -notice.told_at.unwrap_or(notice.at), item(one, card, &theirs, reader))
            })
            .collect();
        items.sort_by_key(|(rests, at, _)| (*rests, *at));
        Self {
            mode: label("notice-mode", card.mode.word(), reader),
            is_off: !is_wanted(card.mode, &card.scene.ticket),
            is_test: is_test(&card.scene.ticket),
            readers: card.readers.iter().map(named).collect(),
            reach: [Kind::Progress, Kind::NeedYou].map(|kind| hearing(card, kind)),
            may_ask: card.scene.ending.is_some() && !card.standing.iter().any(|one| asks(&one.notice)),
            items: items.into_iter().map(|(_, _, item)| item).collect(),
            hints: match &preview {
                Some((notice, _)) => hints(theirs.language, &notice.written.text, reader),
                None => Vec::new(),
            },
            preview: preview.map(|(notice, scene)| letter(&notice, &scene, &theirs)),
        }
    }
}

/// Whether a notice asks for a decision and is not told yet.
fn asks(notice: &Notice) -> bool {
    notice.kind == Kind::EndOfSupport && notice.state.is_pending()
}

/// Who would hear a kind, by name and language.
fn hearing(card: &Card, kind: Kind) -> Vec<String> {
    card.hearers.get(&kind).into_iter().flatten().map(named).collect()
}

/// A contact and the language they read: who writes must know it.
fn named(one: &Contact) -> String {
    let language = Language::of(&one.language).unwrap_or_default();
    format!("{} ({})", one.name, language.name())
}

/// The first of those who would be told, as they read; the console's own reader when there is nobody.
fn theirs(card: &Card, reader: &Reader) -> Reader {
    let customer = &card.scene.customer;
    let first = card.readers.first();
    first.map_or_else(|| reader.clone(), |one| Reader::new(&one.language, &customer.time_zone, reader.now_ms))
}

fn item(standing: &Standing, card: &Card, theirs: &Reader, reader: &Reader) -> Item {
    let notice = &standing.notice;
    let (class, shape) = match notice.state {
        State::Proposed => ("medium", "●"),
        State::Approved => ("low", "▬"),
        State::Told | State::Done => ("good", "✓"),
        State::Dismissed | State::Superseded => ("unknown", "○"),
    };
    let is_ours = theirs.language == reader.language;
    // Decided, and in everybody's digest: it is told when that goes out.
    let waits = !standing.recipients.is_empty() && standing.recipients.iter().all(|one| one.told_at.is_none());
    let (class, shape) = if waits { ("low", "▬") } else { (class, shape) };
    let word = if waits { State::Approved.word() } else { notice.state.word() };
    Item {
        id: notice.id.to_string(),
        kind: label("notice-kind", notice.kind.word(), reader),
        state: label("notice-state", word, reader),
        class,
        shape,
        is_proposed: notice.state == State::Proposed,
        is_pending: notice.state.is_pending(),
        is_told: notice.state.is_told(),
        why: notice.why.as_ref().map(|why| say(why, reader)).unwrap_or_default(),
        due: notice.due_at.map(|at| Moment::of(at, reader)),
        letter: letter(notice, &card.scene, theirs),
        // A person's own words are not translated by us.
        ours: (!is_ours && notice.written.text.is_empty()).then(|| letter(notice, &card.scene, reader)),
        heard: standing.recipients.iter().map(|one| heard(one, &standing.messages, &card.contacts, reader)).collect(),
        text: notice.written.text.clone(),
        next: when::fields(notice.next_update_at, reader),
        readers: hearing(card, notice.kind),
    }
}

fn letter(notice: &Notice, scene: &Scene, reader: &Reader) -> Letter {
    let told = render(notice, scene, reader);
    let subject = format!("[#{}] {}", scene.ticket.number, told.subject);
    Letter { language: reader.language.code(), subject, paragraphs: told.paragraphs }
}

fn heard(one: &Recipient, messages: &[Message], contacts: &[Contact], reader: &Reader) -> Heard {
    let contact = contacts.iter().find(|contact| contact.id == one.contact);
    let message = messages.iter().find(|message| message.contact == Some(one.contact));
    let way = match message {
        _ if one.in_digest && one.told_at.is_none() => Way::Digest,
        None => Way::Portal,
        Some(message) if message.sent_at.is_some() => Way::Sent,
        Some(message) if message.failed_at.is_some() => Way::Failed,
        Some(_) => Way::Trying,
    };
    let at = one.told_at.or(one.due_at).map(|at| Moment::of(at, reader));
    Heard { name: contact.map(|contact| contact.name.clone()).unwrap_or_default(), at, way }
}

/// The kinds that a technician writes.
pub(super) fn kind_of(word: &str) -> Option<Kind> {
    Kind::of(word).filter(|kind| matches!(kind, Kind::Progress | Kind::NeedYou | Kind::EndOfSupport))
}
