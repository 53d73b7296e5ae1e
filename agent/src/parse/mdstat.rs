//! `/proc/mdstat`: the arrays of Linux' software RAID.
//! Invariant: what an array lacks is told by the kernel's own count (`[2/1]`), never guessed from its members.
//! Next: the check `disk_health`.

use serde::Serialize;
use serde_json::Value;

use super::text::amount;

/// An array.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Array {
    /// Its name: `md0`.
    pub name: String,
    /// `active`, `inactive`.
    pub state: String,
    /// `read-only`, `auto-read-only`, or empty.
    pub mode: String,
    /// `raid1`, `raid6`, …; empty for an inactive array that does not tell.
    pub level: String,
    /// Its members.
    pub members: Vec<Member>,
    /// Its size in blocks of 1 KiB.
    pub blocks: Option<u64>,
    /// Members it wants; none where the level has no redundancy.
    pub disks_wanted: Option<u64>,
    /// Members that work.
    pub disks_working: Option<u64>,
    /// A letter for each place: `U` works, `_` is missing.
    pub places: String,
    /// What runs: `recovery`, `resync`, `reshape`, `check`; empty when nothing does.
    pub action: String,
    /// `DELAYED`, `PENDING`, `REMOTE` while it waits for another; empty when it does not.
    pub action_waits: String,
    /// How far that is, 0..100; none while it is delayed or pending.
    pub done_percent: Option<f64>,
    /// Blocks done of the action.
    pub blocks_done: Option<u64>,
    /// Blocks to do in all.
    pub blocks_to_do: Option<u64>,
    /// Time until it is done, minutes.
    pub finish_min: Option<f64>,
    /// Its speed, KiB a second.
    pub speed_kib_s: Option<u64>,
    /// How its data lie, as written: `super 1.2 level 5, 64k chunk, algorithm 2`.
    pub layout: String,
    /// The format of its superblock: `1.2`, `external:imsm`; empty for the first one.
    pub superblock: String,
    /// The size of a chunk, as written: `64k`.
    pub chunk: String,
    /// The bitmap of what is not yet written to every member, as written.
    pub bitmap: String,
}

/// What an mdstat tells in all.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Arrays {
    /// Levels that the kernel knows.
    pub personalities: Vec<String>,
    /// A row each.
    pub arrays: Vec<Value>,
    /// Devices of no array.
    pub unused_devices: Vec<String>,
    /// Lines that are none of these, as they stand.
    pub others: Vec<String>,
}

/// All of it for support: every array with its members counted.
#[must_use]
pub fn facts(text: &str) -> Value {
    let listed = |name: &str| -> Vec<String> {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix(':'));
        let words = line.unwrap_or_default().split_whitespace().filter(|word| *word != "<none>");
        words.map(|word| word.trim_matches(['[', ']']).to_owned()).collect()
    };
    let counted = |array: &Array| {
        let mut told = serde_json::to_value(array).unwrap_or_default();
        if let Some(map) = told.as_object_mut() {
            let missing = array.places.matches('_').count();
            let counts = [
                ("members_count", array.members.len()),
                ("active_count", array.count("active") + array.count("write-mostly")),
                ("faulty_count", array.count("faulty")),
                ("spare_count", array.count("spare")),
                ("missing_count", missing),
            ];
            map.extend(counts.map(|(name, count)| (name.to_owned(), Value::from(count))));
            map.insert("degraded".to_owned(), array.is_degraded().into());
        }
        told
    };
    let known = |line: &&str| line.contains(':') || line.starts_with(char::is_whitespace) || line.is_empty();
    let told = Arrays {
        personalities: listed("Personalities"),
        arrays: read(text).iter().map(counted).collect(),
        unused_devices: listed("unused devices"),
        others: text.lines().filter(|line| !known(line)).map(str::to_owned).collect(),
    };
    serde_json::to_value(told).unwrap_or_default()
}

/// A member of an array.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The device: `sda1`.
    pub device: String,
    /// Its number in the array.
    pub number: Option<u64>,
    /// `active`, `faulty`, `spare`, `journal`, `write-mostly`, `replacement`.
    pub state: String,
}

impl Array {
    /// Members in a state.
    #[must_use]
    pub fn count(&self, state: &str) -> usize {
        self.members.iter().filter(|member| member.state == state).count()
    }

    /// Whether it works with fewer members than it wants.
    #[must_use]
    pub fn is_degraded(&self) -> bool {
        self.disks_working.zip(self.disks_wanted).is_some_and(|(working, wanted)| working < wanted)
    }
}

/// The arrays of an mdstat.
#[must_use]
pub fn read(text: &str) -> Vec<Array> {
    let mut arrays: Vec<Array> = Vec::new();
    for line in text.lines() {
        if let Some(array) = first_line(line) {
            arrays.push(array);
        } else if let (Some(array), true) = (arrays.last_mut(), line.starts_with([' ', '\t'])) {
            more(array, line.trim());
        }
    }
    arrays
}

/// `md0 : active (auto-read-only) raid1 sda1[0] sdb1[1](F)`.
fn first_line(line: &str) -> Option<Array> {
    let (name, rest) = line.split_once(" : ")?;
    if name.contains(char::is_whitespace) || name == "Personalities" {
        return None;
    }
    let mut array = Array { name: name.to_owned(), ..Array::default() };
    for (place, word) in rest.split_whitespace().enumerate() {
        match word {
            word if place == 0 => word.clone_into(&mut array.state),
            word if word.starts_with('(') => word.trim_matches(['(', ')']).clone_into(&mut array.mode),
            word if word.contains('[') => array.members.extend(member(word)),
            word if array.level.is_empty() => word.clone_into(&mut array.level),
            _ => {}
        }
    }
    Some(array)
}

