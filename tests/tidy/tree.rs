//! What tidy reads: the text files of the checkout, each with its path from the root.
//! Invariant: what .gitignore names is not part of the repository; a file that is no text has an empty text.
//! Next: `code.rs` for what is code in a Rust file, and what is comment or string.

use std::fs;
use std::path::Path;

/// A file of the repository.
#[derive(Debug)]
pub struct File {
    /// From the root, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl File {
    /// A planted file, for a rule's own test.
    #[cfg(test)]
    pub fn planted(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The name without folder and ending.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// True for Rust.
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// True under one of these folders.
    pub fn is_under(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }
}

/// The Rust files among these, but not tidy's own, which name what they forbid.
pub fn rust(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| file.is_rust() && !file.is_under(&["tests/tidy/"]))
}

/// Every file of the checkout that these tests were built from.
pub fn repository() -> Vec<File> {
    let Some(root) = Path::new(env!("CARGO_MANIFEST_DIR")).parent() else { return Vec::new() };
    let ignored = fs::read_to_string(root.join(".gitignore")).unwrap_or_default();
    let mut files = Vec::new();
    walk(root, "", &ignored, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn walk(folder: &Path, prefix: &str, ignored: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        let is_folder = entry.path().is_dir();
        if name == ".git" || is_ignored(&name, &path, is_folder, ignored) {
            continue;
        }
        if is_folder {
            walk(&entry.path(), &format!("{path}/"), ignored, files);
        } else {
            let text = fs::read(entry.path()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
            files.push(File { path, text: text.unwrap_or_default() });
        }
    }
}

/// The three shapes .gitignore uses here: `folder/`, `/path` and `*ending`.
fn is_ignored(name: &str, path: &str, is_folder: bool, ignored: &str) -> bool {
    ignored.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).any(|line| {
        let (line, folders_only) = line.strip_suffix('/').map_or((line, false), |line| (line, true));
        let fits = match (line.strip_prefix('*'), line.strip_prefix('/')) {
            (Some(ending), _) => name.ends_with(ending),
            (_, Some(from_root)) => path == from_root,
            _ => name == line || path == line,
        };
        fits && (is_folder || !folders_only)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ignored_is_not_read() {
        let ignored = "# built\ntarget/\n/premura-data/\n*.snap.new\n";
        for (name, path, is_folder, wanted) in [
            ("target", "target", true, true),
            ("target", "agent/target", true, true),
            ("target", "agent/src/target", false, false),
            ("premura-data", "premura-data", true, true),
            ("premura-data", "tests/premura-data", true, false),
            ("a.snap.new", "tests/a.snap.new", false, true),
            ("a.snap", "tests/a.snap", false, false),
        ] {
            assert_eq!(is_ignored(name, path, is_folder, ignored), wanted, "{path}");
        }
    }
}
