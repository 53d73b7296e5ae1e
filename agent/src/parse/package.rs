//! An installed program as its package manager tells it.
//! Invariant: what is not told stays empty; sizes are bytes. Next: a file per package manager.

use serde::Serialize;
use serde_json::{Map, Value};
use shared::host::Program;

/// A package.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version with the packager's part.
    pub version: String,
    /// Who packaged or published it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// `dpkg`, `rpm`, `pacman`, `apk`, `snap`, `flatpak`.
    pub source: String,
    /// The processor architecture it is for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub architecture: String,
    /// What it is, in a line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The room it takes installed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size_bytes: Option<u64>,
    /// Its section or group.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// Where it comes from on the web.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Its licence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub license: String,
    /// Its identity where its name is for people: an application's id, a revision.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// When it was installed or built, as its source writes it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub installed: String,
    /// How it stands where that is told: `installed`, `config-files`, …
    #[serde(skip_serializing_if = "String::is_empty")]
    pub status: String,
    /// What is wanted of it where that is told: `install`, `deinstall`, `hold`, …
    #[serde(skip_serializing_if = "String::is_empty")]
    pub desired: String,
    /// Every value by the name that its source gives it, as written, where the form names its values.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub fields: Map<String, Value>,
}

impl Package {
    /// A package of a source.
    #[must_use]
    pub fn of(source: &str, name: &str, version: &str) -> Self {
        let text = str::to_owned;
        Self { name: text(name), version: text(version), source: text(source), ..Self::default() }
    }

    /// The same with a value as its source names it; an empty value is none.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        if !value.is_empty() {
            self.fields.insert(name.to_owned(), Value::from(value));
        }
        self
    }

    /// Whether it is there: installed, or on its way with its files in place.
    #[must_use]
    pub fn is_installed(&self) -> bool {
        const THERE: [&str; 4] = ["", "installed", "triggers-pending", "triggers-awaited"];
        THERE.contains(&self.status.as_str())
    }

    /// The program that the check `software` knows.
    #[must_use]
    pub fn program(self) -> Program {
        let Self { name, version, publisher, source, .. } = self;
        Program { name, version, publisher, source }
    }
}
