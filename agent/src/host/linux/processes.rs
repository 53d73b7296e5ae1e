//! A walk through all processes, by name without path or arguments.
//! Invariant: a process that ends meanwhile is left out. Next: [`crate::host::programs`], which compares two walks.

use super::cpu::ticks;
use super::system::System;
use crate::host::programs::Walk;
use shared::observation::Look;

/// Ticks of one processor in a second (USER_HZ, which the kernel promises to programs).
const TICKS_PER_S: u64 = 100;

pub(super) fn walk(system: &System) -> Look<Walk> {
    let numbers = system.names("/proc")?.into_iter().filter_map(|name| name.parse::<u32>().ok());
    let each = numbers.filter_map(|number| {
        // A process may end between its name and its line: it is left out.
        let (name, start, spent) = parse_process(&system.text(format!("/proc/{number}/stat"), 4096).ok()?)?;
        Some(((number, start), (name, spent)))
    });
    let processes = each.collect();
    let at = ticks(system)?;
    Ok(Walk { total: at.total, per_s: TICKS_PER_S * u64::from(at.processors.max(1)), processes })
}

/// Name, start and ticks spent. The name stands in brackets and may hold brackets and spaces itself.
fn parse_process(line: &str) -> Option<(String, u64, u64)> {
    let (open, close) = (line.find('(')?, line.rfind(')')?);
    let name = line.get(open + 1..close)?;
    let fields: Vec<&str> = line.get(close + 1..)?.split_ascii_whitespace().collect();
    let field = |number: usize| fields.get(number)?.parse::<u64>().ok();
    Some((name.to_owned(), field(19)?, field(11)?.checked_add(field(12)?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_may_call_itself_anything() {
        let rest = "S 1 1 1 0 -1 4 0 0 0 0 7 8 0 0 20 0 1 0 4711 0 0";
        let table = [
            (format!("12 (a) {rest}"), Some(("a".to_owned(), 4711, 15))),
            (format!("12 (a) b (c) {rest}"), Some(("a) b (c".to_owned(), 4711, 15))),
            ("12 (a) S 1".to_owned(), None),
            (")(".to_owned(), None),
            (String::new(), None),
        ];
        for (line, wanted) in table {
            assert_eq!(parse_process(&line), wanted, "{line}");
        }
    }
}
