//! Where servers on Linux keep the certificates they serve: their own configuration says so.
//! Invariant: the files looked at are this list and what the PC's own servers name; nothing comes from the collector.
//! Next: `certificates`, which reads what stands there.

use std::path::{Path, PathBuf};

use super::system::System;
use crate::host::certificates::Place;

const MOST_BYTES: u64 = 1 << 20;

/// A server's configuration: its files (a last part of `*` stands for each name there), and the words before a path.
struct Server {
    files: &'static [&'static str],
    words: &'static [&'static str],
}

const SERVERS: &[Server] = &[
    Server {
        files: &["/etc/nginx/nginx.conf", "/etc/nginx/conf.d/*", "/etc/nginx/sites-enabled/*"],
        words: &["ssl_certificate"],
    },
    Server {
        files: &["/etc/apache2/sites-enabled/*", "/etc/httpd/conf/httpd.conf", "/etc/httpd/conf.d/*"],
        words: &["SSLCertificateFile"],
    },
    Server { files: &["/etc/postfix/main.cf"], words: &["smtpd_tls_cert_file", "smtpd_tls_chain_files"] },
    Server {
        files: &["/etc/dovecot/dovecot.conf", "/etc/dovecot/conf.d/*"],
        words: &["ssl_cert", "ssl_server_cert_file"],
    },
    Server {
        files: &["/etc/postgresql/*/*/postgresql.conf", "/var/lib/pgsql/data/postgresql.conf"],
        words: &["ssl_cert_file"],
    },
];
/// Folders of keys beside folders of certificates with the same names.
const PAIRS: [(&str, &str); 2] =
    [("/etc/ssl/private", "/etc/ssl/certs"), ("/etc/pki/tls/private", "/etc/pki/tls/certs")];
const LETS_ENCRYPT: &str = "/etc/letsencrypt/live";
/// Made at installation so that programs start; nobody is meant to trust it.
const DUMMY: &str = "ssl-cert-snakeoil";

/// Every place that this machine's own servers name, and the usual ones.
pub(super) fn configured(system: &System) -> Vec<Place> {
    let served = SERVERS.iter().flat_map(|server| named_by(system, server));
    let each = lets_encrypt(system).into_iter().chain(served).chain(pairs(system));
    let real = each.filter(|path| !path.to_string_lossy().contains(DUMMY));
    real.map(|path| Place { path, has_key: true, watched: false }).collect()
}

fn lets_encrypt(system: &System) -> Vec<PathBuf> {
    let names = system.names(LETS_ENCRYPT).unwrap_or_default();
    names.iter().map(|name| Path::new(LETS_ENCRYPT).join(name).join("cert.pem")).collect()
}

fn named_by(system: &System, server: &Server) -> Vec<PathBuf> {
    let files = server.files.iter().flat_map(|pattern| spread(system, pattern));
    let texts = files.filter_map(|file| system.text(file, MOST_BYTES).ok());
    texts.flat_map(|text| parse_paths(&text, server.words)).collect()
}

/// The files that a pattern stands for.
fn spread(system: &System, pattern: &str) -> Vec<PathBuf> {
    pattern.split('/').filter(|part| !part.is_empty()).fold(vec![PathBuf::from("/")], |folders, part| match part {
        "*" => folders
            .iter()
            .flat_map(|folder| system.names(folder).unwrap_or_default().into_iter().map(|name| folder.join(name)))
            .collect(),
        part => folders.into_iter().map(|folder| folder.join(part)).collect(),
    })
}

/// Absolute paths after one of the words: `word path;`, `word = path`, `word = <path`, `word = 'path'`.
fn parse_paths(text: &str, words: &[&str]) -> Vec<PathBuf> {
    let line_path = |line: &str| {
        let (word, rest) = line.trim_start().split_once(|c: char| c.is_whitespace() || c == '=')?;
        let known = words.iter().any(|one| one.eq_ignore_ascii_case(word));
        let path = rest.trim_start_matches([' ', '\t', '=', '<', '"', '\'']);
        let path = path.split([';', '"', '\'', '#', ',', ' ', '\t']).next()?;
        // A path made of variables is different for each visitor; it names no file.
        (known && path.starts_with('/') && !path.contains(['$', '%'])).then(|| PathBuf::from(path))
    };
    text.lines().filter_map(line_path).collect()
}

fn pairs(system: &System) -> Vec<PathBuf> {
    let beside = |(keys, certificates): (&str, &'static str)| {
        let names = system.names(keys).unwrap_or_default();
        let stems: Vec<String> = names.iter().filter_map(|name| Some(name.strip_suffix(".key")?.to_owned())).collect();
        stems
            .into_iter()
            .flat_map(move |stem| ["pem", "crt"].map(|ending| Path::new(certificates).join(format!("{stem}.{ending}"))))
    };
    PAIRS.into_iter().flat_map(beside).filter(|path| system.has(path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn paths_are_read_as_each_server_writes_them() {
        let table = [
            ("  ssl_certificate /etc/a.pem;", Some("/etc/a.pem")),
            ("\tSSLCertificateFile \"/etc/b.pem\"", Some("/etc/b.pem")),
            ("sslcertificatefile /etc/b.pem # mine", Some("/etc/b.pem")),
            ("smtpd_tls_cert_file=/etc/c.pem", Some("/etc/c.pem")),
            ("ssl_cert = </etc/d.pem", Some("/etc/d.pem")),
            ("ssl_cert_file = '/etc/e.pem'", Some("/etc/e.pem")),
            ("ssl_certificate_key /etc/a.key;", None),
            ("#ssl_certificate /etc/a.pem;", None),
            ("ssl_certificate $host.pem;", None),
            ("ssl_certificate /etc/$host.pem;", None),
            ("ssl_certificate a.pem;", None),
            ("ssl_certificate", None),
            ("", None),
        ];
        let words: Vec<&str> = SERVERS.iter().flat_map(|server| server.words).copied().collect();
        for (line, wanted) in table {
            let wanted: Vec<PathBuf> = wanted.into_iter().map(PathBuf::from).collect();
            assert_eq!(parse_paths(line, &words), wanted, "{line}");
        }
    }

    #[test]
    fn places_are_found_below_the_root_and_the_dummy_is_not() {
        let root = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("etc/letsencrypt/live/www.example.com/cert.pem", "");
        write("etc/nginx/sites-enabled/www", "server {\n ssl_certificate /etc/nginx/own.pem;\n}");
        write("etc/postgresql/15/main/postgresql.conf", "ssl_cert_file = '/etc/ssl/certs/ssl-cert-snakeoil.pem'");
        write("etc/ssl/private/mail.key", "");
        write("etc/ssl/private/lonely.key", "");
        write("etc/ssl/certs/mail.pem", "");
        let places = configured(&System::below(root.path()));
        let paths: Vec<&str> = places.iter().filter_map(|place| place.path.to_str()).collect();
        let wanted =
            ["/etc/letsencrypt/live/www.example.com/cert.pem", "/etc/nginx/own.pem", "/etc/ssl/certs/mail.pem"];
        assert_eq!(paths, wanted);
        assert!(places.iter().all(|place| place.has_key && !place.watched));
    }
}
