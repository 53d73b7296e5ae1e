//! A collector that sends to a [`crate::smtp_sink::SmtpSink`], and keys to sign with, made as people make them.
//! Next: `tests/mail/`.

use std::path::{Path, PathBuf};
use std::process::Command;

use collector::config::Config;
use data_encoding::BASE64;

use crate::smtp_sink::{Safety, SmtpSink};

/// A configuration with the quick policy that sends to this server; `more` stands under `[mail]`.
#[must_use]
pub fn config(sink: &SmtpSink, safety: Safety, more: &str) -> Config {
    let folder = tempfile::tempdir().expect("a folder");
    let (host, encryption) = match safety {
        Safety::None => ("127.0.0.1", "none"),
        Safety::Tls => ("localhost", "tls"),
        Safety::StartTls => ("localhost", "starttls"),
    };
    let certificate = folder.path().join("ca.pem");
    std::fs::write(&certificate, &sink.certificate_pem).expect("a file");
    let ca = if safety == Safety::None { String::new() } else { format!("ca_file = {certificate:?}\n") };
    let text = format!(
        "[policy]\npreset = \"quick\"\n[web]\npublic_url = \"https://desk.example.com\"\n[mail]\nserver = \"{host}\"\n\
         port = {}\nencryption = \"{encryption}\"\nfrom = \"desk@example.com\"\n{ca}{more}\n",
        sink.at.port()
    );
    load(folder.path(), &text)
}

/// A configuration from its text.
#[must_use]
pub fn load(folder: &Path, text: &str) -> Config {
    let path = folder.join("c.toml");
    std::fs::write(&path, text).expect("a file");
    Config::load(Some(&path), []).expect("a configuration")
}

/// A key to sign with.
#[derive(Debug)]
pub struct SigningKey {
    /// The file.
    pub path: PathBuf,
    /// What stands in DNS.
    pub record: String,
}

/// Makes a key of this kind (`RSA` or `ED25519`) with openssl, in a folder.
#[must_use]
pub fn signing_key(folder: &Path, kind: &str) -> SigningKey {
    let path = folder.join(format!("{kind}.pem"));
    let openssl = |arguments: &[&str]| {
        let done = Command::new("openssl").args(arguments).output();
        let done = done.expect("openssl is missing; install it: apt-get install openssl");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        done.stdout
    };
    let file = path.to_str().expect("a path");
    match kind {
        "RSA" => openssl(&["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", file]),
        _ => openssl(&["genpkey", "-algorithm", kind, "-out", file]),
    };
    let public = openssl(&["pkey", "-in", file, "-pubout", "-outform", "DER"]);
    // RFC 8463: of an ed25519 key only the 32 bytes themselves stand in DNS.
    let alone = public.last_chunk::<32>().expect("32 bytes");
    let public = if kind == "RSA" { public.as_slice() } else { alone };
    let record = format!("v=DKIM1; k={}; p={}", kind.to_lowercase(), BASE64.encode(public));
    SigningKey { path, record }
}
