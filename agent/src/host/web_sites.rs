//! Programs of web sites, by the one file in which each writes its version, below the folders of web servers.
//! Invariant: no site's settings are opened, because they hold passwords; the walk has a bound and stops where a site
//! begins. Next: the check `web_cms`.

use std::collections::VecDeque;

use shared::host::WebSite;
use shared::observation::{Look, Unseen, Why};

use super::system::System;

/// Where web servers of this system keep their sites, below the root of its file system.
#[cfg(not(any(windows, target_os = "macos")))]
pub(super) const ROOTS: &[&str] = &["/var/www", "/srv/www", "/srv/http", "/usr/share/nginx", "/opt/bitnami"];
/// Where web servers of this system keep their sites: its own Apache, Homebrew's of both architectures, MAMP, XAMPP.
#[cfg(target_os = "macos")]
pub(super) const ROOTS: &[&str] = &[
    "/Library/WebServer/Documents",
    "/opt/homebrew/var/www",
    "/usr/local/var/www",
    "/Applications/MAMP/htdocs",
    "/Applications/XAMPP/xamppfiles/htdocs",
];
/// Where web servers of this system keep their sites, below the drive it runs on: IIS, XAMPP, WampServer, Laragon, Apache.
#[cfg(windows)]
pub(super) const ROOTS: &[&str] =
    &["/inetpub/wwwroot", "/xampp/htdocs", "/wamp64/www", "/wamp/www", "/laragon/www", "/Apache24/htdocs"];
const DEPTH: usize = 4;
const MOST_FOLDERS: usize = 2_000;
const MOST_SITES: usize = 200;
const MOST_BYTES: u64 = 256 << 10;

/// A program: its file, and what stands before and after the version in it.
struct Mark {
    product: &'static str,
    file: &'static str,
    before: &'static str,
    after: char,
}

const MARKS: [Mark; 6] = [
    Mark { product: "wordpress", file: "wp-includes/version.php", before: "$wp_version = '", after: '\'' },
    Mark { product: "joomla", file: "administrator/manifests/files/joomla.xml", before: "<version>", after: '<' },
    Mark { product: "drupal", file: "core/lib/Drupal.php", before: "const VERSION = '", after: '\'' },
    Mark { product: "drupal", file: "includes/bootstrap.inc", before: "define('VERSION', '", after: '\'' },
    Mark { product: "prestashop", file: "src/Core/Version.php", before: "const VERSION = '", after: '\'' },
    Mark { product: "prestashop", file: "app/AppKernel.php", before: "const VERSION = '", after: '\'' },
];

/// The sites below `roots`; `drive` stands before their places where a system has drives.
pub(super) fn web_sites(system: &System, roots: &[&str], drive: &str) -> Look<Vec<WebSite>> {
    let mut waiting: VecDeque<(String, usize)> =
        roots.iter().filter(|root| system.place(root).is_dir()).map(|root| ((*root).to_owned(), 0)).collect();
    if waiting.is_empty() {
        return Err(Unseen::new(Why::NotHere, "no folder of a web server"));
    }
    let (mut sites, mut walked) = (Vec::new(), 0);
    while let Some((folder, depth)) = waiting.pop_front() {
        walked += 1;
        if walked > MOST_FOLDERS || sites.len() >= MOST_SITES {
            break;
        }
        if let Some(mut site) = site(system, &folder) {
            site.place.insert_str(0, drive);
            sites.push(site);
        } else if depth < DEPTH {
            let inside = system.names(&folder).unwrap_or_default();
            let below = inside.iter().filter(|name| !name.starts_with('.')).map(|name| format!("{folder}/{name}"));
            // A link may lead anywhere, and round in circles.
            let folders =
                below.filter(|path| std::fs::symlink_metadata(system.place(path)).is_ok_and(|found| found.is_dir()));
            waiting.extend(folders.map(|path| (path, depth + 1)));
        }
    }
    Ok(sites)
}

fn site(system: &System, folder: &str) -> Option<WebSite> {
    MARKS.iter().find_map(|mark| {
        let text = system.text(format!("{folder}/{}", mark.file), MOST_BYTES).ok()?;
        let version = parse_version(&text, mark)?;
        Some(WebSite { product: mark.product.to_owned(), version, place: folder.to_owned() })
    })
}

fn parse_version(text: &str, mark: &Mark) -> Option<String> {
    let (version, _) = text.split_once(mark.before)?.1.split_once(mark.after)?;
    let plain = version.len() <= 32 && version.starts_with(|c: char| c.is_ascii_digit());
    plain.then(|| version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;

    const PLACES: &[&str] = &["/var/www", "/srv/www"];

    #[test]
    fn sites_are_found_by_the_file_that_holds_their_version() {
        let root = machine(&[
            ("var/www/html/wp-includes/version.php", "<?php\n$wp_version = '6.4.2';\n"),
            ("var/www/html/blog/wp-includes/version.php", "$wp_version = '1.0';"),
            (
                "var/www/vhosts/shop/httpdocs/administrator/manifests/files/joomla.xml",
                "<extension><version>3.10.12</version>",
            ),
            ("var/www/new/web/core/lib/Drupal.php", "  const VERSION = '10.1.0';"),
            ("srv/www/old/includes/bootstrap.inc", "define('VERSION', '7.98');"),
            ("srv/www/other/core/lib/Drupal.php", "const VERSION = 'x';"),
            ("var/www/.git/wp-includes/version.php", "$wp_version = '1.0';"),
        ]);
        let sites = web_sites(&System::below(root.path()), PLACES, "").unwrap();
        let mut told: Vec<(&str, &str, &str)> =
            sites.iter().map(|one| (one.product.as_str(), one.version.as_str(), one.place.as_str())).collect();
        told.sort_unstable();
        let wanted = [
            ("drupal", "10.1.0", "/var/www/new/web"),
            ("drupal", "7.98", "/srv/www/old"),
            ("joomla", "3.10.12", "/var/www/vhosts/shop/httpdocs"),
            ("wordpress", "6.4.2", "/var/www/html"),
        ];
        assert_eq!(told, wanted);
        let lettered = web_sites(&System::below(root.path()), &["/srv/www"], "C:").unwrap();
        assert!(lettered.iter().any(|one| one.place == "C:/srv/www/old"), "{lettered:?}");
    }

    #[test]
    fn a_web_server_without_sites_is_seen_and_no_web_server_is_not() {
        assert!(
            web_sites(&System::below(machine(&[("var/www/html/index.html", "")]).path()), PLACES, "")
                .unwrap()
                .is_empty()
        );
        assert_eq!(web_sites(&System::below(machine(&[]).path()), PLACES, "").unwrap_err().why, Why::NotHere);
    }
}
