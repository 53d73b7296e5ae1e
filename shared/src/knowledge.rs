//! Facts about the world that a judgement may ask for: support dates, programs that do not belong there, what speaks against
//! a licence, what terms of use leave to ask. The collector's catalogue, or nothing in the agent.
//! Invariant: what is not known answers nothing. Next: [`crate::past::Past`], which carries it to a check.

use crate::programmes::Programmes;

/// Support of an operating system, as the collector's catalogue knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// Product and release in words people use (`Debian 12`).
    pub product: String,
    /// A stable name for the cause key (`debian-12`).
    pub cycle: String,
    /// The moment support ends, ms UTC.
    pub ends_at: i64,
    /// A free feature update that ends the matter, when there is one.
    pub update_frees: Option<String>,
    /// The longer programme that makes it end then, where the device was seen to have one.
    pub longer: Option<LongerSupport>,
}

/// A longer programme of support that a device was seen to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LongerSupport {
    /// Which, as a word of the catalogue (`esu`).
    pub programme: &'static str,
    /// What shows it: `build`, `licence`, `service`, `registration`.
    pub seen_by: &'static str,
}

/// A program that does not belong on a company's PC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unwanted {
    /// Its name in the catalogue.
    pub name: String,
    /// Why, as a word of the catalogue (`file_sharing`).
    pub reason: String,
    /// How bad.
    pub severity: crate::reading::Severity,
}

impl Unwanted {
    /// Whether it is about licences, which is between few people.
    #[must_use]
    pub fn touches_licences(&self) -> bool {
        ["activator", "keygen"].contains(&self.reason.as_str())
    }
}

/// What the terms of a program leave to ask of a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// What people call the program.
    pub name: String,
    /// Why: `company`, `size`, `test`, `limited`.
    pub reason: String,
    /// Whether it is more than a question.
    pub is_sure: bool,
}

/// A branch of a web site's program, as the collector's catalogue knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebBranch {
    /// The program's name for people (`WordPress`).
    pub name: String,
    /// The moment from which the branch gets no security releases, ms UTC; none when no end is known.
    pub ends_at: Option<i64>,
    /// When the security release came out that this version lacks, ms UTC; none when it lacks no known one.
    pub missing_since: Option<i64>,
}

/// How sure signs about a licence are together. For technicians; a customer never reads such a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Harmless reasons are known: a question.
    Unclear,
    /// One sign without a harmless reason: a question too.
    Likely,
    /// Two of them that do not come from the same place, or the system's own word.
    Proved,
}

impl Grade {
    /// The word stored and shown.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unclear => "unclear",
            Self::Likely => "likely",
            Self::Proved => "proved",
        }
    }
}

/// What speaks against the licences of one maker on a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Whose: `microsoft`, `adobe`, `autodesk`, `jetbrains`.
    pub maker: String,
    /// How sure.
    pub grade: Grade,
    /// The rules that spoke, by their stable names, sorted.
    pub signs: Vec<String>,
}

/// Facts about the world that a judgement may ask for: the collector's catalogue, or nothing in the agent.
pub trait Knowledge: Sync {
    /// Support dates of an operating system with what its device was seen to have; none when it is unknown or has no end.
    fn support(&self, facts: &crate::host::OperatingSystem, seen: Programmes) -> Option<Support>;
    /// Whether a program is unwanted.
    fn unwanted(&self, name: &str, publisher: &str) -> Option<Unwanted>;
    /// Support dates of a program; none when it is unknown, has no end or is its distribution's. A free newer release
    /// ends the matter.
    fn program_support(&self, _program: &crate::host::Program) -> Option<Support> {
        None
    }
    /// What the terms of a program leave to ask; none when nothing.
    fn terms(&self, _program: &crate::host::Program, _now_ms: i64) -> Option<Terms> {
        None
    }
    /// Whether a program that does not belong there may be there after all.
    fn is_excepted(&self, _name: &str, _now_ms: i64) -> bool {
        false
    }
    /// What speaks against the licences of a device, by maker.
    fn licence_doubts(&self, _facts: &crate::host::Licences, _now_ms: i64) -> Vec<Doubt> {
        Vec::new()
    }
    /// The branch of a web site's program; none when it is not known.
    fn web_branch(&self, _product: &str, _version: &str) -> Option<WebBranch> {
        None
    }
}

/// Knows nothing: the agent carries no catalogue.
pub struct NoKnowledge;

impl Knowledge for NoKnowledge {
    fn support(&self, _: &crate::host::OperatingSystem, _: Programmes) -> Option<Support> {
        None
    }
    fn unwanted(&self, _: &str, _: &str) -> Option<Unwanted> {
        None
    }
}
