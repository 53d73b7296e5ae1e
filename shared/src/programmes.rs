//! Longer programmes of support that a device was seen to have, from its own licences, registrations and services.
//! Invariant: only what works today is one: a contract that ended, an addition that is not licensed and a service that is
//! offered but not switched on are none. Next: [`crate::past::Past::programmes`], where a judgement finds them.

use serde::{Deserialize, Serialize};

use crate::host::{Licence, Licences};

/// What was seen, small enough to be remembered with every report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Programmes(u16);

const ESM: u16 = 1;
const LTSS: u16 = 2;
/// The bit of the first year of Extended Security Updates; the later ones follow it.
const FIRST_YEAR: u16 = 8;
const MOST_YEARS: u8 = 6;

impl Programmes {
    /// What these licences show at `now_ms`.
    #[must_use]
    pub fn of(licences: &Licences, now_ms: i64) -> Self {
        let works = |one: &&Licence| one.status == "licensed" && one.ends_at_ms.is_none_or(|ends_at| ends_at > now_ms);
        Self(licences.licences.iter().filter(works).map(bit).fold(0, |all, one| all | one))
    }

    /// Whether Ubuntu Pro's Expanded Security Maintenance of the system is switched on.
    #[must_use]
    pub const fn has_esm(self) -> bool {
        self.0 & ESM != 0
    }

    /// Whether SUSE's Long Term Service Pack Support is registered.
    #[must_use]
    pub const fn has_ltss(self) -> bool {
        self.0 & LTSS != 0
    }

    /// The last year of Extended Security Updates that is licensed, from 1 on.
    #[must_use]
    pub fn esu_year(self) -> Option<u8> {
        (1..=MOST_YEARS).rev().find(|year| self.0 & year_bit(*year) != 0)
    }
}

fn year_bit(year: u8) -> u16 {
    FIRST_YEAR << u16::from(year.saturating_sub(1))
}

fn bit(licence: &Licence) -> u16 {
    match licence.product.as_str() {
        // `Windows(R), Client-ESU-Year1 add-on for Professional`: Windows' own words in `SoftwareLicensingProduct.Name`.
        "windows" if licence.add_on && licence.name.contains("ESU") => {
            let told = licence.name.split("Year").nth(1).map(str::trim_start);
            let year = told.and_then(|rest| rest.chars().next()?.to_digit(10)).and_then(|year| u8::try_from(year).ok());
            year.filter(|year| (1..=MOST_YEARS).contains(year)).map_or(0, year_bit)
        }
        "ubuntu_pro" if licence.add_on && licence.name == "esm-infra" => ESM,
        "sles" if licence.name.contains("LTSS") => LTSS,
        _ => 0,
    }
}
