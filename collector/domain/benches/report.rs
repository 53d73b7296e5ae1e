//! How long a report takes before it is on disk: `cargo bench -p premura-domain --bench report`.
//! Invariant: measures, and holds nothing: `tests/counts/run` does. Next: `hot_path/`, which says what is done.

mod hot_path;

use criterion::{Criterion, criterion_group, criterion_main};
use hot_path::Scene;

fn report(criterion: &mut Criterion) {
    let Ok(mut scene) = Scene::new() else { return };
    criterion.bench_function("decode", |bencher| bencher.iter(|| scene.decode()));
    criterion.bench_function("judge", |bencher| bencher.iter(|| scene.judge()));
    criterion.bench_function("reconcile", |bencher| bencher.iter(hot_path::reconcile_one));
}

criterion_group!(benches, report);
criterion_main!(benches);
