//! Articles: what helps, written once, for technicians and for customers who look before they ask.
//! Invariant: only what somebody reviewed is published; whoever changes words makes them a draft again; an article for everybody
//! is looked through for names of customers before it is. Next: [`words`] for how one is found, [`text`] for how it is shown.

mod link;
pub mod text;
pub mod words;

use shared::ids::{ArticleId, CustomerId};
use shared::text::clean;

use crate::stored_words::stored_words;

/// The longest title, bytes.
pub const TITLE_BYTES: usize = 160;
/// The longest text, bytes.
pub const BODY_BYTES: usize = 12_000;
/// The longest keywords, bytes.
pub const KEYWORDS_BYTES: usize = 300;

stored_words! {
    /// Where an article stands.
    State {
        /// Being written.
        Draft = "draft",
        /// Somebody read it through.
        Reviewed = "reviewed",
        /// Customers read it.
        Published = "published",
        /// Nobody reads it any more.
        Withdrawn = "withdrawn",
    }
}

stored_words! {
    /// What a technician does with an article.
    Deed {
        /// Says that they read it through.
        Review = "review",
        /// Lets customers read it.
        Publish = "publish",
        /// Takes it back.
        Withdraw = "withdraw",
    }
}

/// What people write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The one customer who may read it; none: all.
    pub customer: Option<CustomerId>,
    /// The code of its language.
    pub language: String,
    /// Its title.
    pub title: String,
    /// Its text: paragraphs and simple lists.
    pub body: String,
    /// Other words by which it is looked for.
    pub keywords: String,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its id.
    pub id: ArticleId,
    /// What was written.
    pub written: Written,
    /// Where it stands.
    pub state: State,
    /// Who wrote it last, as the audit and as people name them.
    pub writer: (String, String),
    /// When, ms UTC.
    pub written_at: i64,
    /// Who read it through, by name; none while nobody did.
    pub reviewer: Option<String>,
    /// When it was published, ms UTC.
    pub published_at: Option<i64>,
}

/// Why something is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Its state does not allow it.
    #[error("the article has changed; this cannot be done to it now")]
    NotNow,
    /// No title.
    #[error("a title is wanted")]
    Untitled,
    /// No text.
    #[error("write a few words first")]
    Wordless,
    /// More than is kept.
    #[error("it is too long; make it two articles")]
    TooLong,
    /// The writer may not be the reviewer while there is somebody else.
    #[error("somebody else reads it through: who wrote it overlooks what is missing")]
    OwnWork,
}

/// Cleans what was typed.
///
/// # Errors
/// [`Refused`] without a title or a text, or when it is too long.
pub fn read(typed: Written) -> Result<Written, Refused> {
    let is_too_long =
        typed.title.len() > TITLE_BYTES || typed.body.len() > BODY_BYTES || typed.keywords.len() > KEYWORDS_BYTES;
    if is_too_long {
        return Err(Refused::TooLong);
    }
    let written = Written {
        title: clean(&typed.title, TITLE_BYTES),
        body: text::cleaned(&typed.body),
        keywords: clean(&typed.keywords, KEYWORDS_BYTES),
        ..typed
    };
    match () {
        () if written.title.is_empty() => Err(Refused::Untitled),
        () if written.body.is_empty() => Err(Refused::Wordless),
        () => Ok(written),
    }
}

impl Article {
    /// An article that is begun.
    #[must_use]
    pub fn begun(id: ArticleId, written: Written, writer: (String, String), now: i64) -> Self {
        Self { id, written, state: State::Draft, writer, written_at: now, reviewer: None, published_at: None }
    }

    /// Takes other words, which nobody has read through yet.
    pub fn rewrite(&mut self, written: Written, writer: (String, String), now: i64) {
        *self = Self::begun(self.id, written, writer, now);
    }

    /// Does what a technician asks, by id and name; `alone` when nobody else could read it through.
    ///
    /// # Errors
    /// [`Refused`] with the reason; nothing is changed then.
    pub fn act(&mut self, deed: Deed, (id, name): (&str, &str), alone: bool, now: i64) -> Result<(), Refused> {
        match (deed, self.state) {
            (Deed::Review, State::Draft) => {
                if self.writer.0 == id && !alone {
                    return Err(Refused::OwnWork);
                }
                (self.state, self.reviewer) = (State::Reviewed, Some(name.to_owned()));
            }
            (Deed::Publish, State::Reviewed) => {
                (self.state, self.published_at) = (State::Published, Some(now));
            }
            (Deed::Withdraw, State::Reviewed | State::Published) => self.state = State::Withdrawn,
            _ => return Err(Refused::NotNow),
        }
        Ok(())
    }

