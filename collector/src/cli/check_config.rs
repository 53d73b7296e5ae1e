//! `check-config [FILE]`: says what is wrong with a configuration, or that nothing is.
//! Invariant: it opens and changes nothing.
//! Next: [`crate::config`].

use std::path::Path;

use serde_json::json;

use super::failure::Failure;
use super::open::{Where, environment};
use super::output;
use crate::config::Config;

/// Checks the file, or the one that `serve` would read.
pub fn run(at: &Where, file: Option<&Path>, json: bool) -> Result<(), Failure> {
    let file = file.map(Path::to_owned).or_else(|| at.file());
    Config::load(file.as_deref(), environment())?;
    let name = file.as_ref().map(|file| file.display().to_string());
    if json {
        return output::document(&json!({ "ok": true, "file": name }));
    }
    output::lines(&[match name {
        Some(name) => format!("{name} is in order."),
        None => "There is no configuration file; the defaults and the environment are in order.".to_owned(),
    }])
}
