//! What somebody who watches a ticket hears of it by mail.
//! Invariant: never of their own acts, of each line once, several in one mail; what is too old to be news is not told any more.
//! Next: [`crate::change`], whose lines these are.

use shared::ids::TechnicianId;

use crate::change::Change;

/// How long lines are gathered from the first one on, before a mail tells them, ms.
pub const GATHER_MS: i64 = 3 * 60_000;
/// What is older is no news: mail was not set up then, or the collector was away.
const OLD_MS: i64 = 86_400_000;
/// Lines of one mail; the ticket's page has the rest.
const MOST: usize = 20;
/// Lines that say nothing of how the work goes.
const QUIET: [&str; 8] = [
    "ticket-watched",
    "ticket-unwatched",
    "ticket-useful",
    "ticket-not-useful",
    "ticket-called-first",
    "ticket-not-called-first",
    "ticket-follows-bill",
    "notice-line-edited",
];

/// The lines that a watcher hears who has heard everything until `heard_at`, the oldest first, at most the newest twenty.
#[must_use]
pub fn news(lines: &[Change], who: TechnicianId, heard_at: i64, now: i64) -> Vec<&Change> {
    let since_at = heard_at.max(now.saturating_sub(OLD_MS));
    let is_news = |line: &&Change| {
        line.at > since_at && line.actor.technician() != Some(who) && !QUIET.contains(&line.words.key.as_str())
    };
    let news: Vec<&Change> = lines.iter().filter(is_news).collect();
    let first = news.len().saturating_sub(MOST);
    news.into_iter().skip(first).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::Actor;
    use shared::text::Words;

    #[test]
    fn a_watcher_hears_what_others_did_since_and_nothing_twice() {
        let id = |nth| TechnicianId::new(1, [nth; 10]);
        let line = |at, actor: Actor, key: &str| Change {
            ticket: None,
            device: None,
            at,
            actor,
            words: Words::new(key),
            internal: true,
        };
        let (anna, bo) = (Actor::Technician(id(1), "Anna".into()), Actor::Technician(id(2), "Bo".into()));
        let lines = [
            line(5, bo.clone(), "ticket-note"),
            line(6, bo.clone(), "ticket-handed-over"),
            line(7, anna, "ticket-note"),
            line(8, Actor::Collector, "ticket-resolved-itself"),
            line(9, bo.clone(), "ticket-watched"),
        ];
        let heard = |since, now| news(&lines, id(1), since, now).iter().map(|one| one.at).collect::<Vec<_>>();
        assert_eq!(heard(5, 10), [6, 8]);
        assert_eq!(heard(8, 10), Vec::<i64>::new());
        assert_eq!(heard(0, OLD_MS + 6), [8], "a day later it is no news");
        let many: Vec<Change> = (1..=50).map(|at| line(at, bo.clone(), "ticket-note")).collect();
        let newest = news(&many, id(1), 0, 60);
        assert_eq!((newest.len(), newest[0].at), (MOST, 31));
    }
}
