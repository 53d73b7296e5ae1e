//! Priority: P1..P5 from impact and severity, readable like a bill.
//! Invariant: more devices or a more important one never lowers a priority.
//! Next: [`crate::ticket`], which carries it.

use shared::past::DeviceClass;
use shared::reading::Severity;
use shared::text::Words;

/// A priority and the lines that add up to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Priority {
    /// 1 (first) .. 5.
    pub level: u8,
    /// The bill, line by line.
    pub bill: Vec<Words>,
}

/// How many people a device that fails holds up, until the provider says better.
#[must_use]
pub fn weight(class: DeviceClass) -> u32 {
    match class {
        DeviceClass::Server | DeviceClass::SessionHost => 10,
        _ => 1,
    }
}

/// The priority of a fault of `severity` on devices that hold up `people` in all.
#[must_use]
pub fn priority(severity: Severity, people: u32) -> Priority {
    let urgency = match severity {
        Severity::Critical => 2,
        Severity::High => 3,
        Severity::Medium => 4,
        Severity::Low | Severity::Info => 5,
    };
    let raise = u8::from(people >= 10) + u8::from(people >= 100);
    let bill = vec![
        Words::new("bill-severity").text("severity", severity.word()).count("level", urgency),
        Words::new("bill-people").count("people", i64::from(people)).count("raise", i64::from(raise)),
    ];
    let level = u8::try_from(urgency).unwrap_or(5).saturating_sub(raise).max(1);
    Priority { level, bill }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_that_blocks_ten_people_comes_before_one_persons() {
        let severities = [Severity::Low, Severity::Medium, Severity::High, Severity::Critical];
        assert!(severities.iter().all(|one| priority(*one, 10).level < priority(*one, 1).level));
        assert_eq!(priority(Severity::Critical, 1).level, 2);
        assert_eq!(priority(Severity::Critical, 10).level, 1);
        assert_eq!(priority(Severity::Critical, 1_000_000).level, 1, "P1 is the top");
        assert!(severities.windows(2).all(|pair| priority(pair[0], 1).level > priority(pair[1], 1).level));
    }
}
