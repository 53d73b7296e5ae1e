//! Memory and page files at this moment.
//! Invariant: a page file is counted by its pages in use; where Windows does not say them, by what was promised beyond memory.
//! Next: the check `memory`.

use shared::host::Memory;
use shared::observation::Look;

use super::registry::unseen;
use crate::platform::windows::calls;

/// Every Windows that we run on has pages of this size.
const PAGE_BYTES: u64 = 4096;

pub(super) fn memory() -> Look<Memory> {
    let status = calls::memory().map_err(|error| unseen("memory", &error))?;
    let promised = |all: u64, of_memory: u64| all.saturating_sub(of_memory);
    let (total, used) = match calls::page_files() {
        Ok((total, used)) => (total.saturating_mul(PAGE_BYTES), used.saturating_mul(PAGE_BYTES)),
        Err(_) => {
            let total = promised(status.commit_limit_bytes, status.total_bytes);
            (total, total.saturating_sub(promised(status.commit_available_bytes, status.available_bytes)))
        }
    };
    Ok(Memory {
        total_bytes: status.total_bytes,
        available_bytes: status.available_bytes,
        swap_total_bytes: total,
        swap_used_bytes: used,
        // Windows ends no programs for want of memory: it refuses to give more.
        oom_kills: None,
    })
}
