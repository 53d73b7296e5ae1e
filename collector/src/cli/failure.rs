//! How a failure ends the program: one sentence on stderr and an exit code (1, or what sysexits.h names).
//! Invariant: the sentence says what happened and, where there is one, what to do next.
//! Next: [`crate::error`] for the kinds behind it.

use std::io::Write;
use std::process::ExitCode;

use crate::app::StartError;
use crate::app::backup::BackupError;
use crate::config::ConfigError;
use crate::error::AppError;
use crate::store::StoreError;

/// A failure, ready to be told.
#[derive(Debug)]
pub struct Failure {
    code: u8,
    words: String,
}

const PLAIN: u8 = 1;
const DATA_ERROR: u8 = 65;
const NO_INPUT: u8 = 66;
const UNAVAILABLE: u8 = 69;
const SOFTWARE: u8 = 70;
const OS_ERROR: u8 = 71;
const NO_PERMISSION: u8 = 77;
const CONFIG: u8 = 78;

impl Failure {
    /// The verb did its work, and what it found is bad.
    pub fn found(words: impl Into<String>) -> Self {
        Self { code: PLAIN, words: words.into() }
    }

    /// What the verb works on is not there.
    pub fn no_input(words: impl Into<String>) -> Self {
        Self { code: NO_INPUT, words: words.into() }
    }

    /// A file of input is not as it must be.
    pub fn input(words: impl Into<String>) -> Self {
        Self { code: DATA_ERROR, words: words.into() }
    }

    /// The rows are not as they must be.
    pub fn data(words: impl Into<String>) -> Self {
        Self { code: PLAIN, words: words.into() }
    }

    /// The system does not give what is needed.
    pub fn os(words: impl Into<String>) -> Self {
        Self { code: OS_ERROR, words: words.into() }
    }

    /// Something the collector needs is not there, or taken.
    pub fn unavailable(words: impl Into<String>) -> Self {
        Self { code: UNAVAILABLE, words: words.into() }
    }

    /// This person may not do that.
    pub fn no_permission(words: impl Into<String>) -> Self {
        Self { code: NO_PERMISSION, words: words.into() }
    }

    /// Tells it, and gives the code to end with.
    pub fn told(&self) -> ExitCode {
        // With stderr closed there is nobody to tell.
        let _closed = writeln!(std::io::stderr(), "premura-collector: {}", self.words);
        ExitCode::from(self.code)
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        let code = match &error {
            AppError::NotFound | AppError::Forbidden { .. } | AppError::Conflict { .. } => PLAIN,
            AppError::Invalid { .. } => DATA_ERROR,
            AppError::TooMuch { .. } | AppError::Unavailable { .. } => UNAVAILABLE,
            AppError::Internal(_) => SOFTWARE,
        };
        Self { code, words: error.to_string() }
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        let code = match error {
            BackupError::Store(error) => return error.into(),
            BackupError::App(error) => return error.into(),
            BackupError::File(_) => OS_ERROR,
            BackupError::NoBackup | BackupError::Damaged(_) => DATA_ERROR,
            BackupError::OtherKey | BackupError::NotEmpty | BackupError::OtherTables { .. } => PLAIN,
        };
        Self { code, words: error.to_string() }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refused(words) => Self::unavailable(words),
            StoreError::Unavailable { .. } | StoreError::LeaseLost => Self::unavailable(error.to_string()),
            StoreError::Exists => Self { code: PLAIN, words: error.to_string() },
            StoreError::Poison => Self { code: SOFTWARE, words: error.to_string() },
            StoreError::Fault(source) => {
                Self { code: SOFTWARE, words: format!("the database answered unexpectedly: {source}") }
            }
        }
    }
}

impl From<StartError> for Failure {
    fn from(error: StartError) -> Self {
        match error {
            StartError::Store(error) => error.into(),
            StartError::Mail(words) | StartError::Seal(words) => Self { code: CONFIG, words },
            StartError::Ca(_) | StartError::OtherAuthority { .. } => {
                Self { code: UNAVAILABLE, words: error.to_string() }
            }
        }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self { code: CONFIG, words: format!("the configuration is not as it must be:\n{error}") }
    }
}
