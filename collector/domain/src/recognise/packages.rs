//! Packages of package managers: who maintains them decides by whose dates they are judged.
//! Invariant: what a distribution packs is the distribution's, whatever its author says of the version; only a package
//! whose version or origin says that it came from the vendor's own repository is judged by the vendor's dates.
//! Next: [`super::programs`].

use super::programs;
use super::{Raw, Recognised};

const SOURCES: &[&str] = &["dpkg", "rpm", "apk", "pacman", "apt", "dnf", "yum", "zypper", "deb"];

/// Whether a source lists packages.
pub fn is_source(reported_by: &str) -> bool {
    SOURCES.contains(&reported_by)
}

/// Parts of versions and origins that only vendors' own repositories use, and whose packages they mark.
const VENDOR_MARKS: &[&str] = &[
    "pgdg",
    "nodesource",
    "sury.org",
    "+maria~",
    "mysql.com",
    "nginx.org",
    "docker.com",
    "mongodb.org",
    "rl1~",
    "remi",
    "elastic.co",
    "grafana.com",
    "mariadb foundation",
    "gitlab.com",
    "packages.microsoft.com",
    "dl.google.com",
    "jenkins.io",
    "deb.nodesource.com",
];
/// Packages that no distribution has: the vendor's repository alone gives them.
const VENDOR_ONLY: &[(&str, &str)] = &[
    ("google-chrome-stable", "chrome"),
    ("docker-ce", "docker-engine"),
    ("gitlab-ce", "gitlab"),
    ("gitlab-ee", "gitlab"),
    ("mongodb-org", "mongodb"),
    ("mongodb-org-server", "mongodb"),
    ("mysql-community-server", "mysql"),
    ("elasticsearch", "elasticsearch"),
    ("kibana", "kibana"),
    ("jenkins", "jenkins"),
    ("pve-manager", "proxmox-ve"),
    ("proxmox-backup-server", "proxmox-backup-server"),
];

fn is_vendors(raw: &Raw<'_>) -> bool {
    let context = &raw.context;
    let origin = context.get(&["origin", "repo", "repository", "vendor", "source", "fromrepo", "maintainer"]);
    let text = format!("{} {}", raw.version, origin.unwrap_or_default()).to_lowercase();
    let distribution =
        ["debian.org", "ubuntu.com", "canonical", "fedoraproject", "red hat", "centos", "rocky", "alma", "suse"];
    let told_distribution = origin.is_some_and(|origin| {
        let origin = origin.to_lowercase();
        matches!(origin.as_str(), "debian" | "ubuntu") || distribution.iter().any(|word| origin.contains(word))
    });
    !told_distribution && VENDOR_MARKS.iter().any(|mark| text.contains(mark))
}

/// A vendor's package and its release; none for what the distribution maintains.
pub fn recognise(raw: &Raw<'_>) -> Option<Recognised> {
    const RULE: &str = "package:vendor";
    // An epoch stands before the version: 5:24.0.7-1~ubuntu.22.04~jammy.
    let version = raw.version.split_once(':').map_or(raw.version, |(_, rest)| rest);
    let name = bare(raw.name);
    if let Some((_, product)) = VENDOR_ONLY.iter().find(|(one, _)| *one == name) {
        return Some(Recognised::version(product, version, RULE));
    }
    if !is_vendors(raw) {
        return None;
    }
    // A release stands anywhere in a name: postgresql-13, postgresql13-server, php8.1-cli, php74-php.
    let bare: String = name.chars().filter(|c| !c.is_ascii_digit() && *c != '.').collect();
    let stem = bare.trim_end_matches('-');
    let product = match stem {
        "postgresql" | "postgresql-server" => "postgresql",
        "nodejs" => "nodejs",
        "php" | "php-cli" | "php-fpm" | "php-common" | "php-php" | "php-php-cli" | "php-php-fpm" => "php",
        "mariadb-server" => "mariadb",
        "mysql-server" => "mysql",
        "dotnet-runtime" | "dotnet-sdk" | "aspnetcore-runtime" => "dotnet",
        "nginx" => "nginx",
        "redis" | "redis-server" => "redis",
        "grafana" => "grafana",
        stem => programs::by_phrase(stem)?,
    };
    Some(Recognised::version(product, version, RULE))
}

/// The name without what stands behind a colon, `php7.4:amd64`.
fn bare(name: &str) -> String {
    name.split(':').next().unwrap_or_default().to_lowercase()
}
