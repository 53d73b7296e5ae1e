//! `technician list|add|code|role|reset-second-factor`.
//! Invariant: no password stands on a command line; a new technician gets a one-time code, or a file holds the password.
//! Next: [`crate::app::technician`], [`crate::app::set_up`].

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use domain::access::Role;
use serde_json::{Value, json};

use super::failure::Failure;
use super::output::{self, maybe_when, when};
use crate::app::{App, second_factor, set_up, technician as case};
use crate::store::technician;

/// The verbs on technicians.
#[derive(Debug, Subcommand)]
pub enum Technician {
    /// All technicians
    List,
    /// Add a technician; prints the code with which they choose their password
    Add {
        /// The name colleagues and customers see
        name: String,
        /// The address they sign in with
        #[arg(long)]
        email: String,
        /// A file whose first line is the password, instead of a code
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Print a new code for a technician who lost theirs, or the password; the code before stops working
    Code {
        /// The address they sign in with
        email: String,
    },
    /// Decide what a technician may do, for all customers; they are signed out everywhere
    Role {
        /// The address they sign in with
        email: String,
        /// What they may do
        role: May,
    },
    /// Take the second factor of a technician away who lost phone and recovery codes; they set one up at the next sign-in
    ResetSecondFactor {
        /// The address they sign in with
        email: String,
    },
}

/// What a technician may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum May {
    /// Decide everything
    Owner,
    /// Work tickets, look after customers and devices
    Technician,
    /// Look
    ReadOnly,
}

impl May {
    fn role(self) -> Role {
        match self {
            Self::Owner => Role::Owner,
            Self::Technician => Role::Technician,
            Self::ReadOnly => Role::ReadOnly,
        }
    }
}

/// Does a verb on technicians.
pub async fn run(app: &App, verb: Technician, json: bool) -> Result<(), Failure> {
    match verb {
        Technician::List => {
            let found = case::list(app).await?;
            if json {
                return output::document(&found.iter().map(shown).collect::<Vec<_>>());
            }
            let rows: Vec<_> = found
                .iter()
                .map(|one| [one.id.to_string(), one.name.clone(), one.email.clone(), one.role.name().to_owned()])
                .collect();
            output::table(["ID", "NAME", "E-MAIL", "ROLE"], &rows)
        }
        Technician::Add { name, email, password_file } => {
            let Some(file) = password_file else {
                let made = case::add(app, &name, &email).await?;
                let code = set_up::for_technician(app, made.id).await?;
                return told(&made, Some(&code), json);
            };
            told(&case::add_with_password(app, &name, &email, &read_password(file)?).await?, None, json)
        }
        Technician::Code { email } => {
            let found = case::find(app, &email).await?;
            let code = set_up::for_technician(app, found.id).await?;
            told(&found, Some(&code), json)
        }
        Technician::Role { email, role } => {
            let found = case::find(app, &email).await?;
            case::set(app, found.id, &case::Part::all(role.role())).await?;
            told(&case::find(app, &email).await?, None, json)
        }
        Technician::ResetSecondFactor { email } => {
            let id = second_factor::reset_of(app, &email).await?;
            if json {
                return output::document(&json!({ "id": id }));
            }
            output::lines(&[format!("{id}  is signed out everywhere and sets up a second factor at the next sign-in")])
        }
    }
}

fn read_password(path: PathBuf) -> Result<String, Failure> {
    let text = std::fs::read_to_string(&path)
        .map_err(|error| Failure::os(format!("the password file {} cannot be read: {error}", path.display())))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn told(made: &technician::Technician, code: Option<&str>, json: bool) -> Result<(), Failure> {
    if json {
        let mut value = shown(made);
        if let (Some(object), Some(code)) = (value.as_object_mut(), code) {
            object.insert("set_up_code".into(), code.into());
        }
        return output::document(&value);
    }
    match code {
        Some(code) => output::lines(&[format!("{}  set-up code {code}, good for one day, at /welcome", made.id)]),
        None => output::lines(&[made.id.to_string()]),
    }
}

fn shown(one: &technician::Technician) -> Value {
    let disabled_at = maybe_when(one.disabled_at);
    let (id, name, email) = (one.id, &one.name, &one.email);
    let (role, all) = (one.role.word(), one.sees_all);
    json!({
        "id": id, "name": name, "email": email, "created_at": when(one.created_at), "disabled_at": disabled_at,
        "role": role, "all_customers": all,
    })
}
