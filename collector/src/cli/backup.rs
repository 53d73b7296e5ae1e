//! `backup` and `restore`: everything into one sealed file, and back.
//! Invariant: a backup's name appears when all of it is on disk; nothing that is there is replaced by a restore.
//! Next: [`crate::app::backup`].

use std::fs::{self, File, OpenOptions};
use std::io::{BufReader, BufWriter, IsTerminal, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use clap::Args;

use super::failure::Failure;
use super::open::Where;
use super::output;
use crate::app::backup::{self, BackupError, Content};
use crate::app::seal::{self, Seal};
use crate::app::{App, ca_folder};
use crate::clock::Clock;
use crate::config::{Config, Secret};
use crate::files;
use crate::store::{Database, Db};

/// What is restored, and how.
#[derive(Args, Debug)]
pub struct Restore {
    /// The backup
    file: PathBuf,
    /// The key it was sealed with: the file seal.key of the data folder it was made in
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Only read it to its end and hold it against its own sums
    #[arg(long)]
    check: bool,
}

/// Takes a backup.
pub async fn take(at: &Where, app: &App, file: &Path, json: bool) -> Result<(), Failure> {
    if file.exists() {
        return Err(Failure::no_permission(format!("{} is there already; name another file", file.display())));
    }
    let mut part = file.as_os_str().to_owned();
    part.push(".part");
    let failed = |error: std::io::Error| {
        Failure::os(format!("{}: {error}. Nothing was kept; name a file where there is room for it", file.display()))
    };
    let mut options = OpenOptions::new();
    let to = options.write(true).create(true).truncate(true).mode(0o600).open(&part).map_err(failed)?;
    let taken = backup::take(app, &ca_folder(&at.data()), BufWriter::new(to), progress()).await;
    let kept = match taken {
        Ok((to, content)) => kept(to, part.as_ref(), file).map(|bytes| (content, bytes)).map_err(failed),
        Err(BackupError::File(error)) => Err(failed(error)),
        Err(error) => Err(Failure::from(error)),
    };
    let (content, bytes) = kept.inspect_err(|_| {
        // What is half written must not take the room that was too little.
        let _ = fs::remove_file(&part);
    })?;
    if json {
        return output::document(&told(&content, Some(bytes)));
    }
    output::lines(&[
        format!(
            "{} rows of {} tables are in {} ({bytes} bytes).",
            content.rows(),
            content.tables.len(),
            file.display()
        ),
        format!(
            "It is sealed. To restore it you need the key {}: keep a copy of that file apart from the backups.",
            match app.config.secrets.key {
                Some(_) => "of your configuration (secrets.key)".to_owned(),
                None => at.data().join(seal::FILE).display().to_string(),
            }
        ),
    ])
}

fn kept(to: BufWriter<File>, part: &Path, file: &Path) -> std::io::Result<u64> {
    let to = to.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    to.sync_all()?;
    let bytes = to.metadata()?.len();
    // A file that somebody made meanwhile is not replaced either.
    fs::hard_link(part, file)?;
    fs::remove_file(part)?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()?;
    Ok(bytes)
}

/// Restores a backup, or only checks it.
pub async fn restore(at: &Where, verb: &Restore, json: bool) -> Result<(), Failure> {
    let (config, data) = (at.config()?, at.data());
    let cannot = |error: std::io::Error| Failure::no_input(format!("{}: {error}", verb.file.display()));
    let from = BufReader::new(File::open(&verb.file).map_err(cannot)?);
    let (seal, text) = key(&config, &data, verb)?;
    if verb.check {
        let content = backup::check(from, &seal)?;
        return said(&content, json, "could be restored: it is whole, and every sum is right");
    }
    let authority = ca_folder(&data);
    if authority.exists() {
        let shown = data.display();
        return Err(Failure::no_permission(format!(
            "there is a collector's data in {shown} already; name an empty folder with --data, or move that one away"
        )));
    }
    files::private_folder(&data).map_err(|error| Failure::os(format!("{}: {error}", data.display())))?;
    let url = config.database.url.as_ref().map(Secret::reveal).map(str::to_owned);
    let db = Db::open(&Database { folder: data.clone(), url }, &Clock::system()).await?;
    let content = backup::restore(&db, &authority, from, &seal, progress()).await?;
    db.close().await;
    if let Some(text) = text {
        let path = data.join(seal::FILE);
        files::write_private_once(&path, text.reveal().as_bytes())
            .map_err(|error| Failure::os(format!("{}: {error}", path.display())))?;
    }
    let app = at.open_or_make().await?;
    backup::record(&app, &content).await?;
    said(
        &content,
        json,
        "is restored. Start the collector: agents send again what they had reported since (each keeps 72 hours). What people \
         did since is not in it: look at tickets, and revoke again what was revoked; devices that enrolled since need a new \
         token",
    )
}

/// The key that opens the backup, and its text when the data folder is to keep it.
fn key(config: &Config, data: &Path, verb: &Restore) -> Result<(Seal, Option<Secret>), Failure> {
    let own = data.join(seal::FILE);
    let Some(path) = &verb.key else {
        if config.secrets.key.is_none() && !own.exists() {
            return Err(BackupError::OtherKey.into());
        }
        return Ok((Seal::open(config, data, &Clock::system()).map_err(Failure::os)?, None));
    };
    let text = fs::read_to_string(path).map_err(|error| Failure::no_input(format!("{}: {error}", path.display())))?;
    let damaged = || Failure::no_input(format!("{}: 64 hexadecimal digits are wanted", path.display()));
    let seal = Seal::of(&text).ok_or_else(damaged)?;
    Ok((seal, config.secrets.key.is_none().then(|| Secret::from(text))))
}

fn said(content: &Content, json: bool, what: &str) -> Result<(), Failure> {
    if json {
        return output::document(&told(content, None));
    }
    let (rows, taken_at) = (content.rows(), output::when(content.head.taken_at));
    output::lines(&[format!("The backup of {taken_at} with {rows} rows {what}.")])
}

fn told(content: &Content, bytes: Option<u64>) -> serde_json::Value {
    serde_json::json!({
        "id": content.head.id, "taken_at": output::when(content.head.taken_at), "rows": content.rows(), "bytes": bytes,
        "tables": content.tables.iter().map(|(table, rows, sum)| serde_json::json!({ "table": table, "rows": rows, "sha256": sum })).collect::<Vec<_>>(),
    })
}

/// Says on a terminal which table is at work; silent in a pipe.
fn progress() -> impl FnMut(&str, u64) {
    let terminal = std::io::stderr().is_terminal();
    move |table, rows| {
        if terminal {
            // A terminal that cannot be written to loses nothing but this.
            let _ = write!(std::io::stderr(), "\r\x1b[K{table}: {rows} rows");
        }
    }
}
