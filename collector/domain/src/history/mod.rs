//! History: the numbers of a device's series, kept small for long and drawn as a chart.
//! Invariant: pure; what is packed reads back or is told to be damaged; times go up within a block.
//! Next, in the order numbers flow: [`block`] packs them, [`hours`] rolls them up, [`lay`] cuts them into blocks,
//! [`dots`] thins them for a chart, [`scale`] counts beside it, [`course`] says in which direction they went.

pub mod block;
pub mod course;
pub mod dots;
pub mod hours;
pub mod lay;
pub mod scale;

/// A number as it was sampled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// When it was observed, ms UTC; kept to the second.
    pub at: i64,
    /// The value; kept to a thousandth.
    pub value: f64,
}

/// What the samples of one hour were.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hour {
    /// When the hour begins, ms UTC.
    pub at: i64,
    /// The least value.
    pub least: f64,
    /// Their mean.
    pub mean: f64,
    /// The greatest value.
    pub most: f64,
    /// How many there were.
    pub count: u32,
}

/// The name that a series of a device is kept under: check, series and subject.
#[must_use]
pub fn name(check: &str, series: &str, subject: &str) -> String {
    format!("{check}.{series}:{}", shared::text::clean(subject, shared::text::TEXT_BYTES))
}

/// Check, series and subject of a name; none when it is no name of ours.
#[must_use]
pub fn parts(name: &str) -> Option<(&str, &str, &str)> {
    let (what, subject) = name.split_once(':')?;
    let (check, series) = what.split_once('.')?;
    Some((check, series, subject))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_back_whatever_its_subject() {
        for subject in ["", "/", "C:", "a.b:c"] {
            assert_eq!(parts(&name("disk_space", "free_gb", subject)), Some(("disk_space", "free_gb", subject)));
        }
        assert_eq!(parts("nonsense"), None);
    }
}
