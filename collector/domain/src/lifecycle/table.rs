//! How a fact is written down: a table per family (or edition group), a row per release.
//! Invariant: a row is found by whole version segments, so 3.10 is never 3.1, and 12.5 is release 12 where releases
//! have one number. Every table names the vendor's page and the day it was last compared.
//! Next: [`super::debian`] for the plainest table.

use jiff::civil::Date;

/// The longer programme that follows standard support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extended {
    /// Microsoft's Extended Security Updates, bought year by year.
    Esu,
    /// Ubuntu Pro's Expanded Security Maintenance.
    Esm,
    /// Debian's Long Term Support, on the ordinary security mirror for everyone.
    Lts,
    /// Red Hat's Extended Life Cycle Support add-on.
    Els,
    /// SUSE's Long Term Service Pack Support.
    Ltss,
    /// Oracle Linux Extended Support.
    OracleExtended,
}

impl Extended {
    /// Whether every device has it without buying or switching on anything.
    #[must_use]
    pub const fn is_free(self) -> bool {
        matches!(self, Self::Lts)
    }
}

/// The releases of one family, or of one edition group.
pub struct Table {
    /// The vendor's page.
    pub source: &'static str,
    /// The day the rows were last compared.
    pub checked_on: Date,
    /// How many segments of a version name a release: 1 for Debian 12.5, 2 for Ubuntu 24.04.1.
    pub segments: usize,
    /// Newest first.
    pub rows: &'static [Row],
}

impl Table {
    /// The release that this version belongs to.
    pub fn find(&self, version: &str) -> Option<&'static Row> {
        let release = version.split('.').take(self.segments).collect::<Vec<_>>().join(".");
        self.rows.iter().find(|row| row.mark == release)
    }
}

/// One release and its dates.
#[derive(Debug)]
pub struct Row {
    /// The stable cause name.
    pub cycle: &'static str,
    /// What a person calls it.
    pub product: &'static str,
    /// What it is recognised by: the release's version segments, or the Windows build.
    pub mark: &'static str,
    /// The last day of standard support; none where the vendor has published none.
    pub ends_on: Option<Date>,
    /// The last day and kind of the longer programme.
    pub extended_ends_on: Option<(Date, Extended)>,
    /// The free feature update that ends the matter.
    pub update_frees: Option<&'static str>,
}

impl Row {
    /// A release whose standard support ends on a published day.
    pub const fn new(cycle: &'static str, product: &'static str, mark: &'static str, ends_on: Date) -> Self {
        Self { cycle, product, mark, ends_on: Some(ends_on), extended_ends_on: None, update_frees: None }
    }

    /// A release whose end the vendor has not published.
    pub const fn undated(cycle: &'static str, product: &'static str, mark: &'static str) -> Self {
        Self { cycle, product, mark, ends_on: None, extended_ends_on: None, update_frees: None }
    }

    /// The same release with a longer programme behind it.
    pub const fn extended(self, ends_on: Date, kind: Extended) -> Self {
        Self { extended_ends_on: Some((ends_on, kind)), ..self }
    }

    /// The same release with a free feature update ahead of it.
    pub const fn freed_by(self, update: &'static str) -> Self {
        Self { update_frees: Some(update), ..self }
    }
}
