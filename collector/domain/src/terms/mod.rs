//! Programs that are free at home only, or up to a size of the company: what their terms say, held against the customer's own
//! word. Invariant: a rule whose source was not seen only ever asks; so does one whose figure the customer has not told; what
//! was bought, excepted or is free for companies is silent. Next: [`rules`] for the list.

mod rules;

use shared::host::Program;
use shared::past::Terms;

use crate::entitlement::product;
use crate::licence::own::Own;
use crate::unwanted::{after, words};

/// What the terms of a program say.
struct Rule {
    /// What people call it.
    name: &'static str,
    /// Beginnings of installed names, as words.
    starts: &'static [&'static str],
    /// Words that make it another program, or one that is free for companies.
    never: &'static [&'static str],
    /// Who must have made it, in lower case; empty: anybody.
    by: &'static str,
    /// When a company needs a licence.
    when: When,
    /// Whether the source was seen.
    is_sourced: bool,
}

/// When a company needs a licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// Always.
    Company,
    /// From a release on: major, and the last figure that is still free.
    After(u32, u32),
    /// A size of the company, people or yearly revenue in millions of USD; 0: that figure does not count.
    From { people: u32, revenue_musd: u32 },
    /// When a test is over, which is not seen here.
    AfterTest,
    /// A limit of the free plan, which is not seen here.
    Limited,
}

/// What the terms of an installed program leave to ask; none when nothing.
#[must_use]
pub fn terms(program: &Program, own: &Own, now_ms: i64) -> Option<Terms> {
    let name = words(&program.name);
    let by = program.publisher.to_lowercase();
    let rule = rules::RULES.iter().find(|rule| rule.is_named(&name) && by.contains(rule.by))?;
    if own.is_excepted(rule.name, now_ms) || own.uses_remote_tool(rule.name) || is_bought(program, rule, own) {
        return None;
    }
    let (needs, is_known) = match rule.when {
        When::Company => (true, true),
        When::After(major, free) => (is_after(program, &name, major, free), true),
        When::From { people, revenue_musd } => threshold(own, people, revenue_musd),
        When::AfterTest | When::Limited => (true, false),
    };
    let (name, reason) = (rule.name.to_owned(), rule.when.reason().to_owned());
    needs.then_some(Terms { name, reason, is_sure: rule.is_sourced && is_known })
}

/// What the terms of a program say that somebody names and that is not installed yet: its name and the reason, as in
/// [`Terms`]. Who made it is not known, so that a name is enough to ask.
#[must_use]
pub fn named(name: &str, own: &Own, now_ms: i64) -> Option<(&'static str, &'static str)> {
    let name = words(name);
    let rule = rules::RULES.iter().find(|rule| rule.is_named(&name))?;
    let is_settled = own.is_excepted(rule.name, now_ms) || own.uses_remote_tool(rule.name);
    (!is_settled).then(|| (rule.name, rule.when.reason()))
}

impl Rule {
    fn is_named(&self, name: &[String]) -> bool {
        let starts = self.starts.iter().any(|start| after(name, start).is_some());
        starts && !name.iter().any(|word| self.never.contains(&word.as_str()))
    }
}

impl When {
    fn reason(self) -> &'static str {
        match self {
            Self::Company | Self::After(..) => "company",
            Self::From { .. } => "size",
            Self::AfterTest => "test",
            Self::Limited => "limited",
        }
    }
}

/// The names of the list, as exceptions are granted for them.
pub fn names() -> impl Iterator<Item = &'static str> {
    rules::RULES.iter().map(|rule| rule.name)
}

fn is_bought(program: &Program, rule: &Rule, own: &Own) -> bool {
    let installed = product::installed(&program.name, &program.version).map(|model| model.product);
    let named = product::bought(rule.name, "", "").product;
    own.bought.iter().any(|one| Some(one) == installed.as_ref() || *one == named)
}

/// Whether a release is one that is not free any more. Java 8 counts updates; later ones have three figures.
fn is_after(program: &Program, name: &[String], major: u32, free: u32) -> bool {
    let number = |word: &String| word.parse::<u32>().ok();
    let update = name.iter().position(|word| word == "update").and_then(|at| name.get(at + 1)).and_then(number);
    if let Some(update) = update {
        return name.iter().filter_map(number).next() == Some(major) && update > free;
    }
    let figures: Vec<u32> = program.version.split('.').map_while(|part| part.parse().ok()).collect();
    figures.first() == Some(&major) && figures.get(2).is_some_and(|last| *last > free)
}

/// Whether the company is of a size, and whether that is known: one figure at the size is enough, all below it are wanted.
fn threshold(own: &Own, people: u32, revenue_musd: u32) -> (bool, bool) {
    let figures = [(own.people, people), (own.revenue_musd, revenue_musd)];
    let counted = || figures.iter().filter(|(_, from)| *from > 0);
    if counted().any(|(told, from)| told.is_some_and(|told| told >= *from)) {
        return (true, true);
    }
    (counted().any(|(told, _)| told.is_none()), false)
}

#[cfg(test)]
mod tests;
