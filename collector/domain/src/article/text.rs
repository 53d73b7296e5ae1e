//! An article's text: paragraphs and simple lists, from lines that people type.
//! Invariant: it is text and never markup; whoever shows it escapes it. Next: `collector/templates/portal/article.html`.

use shared::text::clean;

use super::BODY_BYTES;

/// A piece of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Lines that belong together.
    Paragraph(String),
    /// A list, from lines that begin with `-` or `*`.
    List(Vec<String>),
}

/// What was typed, each line cleaned, with one empty line between paragraphs at most.
#[must_use]
pub fn cleaned(typed: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in typed.lines().map(|line| clean(line, BODY_BYTES)) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// The pieces of a text.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
        match (item, blocks.last_mut()) {
            _ if line.is_empty() => {}
            (Some(item), Some(Block::List(items))) if goes_on => items.push(item.to_owned()),
            (Some(item), _) => blocks.push(Block::List(vec![item.to_owned()])),
            (None, Some(Block::Paragraph(before))) if goes_on => {
                before.push(' ');
                before.push_str(line);
            }
            (None, _) => blocks.push(Block::Paragraph(line.to_owned())),
        }
        goes_on = !line.is_empty();
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_paragraphs_and_lists() {
        let paragraph = |text: &str| Block::Paragraph(text.into());
        let list = |items: &[&str]| Block::List(items.iter().map(|one| (*one).to_owned()).collect());
        let table = [
            ("", vec![]),
            ("one\ntwo", vec![paragraph("one two")]),
            ("one\n\ntwo", vec![paragraph("one"), paragraph("two")]),
            ("do:\n- one\n* two\nthen", vec![paragraph("do:"), list(&["one", "two"]), paragraph("then")]),
            ("- one\n\n- two", vec![list(&["one"]), list(&["two"])]),
            ("-no item\n<b>", vec![paragraph("-no item <b>")]),
        ];
        for (text, wanted) in table {
            assert_eq!(blocks(text), wanted, "{text:?}");
        }
    }
}