fn member(word: &str) -> Option<Member> {
    let (device, rest) = word.split_once('[')?;
    let (number, marks) = rest.split_once(']')?;
    let state = match marks {
        marks if marks.contains("(F)") => "faulty",
        marks if marks.contains("(S)") => "spare",
        marks if marks.contains("(J)") => "journal",
        marks if marks.contains("(R)") => "replacement",
        marks if marks.contains("(W)") => "write-mostly",
        _ => "active",
    };
    Some(Member { device: device.to_owned(), number: number.parse().ok(), state: state.to_owned() })
}

/// The lines below: size and places, what runs, a bitmap.
fn more(array: &mut Array, line: &str) {
    if let Some((blocks, rest)) = line.split_once(" blocks") {
        array.blocks = blocks.trim().parse().ok();
        for word in rest.split_whitespace().filter_map(|word| word.strip_prefix('[')?.strip_suffix(']')) {
            if let Some((wanted, working)) = word.split_once('/') {
                (array.disks_wanted, array.disks_working) = (wanted.parse().ok(), working.parse().ok());
            } else if word.chars().all(|c| matches!(c, 'U' | '_')) {
                word.clone_into(&mut array.places);
            }
        }
        layout(array, rest.split('[').next().unwrap_or_default().trim());
        return;
    }
    if let Some(bitmap) = line.strip_prefix("bitmap:") {
        bitmap.trim().clone_into(&mut array.bitmap);
    }
    let Some((what, rest)) = line.split_once('=').filter(|_| !line.starts_with('[')).or_else(|| bar(line)) else {
        return;
    };
    let what = what.trim();
    if !["recovery", "resync", "reshape", "check", "repair"].contains(&what) {
        return;
    }
    what.clone_into(&mut array.action);
    let rest = rest.trim();
    if !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_uppercase()) {
        rest.clone_into(&mut array.action_waits);
    }
    array.done_percent = rest.split_once('%').and_then(|(percent, _)| percent.trim().parse().ok());
    let done = rest.split_once('(').and_then(|(_, rest)| rest.split_once(')')?.0.split_once('/'));
    if let Some((done, all)) = done {
        (array.blocks_done, array.blocks_to_do) = (done.parse().ok(), all.parse().ok());
    }
    let told = |key: &str| rest.split_once(key).and_then(|(_, value)| amount(value.split_whitespace().next()?));
    array.finish_min = told("finish=").map(|(minutes, _)| minutes);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float's cast saturates")]
    let speed = told("speed=").map(|(speed, _)| speed as u64);
    array.speed_kib_s = speed;
}

/// `super 1.2 level 5, 64k chunk, algorithm 2`.
fn layout(array: &mut Array, told: &str) {
    told.clone_into(&mut array.layout);
    let words: Vec<&str> = told.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    for pair in words.windows(2) {
        match pair {
            ["super", format] => (*format).clone_into(&mut array.superblock),
            [size, "chunk" | "chunks"] => (*size).clone_into(&mut array.chunk),
            _ => {}
        }
    }
}

/// `[=>....]  recovery =  8.5% (…)`: what follows the bar.
fn bar(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix('[')?.split_once(']')?.1.split_once('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Personalities : [raid1] [raid6]\nmd6 : active raid1 sdb2[2](F) sdc[1](S) sda2[0]\n      \
        195310144 blocks super 1.2 [2/1] [U_]\n      [=>......]  recovery =  8.5% (16775552/195310144) finish=17.0min speed=259783K/sec\n\n\
        md9 : active (auto-read-only) raid1 sda2[0] sdb2[1]\n      523968 blocks [2/2] [UU]\n      resync=DELAYED\n      bitmap: 0/30 pages\n\n\
        md219 : inactive sdb[2](S) sdc[1](S)\n        7932 blocks super external:imsm\n\nunused devices: <none>\n";

    #[test]
    fn arrays_are_told_with_what_they_lack() {
        let told = read(TEXT);
        let names: Vec<_> = told.iter().map(|one| (&*one.name, &*one.state, &*one.level, one.is_degraded())).collect();
        assert_eq!(
            names,
            [("md6", "active", "raid1", true), ("md9", "active", "raid1", false), ("md219", "inactive", "", false)]
        );
        let first = &told[0];
        assert_eq!((first.count("faulty"), first.count("spare"), first.count("active")), (1, 1, 1));
        assert_eq!((&*first.action, first.done_percent, first.blocks_done), ("recovery", Some(8.5), Some(16_775_552)));
        assert_eq!((first.finish_min, first.speed_kib_s, &*first.places), (Some(17.0), Some(259_783), "U_"));
        assert_eq!((&*told[1].mode, &*told[1].action, told[1].done_percent), ("auto-read-only", "resync", None));
        assert_eq!(told[1].action_waits, "DELAYED");
        assert_eq!(
            (told[2].blocks, &*told[2].superblock, &*told[1].bitmap),
            (Some(7932), "external:imsm", "0/30 pages")
        );
        let all = facts(TEXT);
        assert_eq!((&all["personalities"][1], &all["arrays"][0]["faulty_count"]), (&"raid6".into(), &1.into()));
        assert_eq!((&all["arrays"][0]["degraded"], &all["unused_devices"]), (&true.into(), &serde_json::json!([])));
        let old = &read("md0 : active raid5 a[0] b[1]\n  125 blocks level 5, 64k chunk, algorithm 2 [2/2] [UU]\n")[0];
        assert_eq!((&*old.chunk, &*old.layout), ("64k", "level 5, 64k chunk, algorithm 2"));
    }
}
