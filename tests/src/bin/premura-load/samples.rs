//! Reports of every recorded machine, unpacked: what a dictionary of the wire is trained on.
//! Invariant: nothing of the machine that trains may be learned. Next: [`super::report`].

use shared::check::Every;
use shared::ids::{DeviceId, EpochId};
use support::random::xorshift;

use super::device::enveloped;
use super::report::{OFTEN, sampled};

/// Writes reports of every recorded machine, unpacked, each with numbers of its own: what a dictionary is trained on.
pub(super) fn samples(folder: &std::path::Path) {
    std::fs::create_dir_all(folder).expect("a folder");
    let hosts = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/hosts");
    let mut state = 1u64;
    for entry in std::fs::read_dir(hosts).expect("recorded machines") {
        let path = entry.expect("a name").path();
        let text = std::fs::read_to_string(&path).expect("a recorded machine");
        for nth in 0..60 {
            let mut machine: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            vary(&mut machine, &mut state);
            let Ok(machine) = serde_json::from_value(machine) else { continue };
            let report = sampled(&machine, if nth % 3 == 0 { &OFTEN } else { &[Every::Sample] });
            let device = DeviceId::new(state >> 20, [(state >> 9) as u8; 10]);
            let epoch = EpochId::new(state >> 21, [(state >> 13) as u8; 10]);
            let mut envelope = enveloped(device, epoch, state >> 40, &report);
            // Nothing of the machine that trains may be learned.
            envelope.boot = format!("{state:016x}-{:016x}", state.rotate_left(17));
            envelope.sent_boot.clone_from(&envelope.boot);
            let plain = rmp_serde::to_vec_named(&envelope).expect("an envelope");
            let name = format!("{}-{nth}", path.file_stem().expect("a name").display());
            std::fs::write(folder.join(name), plain).expect("written");
        }
    }
}

/// Moves every number by up to a half.
fn vary(value: &mut serde_json::Value, state: &mut u64) {
    use serde_json::Value;
    match value {
        Value::Array(all) => all.iter_mut().for_each(|one| vary(one, state)),
        Value::Object(all) => all.values_mut().for_each(|one| vary(one, state)),
        Value::Number(number) => {
            let by = 0.5 + (xorshift(state) >> 11) as f64 / (1u64 << 53) as f64;
            let varied = match (number.as_u64(), number.as_f64()) {
                (Some(0 | 1), _) | (None, None) => return,
                (Some(whole), _) => serde_json::Number::from((whole as f64 * by) as u64),
                (None, Some(real)) => serde_json::Number::from_f64(real * by).expect("finite"),
            };
            *number = varied;
        }
        _ => {}
    }
}
