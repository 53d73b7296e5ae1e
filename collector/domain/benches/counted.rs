//! The same work a given number of times, for whoever counts instructions: `counted decode|judge|reconcile ROUNDS`.
//! Invariant: the same rounds are the same instructions. Next: `tests/counts/run`, which counts; `hot_path/`.

mod hot_path;

use hot_path::Scene;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [what, rounds, ..] = words.as_slice() else { return Ok(()) };
    let mut scene = Scene::new()?;
    for _ in 0..rounds.parse::<u32>()? {
        match what.as_str() {
            "decode" => scene.decode(),
            "judge" => scene.judge(),
            "reconcile" => hot_path::reconcile_one(),
            other => return Err(format!("no work is called {other}").into()),
        }
    }
    Ok(())
}
