//! Lines that stand deeper below others: `Key: value`, `Section:` and what belongs to it.
//! Invariant: depth is the line's own, tabs counting as eight; nothing nests deeper than [`DEEPEST`].
//! Next: [`super::dmidecode`], [`super::upower`], [`super::system_profiler`].

use serde_json::{Map, Value};

/// Deeper than any tool we read; what is below counts as of this depth.
pub const DEEPEST: usize = 16;

/// A line with what stands below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// What stands before the colon, or the whole line.
    pub name: String,
    /// What stands after it; empty for a section.
    pub value: String,
    /// Whether the line had a colon.
    pub is_pair: bool,
    /// What stands below.
    pub below: Vec<Node>,
}

impl Node {
    /// The value of a pair below.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.below.iter().find(|node| node.name.eq_ignore_ascii_case(name));
        found.map(|node| node.value.as_str()).filter(|value| !value.is_empty())
    }

    /// What stands below as JSON: pairs and sections by name, bare lines as a list.
    #[must_use]
    pub fn json(&self, rename: fn(&str) -> String) -> Value {
        if self.below.iter().all(|node| !node.is_pair) && !self.below.is_empty() {
            return self.below.iter().map(|node| Value::from(node.name.clone())).collect();
        }
        let mut map = Map::new();
        for node in &self.below {
            match (node.below.is_empty(), node.value.is_empty()) {
                (true, _) => add(&mut map, rename(&node.name), Value::from(node.value.clone())),
                (false, true) => add(&mut map, rename(&node.name), node.json(rename)),
                // A value with deeper lines below it: these are further parts of the same section.
                (false, false) => {
                    add(&mut map, rename(&node.name), Value::from(node.value.clone()));
                    match node.json(rename) {
                        Value::Object(below) => below.into_iter().for_each(|(name, value)| add(&mut map, name, value)),
                        below => add(&mut map, format!("{}_more", rename(&node.name)), below),
                    }
                }
            }
        }
        Value::Object(map)
    }
}

/// Adds a value under a name; a name that is there becomes a list.
pub fn add(map: &mut Map<String, Value>, name: String, value: Value) {
    match map.get_mut(&name) {
        None => {
            map.insert(name, value);
        }
        Some(Value::Array(list)) if !value.is_array() => list.push(value),
        Some(there) => *there = Value::Array(vec![there.take(), value]),
    }
}

/// The lines of a text as a tree; what stands below a name is what is deeper than it.
#[must_use]
pub fn tree(text: &str) -> Node {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    // A stack of open nodes with their depth; the root is less deep than any line.
    let mut open: Vec<(i64, Node)> = vec![(-1, Node::default())];
    for line in lines {
        let depth = depth(line);
        while open.len() > 1 && open.last().is_some_and(|(above, _)| *above >= depth) {
            close(&mut open);
        }
        if open.len() > DEEPEST {
            close(&mut open);
        }
        open.push((depth, node(line.trim())));
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map(|(_, root)| root).unwrap_or_default()
}

fn close(open: &mut Vec<(i64, Node)>) {
    let Some((_, node)) = open.pop() else { return };
    if let Some((_, above)) = open.last_mut() {
        above.below.push(node);
    }
}

fn depth(line: &str) -> i64 {
    let spaces = line.chars().take_while(|c| c.is_whitespace());
    spaces.map(|c| if c == '\t' { 8 } else { 1 }).sum()
}

fn node(line: &str) -> Node {
    // A section's name may hold colons of its own: `Foo: Bar:`.
    if let Some(name) = line.strip_suffix(':') {
        return Node { name: name.trim().to_owned(), is_pair: true, ..Node::default() };
    }
    match line.split_once(": ").or_else(|| line.split_once(":\t")).or_else(|| line.split_once(':')) {
        Some((name, value)) if !name.trim().is_empty() => {
            Node { name: name.trim().to_owned(), value: value.trim().to_owned(), is_pair: true, below: Vec::new() }
        }
        _ => Node { name: line.to_owned(), ..Node::default() },
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::snake;
    use super::*;

    #[test]
    fn deeper_lines_stand_below() {
        let text =
            "Hardware:\n\n    Overview:\n      Model Name: MacBook: Pro\n      Flags:\n\tFPU\n\tVME\n    Other: x\nb\n";
        let root = tree(text);
        let json = root.below[0].json(snake);
        assert_eq!(json["overview"]["model_name"], "MacBook: Pro");
        assert_eq!(json["overview"]["flags"], serde_json::json!(["FPU", "VME"]));
        assert_eq!(json["other"], "x");
        assert_eq!((root.below[1].name.as_str(), root.below[1].is_pair), ("b", false));
        assert_eq!(root.below[0].get("other"), Some("x"));
        let both = tree("Bus:\n  Speed: 800\n\n    Device:\n      Size: 1\n").json(snake);
        assert_eq!(both["bus"], serde_json::json!({ "speed": "800", "device": { "size": "1" } }));
    }

    #[test]
    fn what_stands_twice_becomes_a_list_and_depth_is_bounded() {
        assert_eq!(tree("a: 1\na: 2\na: 3\n").json(snake), serde_json::json!({ "a": ["1", "2", "3"] }));
        let deep: String = (0..4000).map(|depth| format!("{}x:\n", " ".repeat(depth))).collect();
        assert!(tree(&deep).json(snake).is_object());
    }
}
