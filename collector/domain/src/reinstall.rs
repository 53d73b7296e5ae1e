//! A device that was enrolled lately on hardware that an older device has: the same PC set up anew, or a copied disk.
//! Invariant: nothing is merged by itself; an older device that reported after the new one came in is no re-install.
//! Next: the collector's `app::reinstall`.

/// An older device on the same hardware, of the same customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Older {
    /// When its last report came, ms UTC by our clock.
    pub last_received_at: Option<i64>,
    /// It was taken out of use.
    pub is_retired: bool,
    /// A person said that the two are different PCs.
    pub is_apart: bool,
}

/// What two devices on one piece of hardware are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The older one fell silent before the new one came in: it is offered for merging.
    SetUpAnew,
    /// Both report: a copied disk, or hardware that is not told apart.
    BothReport,
}

/// What a device enrolled at a moment is to one of the older ones, which come the newest first; with its place among them.
#[must_use]
pub fn verdict(enrolled_at: i64, is_in_use: bool, older: &[Older]) -> Option<(usize, Verdict)> {
    if !is_in_use {
        return None;
    }
    let in_question = || older.iter().enumerate().filter(|(_, one)| !one.is_retired && !one.is_apart);
    // As long as one of them reports beside the new one, a merge would join what is apart.
    let beside = in_question().find(|(_, one)| one.last_received_at.is_some_and(|at| at > enrolled_at));
    if let Some((place, _)) = beside {
        return Some((place, Verdict::BothReport));
    }
    in_question().next().map(|(place, _)| (place, Verdict::SetUpAnew))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SILENT: Older = Older { last_received_at: Some(90), is_retired: false, is_apart: false };
    const NEVER: Older = Older { last_received_at: None, ..SILENT };
    const AT_ONCE: Older = Older { last_received_at: Some(100), ..SILENT };
    const BESIDE: Older = Older { last_received_at: Some(101), ..SILENT };
    const RETIRED: Older = Older { is_retired: true, ..SILENT };
    const APART: Older = Older { is_apart: true, ..SILENT };

    #[test]
    fn e9_a_re_install_is_offered_and_what_reports_beside_it_is_none() {
        use Verdict::{BothReport, SetUpAnew};
        type Row<'a> = (&'a [Older], Option<(usize, Verdict)>);
        let table: [Row<'_>; 12] = [
            (&[], None),
            (&[SILENT], Some((0, SetUpAnew))),
            (&[NEVER], Some((0, SetUpAnew))),
            (&[AT_ONCE], Some((0, SetUpAnew))),
            (&[BESIDE], Some((0, BothReport))),
            (&[RETIRED], None),
            (&[APART], None),
            (&[APART, RETIRED, SILENT], Some((2, SetUpAnew))),
            // The newest of the silent ones; but whichever reports beside it goes first.
            (&[SILENT, NEVER], Some((0, SetUpAnew))),
            (&[SILENT, BESIDE], Some((1, BothReport))),
            (&[Older { is_apart: true, ..BESIDE }, SILENT], Some((1, SetUpAnew))),
            (&[Older { is_retired: true, ..BESIDE }], None),
        ];
        for (older, wanted) in table {
            assert_eq!(verdict(100, true, older), wanted, "{older:?}");
            assert_eq!(verdict(100, false, older), None, "out of use: {older:?}");
        }
    }
}
