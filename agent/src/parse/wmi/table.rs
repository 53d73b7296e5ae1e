//! Instances as rows: CSV with any mark between its cells, and tables of wmic and PowerShell.
//! Invariant: a cell belongs to the title above it; what has no title is left out. Next: [`super::instances`].

use super::super::blocks::Block;

/// Whether a first line is one of titles with marks between.
pub(super) fn is_csv(first: &str) -> bool {
    let mark = mark(first);
    let titles = first.split(mark).map(|title| title.trim().trim_matches('"'));
    let is_title =
        |title: &str| title.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ' ' | '-' | '.' | '(' | ')'));
    let is_marked = first.contains(mark) && !first.contains('=') && !first.contains(" : ");
    first.starts_with('"') || is_marked && titles.clone().count() > 1 && titles.into_iter().all(is_title)
}

/// What stands most often between the cells of a line.
fn mark(first: &str) -> char {
    [',', ';', '\t'].into_iter().max_by_key(|mark| (first.matches(*mark).count(), *mark == ',')).unwrap_or(',')
}

pub(super) fn csv(text: &str) -> Vec<Block> {
    let text: String = text.lines().filter(|line| !line.starts_with("#TYPE")).map(|line| format!("{line}\n")).collect();
    let mark = mark(text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default());
    let mut rows = rows(&text, mark).into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let Some(titles) = rows.next() else { return Vec::new() };
    let block = |row: Vec<String>| {
        let mut block = Block::default();
        for (title, cell) in titles.iter().zip(&row) {
            block.push(title.trim(), cell.trim());
        }
        block
    };
    // wmic writes its titles again for each machine that it asks.
    rows.filter(|row| (row.len() > 1 || titles.len() == 1) && *row != titles).map(block).collect()
}

/// Rows of cells; a cell in quotes may hold marks, doubled quotes and line ends.
pub(super) fn rows(text: &str, mark: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if quoted || cell.trim().is_empty() => quoted = !quoted,
            c if c == mark && !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    if !row.is_empty() || !cell.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

/// Whether it is a table: titles without marks, or dashes below them.
pub(super) fn is_columns(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let Some(first) = lines.next() else { return false };
    let is_word = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_alphabetic())
            && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    let has_rows = lines.next().is_some_and(|row| !row.contains(" : "));
    text.lines().take(12).any(is_rule) || has_rows && first.ends_with("  ") && first.split_whitespace().all(is_word)
}

fn is_rule(line: &str) -> bool {
    line.trim_start().starts_with("--") && line.chars().all(|c| c == '-' || c.is_whitespace())
}

/// Words of a line with the places where each begins and ends.
fn words(line: &str) -> Vec<(usize, usize, String)> {
    let mut found: Vec<(usize, usize, String)> = Vec::new();
    let mut before = true;
    for (at, c) in line.chars().enumerate() {
        if !c.is_whitespace() {
            match found.last_mut() {
                Some((_, end, word)) if !before => {
                    word.push(c);
                    *end = at + 1;
                }
                _ => found.push((at, at + 1, c.to_string())),
            }
        }
        before = c.is_whitespace();
    }
    found
}

/// The rows of a table; titles of several lines are one word.
pub(super) fn columns(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let rule = lines.iter().position(|line| is_rule(line));
    let head = rule.unwrap_or_else(|| lines.iter().position(|line| !line.trim().is_empty()).unwrap_or_default());
    let mut titles: Vec<(usize, usize, String)> = words(lines.get(head).copied().unwrap_or_default());
    if rule.is_some() {
        let above = lines.get(..head).unwrap_or_default().iter().rev().take_while(|line| !line.trim().is_empty());
        titles.iter_mut().for_each(|(_, _, title)| title.clear());
        for line in above.collect::<Vec<_>>().into_iter().rev() {
            for (begins, ends, word) in words(line) {
                if let Some(at) = place(&titles, begins, ends)
                    && let Some((_, _, title)) = titles.get_mut(at)
                {
                    title.push_str(&word);
                }
            }
        }
    }
    let mut all = Vec::new();
    for line in lines.into_iter().skip(head + 1).filter(|line| !line.trim().is_empty()) {
        let mut cells: Vec<String> = vec![String::new(); titles.len()];
        for (begins, ends, word) in words(line) {
            if let Some(cell) = place(&titles, begins, ends).and_then(|at| cells.get_mut(at)) {
                if !cell.is_empty() {
                    cell.push(' ');
                }
                cell.push_str(&word);
            }
        }
        let mut block = Block::default();
        for ((_, _, title), cell) in titles.iter().zip(&cells) {
            block.push(title, cell);
        }
        all.push(block);
    }
    all
}

/// The title that a word stands below: the last that begins before it, but the next when the word, a number at the right,
/// reaches below that.
fn place(titles: &[(usize, usize, String)], begins: usize, ends: usize) -> Option<usize> {
    let left = titles.iter().rposition(|(from, _, _)| *from <= begins);
    let next = left.map_or(0, |at| at + 1);
    let reaches = titles.get(next).is_some_and(|(from, to, _)| ends > *from && ends <= *to);
    if reaches || left.is_none() { (next < titles.len()).then_some(next) } else { left }
}
