//! What stands around every page of the portal: the provider's name, the ways through it, how to reach a person.
//! Invariant: the words are in the reader's language, and none of them names the product.
//! Next: `collector/templates/portal/frame.html`.

use shared::text::Words;

use crate::app::App;
use crate::app::logo;
use crate::app::portal::Visitor;
use crate::app::provider::{self, Provider};
use crate::error::AppError;
use crate::words::{Language, Reader, figures, say};

/// What stands around every page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The page's title.
    pub title: String,
    /// Where we are: `home`, `tickets`, `devices`, `reads`, `help`; empty: in front of the door.
    pub place: &'static str,
    /// The provider's name.
    pub provider: String,
    /// Whether its logo stands for it.
    pub has_logo: bool,
    /// A sentence of the provider's for the first page; empty: none.
    pub greeting: String,
    /// When somebody answers.
    pub hours: String,
    /// The telephone in those hours.
    pub phone: String,
    /// The telephone at any hour.
    pub emergency_phone: String,
    /// Who is signed in, and their company.
    pub who: Option<(String, String)>,
    /// Whether it is the account contact, who has a page of their own.
    pub is_account: bool,
    /// Who reads.
    pub reader: Reader,
}

impl Frame {
    /// Around a contact's page.
    pub async fn of(app: &App, visitor: &Visitor, title: &str, place: &'static str) -> Result<Self, AppError> {
        let frame = Self::around(provider::get(app).await?, visitor.reader(app), place);
        let who = Some((visitor.name.clone(), visitor.customer_name.clone()));
        Ok(Self {
            title: frame.t(title),
            who,
            has_logo: logo::is_set(app).await?,
            is_account: visitor.is_account,
            ..frame
        })
    }

    /// Around a page in front of the door, for somebody who is not known yet.
    pub async fn outside(app: &App, language: Option<Language>, title: &str) -> Result<Self, AppError> {
        let provider = provider::get(app).await?;
        let code = language.map_or(provider.language.clone(), |language| language.code().to_owned());
        let reader = Reader::new(&code, &provider.time_zone, app.clock.now_ms());
        let frame = Self::around(provider, reader, "");
        Ok(Self { title: frame.t(title), has_logo: logo::is_set(app).await?, ..frame })
    }

    pub fn around(provider: Provider, reader: Reader, place: &'static str) -> Self {
        let unnamed = || say(&Words::new("portal-unnamed"), &reader);
        Self {
            title: String::new(),
            place,
            provider: if provider.name.is_empty() { unnamed() } else { provider.name },
            has_logo: false,
            greeting: provider.greeting,
            hours: provider.hours,
            phone: provider.phone,
            emergency_phone: provider.emergency_phone,
            who: None,
            is_account: false,
            reader,
        }
    }

    /// A fixed sentence: `t("portal-please")`.
    pub fn t(&self, key: &str) -> String {
        say(&Words::new(key), &self.reader)
    }

    /// A sentence with one text in it.
    pub fn with(&self, key: &str, name: &str, text: &str) -> String {
        say(&Words::new(key).text(name, text), &self.reader)
    }

    /// A sentence with a number in it.
    pub fn count(&self, key: &str, name: &str, count: usize) -> String {
        say(&Words::new(key).count(name, whole(count)), &self.reader)
    }

    /// A sentence with a case's number in it.
    pub fn number(&self, key: &str, number: &i64) -> String {
        say(&Words::new(key).count("number", *number), &self.reader)
    }

    /// A sentence with a moment in it.
    pub fn at(&self, key: &str, at_ms: i64) -> String {
        say(&Words::new(key).at_ms("at", at_ms), &self.reader)
    }

    /// Any sentence.
    pub fn say(&self, words: &Words) -> String {
        say(words, &self.reader)
    }

    /// A moment for people and for machines.
    pub fn moment(&self, at_ms: i64) -> Moment {
        Moment { text: figures::moment(at_ms, &self.reader), machine: figures::machine_moment(at_ms) }
    }

    /// The languages there are: code, name, whether it is this one.
    pub fn languages(&self) -> Vec<(&'static str, &'static str, bool)> {
        Language::ALL.map(|one| (one.code(), one.name(), one == self.reader.language)).to_vec()
    }

    /// A telephone number as a link dials it.
    pub fn dial(&self, phone: &str) -> String {
        phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
    }
}

/// A moment for people and for machines.
#[derive(Clone, Debug)]
pub struct Moment {
    /// As people say it.
    pub text: String,
    /// As machines read it.
    pub machine: String,
}

/// A count as sentences take it.
pub fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
