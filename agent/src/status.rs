//! `status`: how this agent stands, read from its files, whether it runs or not.
//! Invariant: takes nothing from the agent that works with the same folder. Next: [`crate::spool::look`].

use std::path::Path;

use serde_json::{Value, json};

use crate::agent::{AgentError, SPOOL};
use crate::clock;
use crate::spool::{self, SpoolError};
use crate::state;

/// How the agent of a data folder stands, as one document.
///
/// # Errors
/// Not enrolled, or what the file system says.
pub fn status(data: &Path) -> Result<Value, AgentError> {
    let identity = state::identity(data)?;
    let memory = state::memory(data);
    let folder = data.join(SPOOL);
    let failed = |source| SpoolError::Files { folder: folder.display().to_string(), source };
    crate::files::private_folder(&folder).map_err(failed)?;
    let standing = spool::look(&folder, clock::fresh_epoch()).map_err(failed)?;
    Ok(json!({
        "device": identity.device,
        "server": identity.server,
        "way": memory.way,
        "certificate_issued_at": identity.issued_at,
        "epoch": standing.epoch,
        "last_seq": standing.last,
        "acknowledged_seq": standing.acknowledged,
        "waiting": standing.last.saturating_sub(standing.acknowledged),
        "spool_bytes": standing.bytes,
        "spool_trouble": standing.trouble,
        "lost": standing.lost,
        "last_receipt_at": memory.receipt_at,
        "trouble": memory.trouble,
        "unseen": memory.unseen.iter().map(|(check, why)| json!({ "check": check, "why": why })).collect::<Vec<_>>(),
        "configuration_revision": memory.configuration.map_or(0, |one| one.revision),
    }))
}

/// Lines for a person.
#[must_use]
pub fn lines(status: &Value) -> String {
    let text = |name: &str| status.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let number = |name: &str| status.get(name).and_then(Value::as_i64).unwrap_or_default();
    let mut lines = vec![
        match text("way") {
            way if way.is_empty() => format!("{} reports to {}", text("device"), text("server")),
            way => format!("{} reports to {}, {way}", text("device"), text("server")),
        },
        match number("last_receipt_at") {
            0 => "no receipt yet".to_owned(),
            at => format!("last receipt at {}, up to report {}", clock::shown(at), number("acknowledged_seq")),
        },
        format!("{} reports wait, the spool holds {} bytes", number("waiting"), number("spool_bytes")),
    ];
    for (class, count) in status.get("lost").and_then(Value::as_object).into_iter().flatten() {
        lines.push(format!("lost: {count} reports ({class})"));
    }
    for trouble in [text("trouble"), text("spool_trouble")] {
        lines.extend((!trouble.is_empty()).then(|| format!("trouble: {trouble}")));
    }
    for one in status.get("unseen").and_then(Value::as_array).into_iter().flatten() {
        let part = |name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default();
        lines.push(format!("cannot see {}: {}", part("check"), part("why")));
    }
    lines.join("\n") + "\n"
}
