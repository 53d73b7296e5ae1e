//! Rules about checks: one file and one line each, read in the same order everywhere.
//! Invariant: a file under `shared/src/checks/` is a check, its name is its key, and the registry knows it.
//! Next: `shared/src/checks/`.

use crate::code::{body, has_word, split};
use crate::tree::File;

const FOLDER: &str = "shared/src/checks/";

/// In this order: Facts, Limits, the check with KEY, observe, judge, series; tests last.
const ORDER: &[(&str, bool)] = &[
    ("pub struct Facts|pub type Facts", true),
    ("pub struct Limits", false),
    ("impl Check for This", true),
    ("const KEY:", true),
    ("fn observe(", true),
    ("fn judge(", true),
    ("fn series(", false),
    ("mod tests", true),
];

/// Every check is registered under its file's name and reads in the one order.
pub fn every_check_is_registered_and_reads_in_order(files: &[File]) -> Vec<String> {
    let registry =
        files.iter().find(|file| file.path == "shared/src/checks/mod.rs").map_or("", |file| file.text.as_str());
    let code = split(registry).code;
    let inside = code.find("checks!").and_then(|at| body(&code, at)).unwrap_or_default();
    let registered: Vec<&str> = inside.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    let mut found = Vec::new();
    let is_check = |file: &&File| {
        file.path
            .strip_prefix(FOLDER)
            .is_some_and(|name| name.ends_with(".rs") && !name.contains('/') && name != "mod.rs")
            && !is_declared(&code, file)
    };
    for file in files.iter().filter(is_check) {
        if !registered.contains(&file.stem()) {
            found.push(format!("{}: not registered; add `{},` to checks! in {FOLDER}mod.rs", file.path, file.stem()));
        }
        if !file.text.contains(&format!("const KEY: &'static str = \"{}\";", file.stem())) {
            found.push(format!("{}: its KEY is not its file's name; make them one", file.path));
        }
        found.extend(out_of_order(file));
    }
    found
}

/// What an explicit `mod` line declares is no check: `checks!` declares those itself.
fn is_declared(registry: &str, file: &File) -> bool {
    has_word(registry, &format!("mod {};", file.stem()))
}

fn out_of_order(file: &File) -> Vec<String> {
    let code = split(&file.text).code;
    let mut found = Vec::new();
    let mut last = (0, "the head");
    for (mark, is_needed) in ORDER {
        match mark.split('|').find_map(|one| code.find(one)) {
            Some(at) if at < last.0 => {
                found.push(format!("{}: `{mark}` stands before `{}`; move it behind", file.path, last.1));
            }
            Some(at) => last = (at, mark),
            None if *is_needed => found.push(format!("{}: no `{mark}`; every check has one", file.path)),
            None => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "pub struct This;\npub struct Facts {}\nimpl Check for This {\n    const KEY: &'static str = \"inodes\";\n    \
                        fn observe() {}\n    fn judge() {}\n}\n#[cfg(test)]\nmod tests {}\n";

    fn found(registry: &str, text: &str) -> Vec<String> {
        every_check_is_registered_and_reads_in_order(&[
            File::planted("shared/src/checks/mod.rs", registry),
            File::planted(
                "shared/src/checks/inodes.rs",
                &text.replace("fn observe()", "fn observe(h)").replace("fn judge()", "fn judge(f)"),
            ),
        ])
    }

    #[test]
    fn a_check_that_is_not_registered_or_out_of_order_is_found() {
        assert_eq!(found("crate::checks! {\n    disk_space,\n    inodes,\n}", GOOD), Vec::<String>::new());
        assert_eq!(found("crate::checks! {\n    disk_space,\n}", GOOD).len(), 1);
        assert_eq!(found("checks! { inodes, }", &GOOD.replace("\"inodes\"", "\"inode\"")).len(), 1);
        assert_eq!(found("checks! { inodes, }", &GOOD.replace("#[cfg(test)]\nmod tests {}\n", "")).len(), 1);
        assert_eq!(found("checks! { disk_space, }\n#[cfg(test)]\nmod inodes;", "").len(), 0);
        let swapped = GOOD.replace("fn observe()", "fn x()").replace("fn judge()", "fn judge(f) {} fn observe()");
        assert_eq!(found("checks! { inodes, }", &swapped).len(), 1);
    }
}
