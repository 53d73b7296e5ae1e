//! An article's text: paragraphs and simple lists, with links, from lines that people type.
//! Invariant: it is text and never markup; whoever shows it escapes it; of links see [`super::link`]. Next: `collector/templates/portal/article.html`.

use shared::text::clean;

use super::BODY_BYTES;
pub use super::link::Piece;
use super::link::pieces;

/// A piece of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Lines that belong together.
    Paragraph(Vec<Piece>),
    /// A list, from lines that begin with `-` or `*`.
    List(Vec<Vec<Piece>>),
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
    let mut blocks: Vec<Typed> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
        match (item, blocks.last_mut()) {
            _ if line.is_empty() => {}
            (Some(item), Some(Typed::List(items))) if goes_on => items.push(item.to_owned()),
            (Some(item), _) => blocks.push(Typed::List(vec![item.to_owned()])),
            (None, Some(Typed::Paragraph(before))) if goes_on => {
                before.push(' ');
                before.push_str(line);
            }
            (None, _) => blocks.push(Typed::Paragraph(line.to_owned())),
        }
        goes_on = !line.is_empty();
    }
    let told = |one| match one {
        Typed::Paragraph(text) => Block::Paragraph(pieces(&text)),
        Typed::List(items) => Block::List(items.iter().map(|item| pieces(item)).collect()),
    };
    blocks.into_iter().map(told).collect()
}

/// A piece as it was typed.
enum Typed {
    Paragraph(String),
    List(Vec<String>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_paragraphs_and_lists() {
        let words = |text: &str| vec![Piece::Text(text.into())];
        let paragraph = |text: &str| Block::Paragraph(words(text));
        let list = |items: &[&str]| Block::List(items.iter().map(|one| words(one)).collect());
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
