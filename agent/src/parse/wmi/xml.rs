//! Instances as XML: wmic's `/format:rawxml`, PowerShell's `ConvertTo-Xml` and `Export-Clixml`.
//! Invariant: one pass over the text, nothing is nested or expanded. Next: [`super::instances`].

use super::super::blocks::Block;

/// The instances: each element that names a property gives one.
pub(super) fn instances(text: &str) -> Vec<Block> {
    let (mut all, mut block) = (Vec::new(), Block::default());
    let (mut name, mut values): (String, Vec<String>) = (String::new(), Vec::new());
    for part in text.split('<').skip(1) {
        let (tag, value) = part.split_once('>').unwrap_or((part, ""));
        let element =
            tag.split([' ', '\n', '\t']).next().unwrap_or_default().trim_end_matches('/').to_ascii_lowercase();
        let begins = matches!(element.as_str(), "instance" | "object" | "obj");
        if begins || element == "/instance" || element == "/object" {
            finish(&mut block, &mut name, &mut values);
            if !block.is_empty() && (begins || element.starts_with('/')) {
                all.push(std::mem::take(&mut block));
            }
            if let Some(class) = attribute(tag, "CLASSNAME") {
                block.push("__CLASS", &class);
            }
        }
        let named = ["NAME", "Name", "N"].iter().find_map(|key| attribute(tag, key));
        match (element.as_str(), named) {
            (element, _) if element.starts_with(['/', '?', '!']) => {}
            ("instance" | "object" | "obj" | "results" | "command", _) => {}
            (_, Some(named)) => {
                finish(&mut block, &mut name, &mut values);
                name = named;
                values.push(plain(value));
            }
            ("value" | "property" | "s" | "i32" | "u32" | "u64" | "u16" | "b" | "dt", None) if !name.is_empty() => {
                values.push(plain(value));
            }
            _ => {}
        }
    }
    finish(&mut block, &mut name, &mut values);
    if !block.is_empty() {
        all.push(block);
    }
    all.retain(|one| one.pairs().any(|(key, _)| key != "__CLASS"));
    all
}

fn finish(block: &mut Block, name: &mut String, values: &mut Vec<String>) {
    let told: Vec<String> = std::mem::take(values).into_iter().map(|value| value.trim().to_owned()).collect();
    let told: Vec<&String> = told.iter().filter(|value| !value.is_empty()).collect();
    match told.as_slice() {
        _ if name.is_empty() => {}
        [] => block.push(name, ""),
        [one] => block.push(name, one),
        several => {
            let each: Vec<String> = several.iter().map(|one| format!("\"{}\"", one.replace('"', "\"\""))).collect();
            block.push(name, &format!("{{{}}}", each.join(",")));
        }
    }
    name.clear();
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split_once(&format!(" {name}="))?.1;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest.split(quote).nth(1).map(plain)
}

/// A text without what XML and HTML write for marks of their own.
pub(super) fn plain(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    marks.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}
