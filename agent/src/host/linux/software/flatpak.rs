//! Flatpaks installed for everybody, each by its folder and the release notes it carries.
//! Invariant: what one person installed for themselves is not looked at. Next: [`super::software`].

use shared::host::Program;
use shared::observation::Look;

use super::super::system::System;
use crate::parse::flatpak::newest_release;

const FOLDER: &str = "/var/lib/flatpak/app";

pub(super) fn programs(system: &System) -> Look<Vec<Program>> {
    let each = system.names(FOLDER)?.into_iter().filter_map(|name| {
        let active = format!("{FOLDER}/{name}/current/active");
        system.has(&active).then(|| {
            let version = version(system, &active, &name);
            Program { name, version, publisher: String::new(), source: "flatpak".to_owned() }
        })
    });
    Ok(each.collect())
}

fn version(system: &System, active: &str, name: &str) -> String {
    let notes = ["metainfo/NAME.metainfo.xml", "metainfo/NAME.appdata.xml", "appdata/NAME.appdata.xml"];
    let texts = notes.iter().filter_map(|file| {
        let path = format!("{active}/files/share/{}", file.replace("NAME", name));
        system.text(path, 1 << 20).ok()
    });
    texts.filter_map(|text| newest_release(&text)).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apps_for_everybody_are_told() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let notes = root.path().join("var/lib/flatpak/app/org.example.App/current/active/files/share/metainfo");
        std::fs::create_dir_all(&notes).unwrap();
        std::fs::write(notes.join("org.example.App.metainfo.xml"), "<release version=\"7\"/>").unwrap();
        std::fs::create_dir_all(root.path().join("var/lib/flatpak/app/org.example.Gone")).unwrap();
        let told: Vec<(String, String)> =
            programs(&system).unwrap().into_iter().map(|one| (one.name, one.version)).collect();
        assert_eq!(told, [("org.example.App".into(), "7".into())]);
    }
}
