//! `/proc/meminfo`, as every kernel writes it.
//! Invariant: a number that the kernel does not tell is none, never zero. Next: the check `memory`.

use serde_json::{Map, Value, json};
use shared::host::Memory;

/// What the check `memory` asks of it; none when it does not say how much memory there is.
#[must_use]
pub fn read(text: &str) -> Option<Memory> {
    let bytes = |name: &str| {
        let (_, number, is_kb) = lines(text).find(|(key, ..)| *key == name)?;
        if is_kb { number.checked_mul(1024) } else { None }
    };
    let total_bytes = bytes("MemTotal")?;
    // Kernels before 3.14 do not say what is available: what is free and what can be given up comes close.
    let given_up = || bytes("MemFree")?.checked_add(bytes("Buffers")?)?.checked_add(bytes("Cached")?);
    let available_bytes = bytes("MemAvailable").or_else(given_up)?;
    let swap_total_bytes = bytes("SwapTotal").unwrap_or(0);
    let swap_used_bytes = swap_total_bytes.saturating_sub(bytes("SwapFree").unwrap_or(0));
    Some(Memory { total_bytes, available_bytes, swap_total_bytes, swap_used_bytes, oom_kills: None })
}

/// All of it for support: what the check asks, every line's number as it stands, and in bytes where it is a size.
#[must_use]
pub fn facts(text: &str) -> Value {
    let (mut fields, mut bytes) = (Map::new(), Map::new());
    for (key, number, is_kb) in lines(text) {
        fields.insert(key.to_owned(), Value::from(number));
        if let (true, Some(size)) = (is_kb, number.checked_mul(1024)) {
            bytes.insert(key.to_owned(), Value::from(size));
        }
    }
    json!({ "memory": read(text), "fields": fields, "bytes": bytes })
}

/// Name, number, and whether it counts kB.
fn lines(text: &str) -> impl Iterator<Item = (&str, u64, bool)> {
    text.lines().filter_map(|line| {
        let (name, value) = line.split_once(':')?;
        let (number, unit) = value.trim().split_once(' ').unwrap_or((value.trim(), ""));
        Some((name.trim(), number.parse().ok()?, unit.trim() == "kB"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meminfo_is_read_as_every_kernel_writes_it() {
        let new = "MemTotal: 1000 kB\nMemFree: 10 kB\nMemAvailable: 400 kB\nSwapTotal: 50 kB\nSwapFree: 20 kB\n";
        let old = "MemTotal: 1000 kB\nMemFree: 10 kB\nBuffers: 20 kB\nCached: 30 kB\n";
        let table = [
            (new, Some((1000, 400, 50, 30))),
            (old, Some((1000, 60, 0, 0))),
            ("MemTotal: x kB\nMemAvailable: 1 kB", None),
            ("MemTotal: 18446744073709551615 kB\nMemAvailable: 1 kB", None),
            ("MemTotal: 1 kB", None),
            ("", None),
        ];
        for (text, wanted) in table {
            let kib = |memory: Memory| {
                let of = |bytes| bytes / 1024;
                let swap = (of(memory.swap_total_bytes), of(memory.swap_used_bytes));
                (of(memory.total_bytes), of(memory.available_bytes), swap.0, swap.1)
            };
            assert_eq!(read(text).map(kib), wanted, "{text}");
        }
        let told = facts("MemTotal: 2 kB\nHugePages_Total:       3\n");
        assert_eq!((&told["fields"]["HugePages_Total"], &told["bytes"]["MemTotal"]), (&json!(3), &json!(2048)));
    }
}