    /// Whether who wrote it read it through alone.
    #[must_use]
    pub fn is_own_review(&self) -> bool {
        self.reviewer.as_ref() == Some(&self.writer.1)
    }

    /// Names that an article for everybody should not tell, as far as they stand in it.
    #[must_use]
    pub fn tells<'a>(&self, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
        if self.written.customer.is_some() {
            return Vec::new();
        }
        let told = words::folded(&format!("{} {} {}", self.written.title, self.written.body, self.written.keywords));
        let stands = |name: &&str| {
            let wanted = words::folded(name);
            !wanted.is_empty() && told.windows(wanted.len()).any(|here| here == wanted)
        };
        let mut found: Vec<&str> = names.filter(stands).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(customer: Option<CustomerId>) -> Written {
        let body = "At Rossi & Figli the\n\n- PC-07 of Müller".into();
        Written { customer, language: "en".into(), title: "The queue".into(), body, keywords: String::new() }
    }

    fn article(state: State) -> Article {
        let begun = Article::begun(ArticleId::new(1, [1; 10]), written(None), ("tec_1".into(), "Anna".into()), 1);
        Article { state, ..begun }
    }

    #[test]
    fn each_state_has_its_deeds_and_new_words_are_a_draft() {
        use State::{Draft, Published, Reviewed, Withdrawn};
        for (from, deed, wanted) in [
            (Draft, Deed::Review, Ok(Reviewed)),
            (Draft, Deed::Publish, Err(Refused::NotNow)),
            (Draft, Deed::Withdraw, Err(Refused::NotNow)),
            (Reviewed, Deed::Review, Err(Refused::NotNow)),
            (Reviewed, Deed::Publish, Ok(Published)),
            (Reviewed, Deed::Withdraw, Ok(Withdrawn)),
            (Published, Deed::Publish, Err(Refused::NotNow)),
            (Published, Deed::Withdraw, Ok(Withdrawn)),
            (Withdrawn, Deed::Publish, Err(Refused::NotNow)),
        ] {
            let mut one = article(from);
            let done = one.act(deed, ("tec_2", "Marek"), false, 7);
            assert_eq!(done.map(|()| one.state), wanted, "{from:?} {deed:?}");
        }
        let mut one = article(Published);
        one.rewrite(written(None), ("tec_2".into(), "Marek".into()), 9);
        assert_eq!((one.state, one.reviewer, one.published_at), (Draft, None, None));
    }

    #[test]
    fn who_wrote_it_reads_it_through_only_when_there_is_nobody_else() {
        let mut one = article(State::Draft);
        assert_eq!(one.act(Deed::Review, ("tec_1", "Anna"), false, 2), Err(Refused::OwnWork));
        assert_eq!(one.act(Deed::Review, ("tec_1", "Anna"), true, 2), Ok(()));
        assert!(one.is_own_review());
        let mut one = article(State::Draft);
        assert_eq!(one.act(Deed::Review, ("tec_2", "Marek"), false, 2), Ok(()));
        assert!(!one.is_own_review());
    }

    #[test]
    fn names_in_an_article_for_everybody_are_found_as_whole_words() {
        let names = ["ROSSI & figli", "pc-07", "Muller", "Ross", "the queu", "Verdi", "&"];
        assert_eq!(article(State::Draft).tells(names.into_iter()), ["Muller", "ROSSI & figli", "pc-07"]);
        let own = Article { written: written(Some(CustomerId::new(1, [1; 10]))), ..article(State::Draft) };
        assert!(own.tells(names.into_iter()).is_empty());
    }

    #[test]
    fn a_title_and_a_text_are_wanted_and_not_too_long() {
        let typed = |title: &str, body: &str| Written { title: title.into(), body: body.into(), ..written(None) };
        for (one, wanted) in [
            (typed(" ", "x"), Err(Refused::Untitled)),
            (typed("x", " \n \n"), Err(Refused::Wordless)),
            (typed(&"x".repeat(161), "x"), Err(Refused::TooLong)),
            (typed("x", &"x".repeat(12_001)), Err(Refused::TooLong)),
            (typed(" a  b ", "one \r\n two\n\n\n\n three"), Ok(("a b", "one\ntwo\n\nthree"))),
        ] {
            let read = read(one);
            let found = read.as_ref().map(|one| (one.title.as_str(), one.body.as_str())).map_err(|refused| *refused);
            assert_eq!(found, wanted);
        }
    }
}
