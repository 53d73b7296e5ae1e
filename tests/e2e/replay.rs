//! `premura-collector replay`, the real program: recordings in each form go in, the same tickets come out.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

const HOUR_S: i64 = 3_600;
const BEGIN_S: i64 = 1_700_438_400;
const LIMITS: &str =
    "{\"device\":\"pc\",\"metric\":\"disk\",\"limit\":100.0,\"full_at\":98.0,\"unit\":\"%\",\"interval_s\":3600}\n";

/// A disk that fills by three percent a day, an error that comes beside another, a number that stays the same.
fn observed(hour: i64) -> Vec<(&'static str, f64)> {
    #[expect(clippy::cast_precision_loss, reason = "some hundred hours")]
    let mut all = vec![("disk", 40.0 + hour as f64 / 8.0), ("load", 0.5)];
    if hour == 100 {
        all.extend([("event.a", 1.0), ("event.b", 1.0)]);
    }
    all
}

fn hours(to: i64) -> impl Iterator<Item = (i64, Vec<(&'static str, f64)>)> {
    (0..to).map(|hour| (BEGIN_S + hour * HOUR_S, observed(hour)))
}

fn long(to: i64) -> String {
    let lines = hours(to)
        .flat_map(|(ts, all)| all.into_iter().map(move |(metric, value)| format!("{ts},pc,{metric},{value}\n")));
    format!("ts,device,metric,value\n{}", lines.collect::<String>())
}

fn wide(to: i64) -> String {
    let lines = hours(to).map(|(ts, all)| {
        let cell =
            |name| all.iter().find(|(metric, _)| *metric == name).map_or(String::new(), |(_, value)| value.to_string());
        format!("{ts},pc,{},{},{},{}\n", cell("disk"), cell("load"), cell("event.a"), cell("event.b"))
    });
    format!("ts,device,disk,load,event.a,event.b\n{}", lines.collect::<String>())
}

fn json(to: i64) -> String {
    let lines = hours(to).flat_map(|(ts, all)| {
        let line = move |(metric, value)| {
            format!("{{\"ts\":{ts},\"device\":\"pc\",\"metric\":\"{metric}\",\"value\":{value}}}\n")
        };
        all.into_iter().map(line)
    });
    lines.collect()
}

fn replay(folder: &Path, recording: &Path, out: &str) -> Output {
    let mut program = Command::new(support::program::collector());
    program.arg("replay").arg("--obs").arg(recording).arg("--limits").arg(folder.join("limits.jsonl"));
    program.arg("--out").arg(folder.join(out)).arg("--scores").arg(folder.join("scores.csv")).output().unwrap()
}

fn tickets(folder: &Path, name: &str, text: &[u8]) -> String {
    let recording = folder.join(name);
    fs::write(&recording, text).unwrap();
    let done = replay(folder, &recording, "tickets.jsonl");
    assert!(done.status.success(), "{name}: {}", String::from_utf8_lossy(&done.stderr));
    assert!(done.stderr.is_empty(), "silent in a pipe: {}", String::from_utf8_lossy(&done.stderr));
    fs::read_to_string(folder.join("tickets.jsonl")).unwrap()
}

fn packed(text: &str) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(text.as_bytes()).unwrap();
    packed.finish().unwrap()
}

#[test]
fn a_recording_gives_the_same_tickets_in_every_form_and_cut_at_any_moment() {
    let home = crate::home();
    let folder = home.path();
    fs::write(folder.join("limits.jsonl"), LIMITS).unwrap();
    let whole = tickets(folder, "long.csv", long(465).as_bytes());
    let told: Vec<Value> = whole.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let kinds: Vec<_> =
        told.iter().map(|ticket| (ticket["kind"].as_str().unwrap(), ticket["metric"].as_str().unwrap())).collect();
    assert_eq!(kinds, [("event", "event.b"), ("forecast", "disk")], "{whole}");
    assert_eq!(told[0]["opened"], BEGIN_S + 100 * HOUR_S);
    let (opened, predicted) = (told[1]["opened"].as_i64().unwrap(), told[1]["predicted"].as_i64().unwrap());
    let full = BEGIN_S + 464 * HOUR_S;
    assert!(
        (full - 49 * HOUR_S..full - 24 * HOUR_S).contains(&opened) && (predicted - full).abs() < 6 * HOUR_S,
        "{whole}"
    );
    assert!(told[1]["title"].as_str().unwrap().contains("grows by 3 % a day: full about"), "{whole}");
    let scores = fs::read_to_string(folder.join("scores.csv")).unwrap();
    assert!(
        scores.starts_with("device,seq,score\npc,0,") && scores.lines().count() == long(465).lines().count(),
        "{scores:.80}"
    );

    for (name, text) in [("wide.csv", wide(465)), ("lines.jsonl", json(465)), ("long.csv", long(465))] {
        assert_eq!(tickets(folder, name, text.as_bytes()), whole, "{name}");
        assert_eq!(tickets(folder, &format!("{name}.gz"), &packed(&text)), whole, "{name}.gz");
    }
    for cut in [99, 101, 300, (opened - BEGIN_S) / HOUR_S, (opened - BEGIN_S) / HOUR_S + 1] {
        let before = told.iter().filter(|ticket| ticket["opened"].as_i64().unwrap() < BEGIN_S + cut * HOUR_S).count();
        let expected: String = whole.lines().take(before).map(|line| format!("{line}\n")).collect();
        assert_eq!(tickets(folder, "cut.csv", long(cut).as_bytes()), expected, "cut at hour {cut}");
    }
}

#[test]
fn a_line_that_cannot_be_read_is_named_by_file_and_line() {
    let home = crate::home();
    let folder = home.path();
    fs::write(folder.join("limits.jsonl"), LIMITS).unwrap();
    let table = [
        (
            "words.csv",
            "ts,device,metric,value\n1,pc,disk,3\n2,pc,disk,much\n",
            "words.csv, line 3: `much` is no number",
        ),
        ("back.csv", "ts,device,metric,value\n2,pc,disk,3\n1,pc,disk,3\n", "back.csv, line 3: it is earlier"),
        ("short.csv", "ts,device,metric,value\n1,pc,disk\n", "short.csv, line 2: it has 3 columns, the heading has 4"),
        ("when.csv", "ts,device,disk\nyesterday,pc,4\n", "when.csv, line 2: `yesterday` is no moment"),
        ("heading.csv", "when,device,disk\n1,pc,4\n", "heading.csv, line 1: the heading has no column `ts`"),
        (
            "half.jsonl",
            "{\"ts\":1,\"device\":\"pc\",\"metric\":\"disk\",\"value\":3}\n{\"ts\":2\n",
            "half.jsonl, line 2: EOF",
        ),
        ("torn.csv.gz", "no gzip", "torn.csv.gz"),
    ];
    for (name, text, wanted) in table {
        fs::write(folder.join(name), text).unwrap();
        let done = replay(folder, &folder.join(name), "none.jsonl");
        let told = String::from_utf8(done.stderr).unwrap();
        assert!(!done.status.success() && told.contains(wanted) && told.lines().count() == 1, "{name}: {told}");
        assert!(
            !folder.join("none.jsonl").exists() || fs::read(folder.join("none.jsonl")).unwrap().is_empty(),
            "{name}"
        );
    }
}
