//! Contract of what a limit is tried with: whom it reaches, their numbers behind the wall, what was really opened.
//! Next: `collector/src/app/trial/`.

use collector::clock::Clock;
use collector::store::device_state::{self, StoredState};
use collector::store::history::{self, AS_SAMPLED, BY_HOUR, StoredBlock};
use collector::store::policy::Reach;
use collector::store::{Db, device, trial};
use support::NOW;

use crate::people::new_device;

const DAY: i64 = 86_400_000;

/// Devices are reached once they reported; numbers are of their customer, check, step and time alone.
pub async fn contract_trial(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, our_no) = new_device(db, &clock, "Tried Ltd").await;
    let (theirs, their_no) = new_device(db, &clock, "Others Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let state = |device_no| StoredState {
        device_no,
        epoch: "epo_1".into(),
        last_seq: 1,
        received_at: NOW,
        report_id: 1,
        state: vec![7],
    };
    device_state::save(&mut write, &[state(our_no)]).await.unwrap();
    let block = |series: &str, step_s, day: i64| StoredBlock {
        device_no: our_no,
        series: series.into(),
        step_s,
        from_at: NOW + day * DAY,
        to_at: NOW + (day + 1) * DAY - 1,
        points: 1,
        body: vec![1],
    };
    let mut blocks: Vec<StoredBlock> = (0..4).map(|day| block("disk_space.free_gb:/", AS_SAMPLED, day)).collect();
    blocks.extend([block("disk_space.free_gb:/", BY_HOUR, 0), block("disk_spacex.free_gb:/", AS_SAMPLED, 1)]);
    blocks.push(block("disk_space.free_gb:/data", AS_SAMPLED, 2));
    history::save(&mut write, &blocks).await.unwrap();

    let reach = |customer, device| Reach { customer, site: None, device };
    let names = |found: Vec<trial::Reached>| found.into_iter().map(|one| one.customer).collect::<Vec<_>>();
    let all = trial::reached(&mut write, Reach::default(), 9).await.unwrap();
    assert_eq!(all.first().map(|one| (one.device_no, one.state.clone())), Some((our_no, vec![7])));
    assert_eq!(names(all), ["Tried Ltd"], "who never reported has nothing to try");
    device_state::save(&mut write, &[state(their_no)]).await.unwrap();
    assert_eq!(names(trial::reached(&mut write, Reach::default(), 9).await.unwrap()), ["Others Ltd", "Tried Ltd"]);
    assert_eq!(names(trial::reached(&mut write, Reach::default(), 1).await.unwrap()), ["Others Ltd"]);
    assert_eq!(names(trial::reached(&mut write, reach(Some(ours), None), 9).await.unwrap()), ["Tried Ltd"]);
    let one = device::by_number(&mut write, our_no).await.unwrap().unwrap().id;
    assert!(trial::reached(&mut write, reach(Some(theirs), Some(one)), 9).await.unwrap().is_empty());

    let span = (NOW + DAY, NOW + 2 * DAY + 5);
    let seen = |found: Vec<StoredBlock>| {
        found.into_iter().map(|one| (one.series, (one.from_at - NOW) / DAY)).collect::<Vec<_>>()
    };
    let step = ("disk_space", AS_SAMPLED);
    let found = trial::numbers(&mut write, (ours, our_no), step, span, 31 * DAY).await.unwrap();
    let wanted = [("disk_space.free_gb:/", 1), ("disk_space.free_gb:/", 2), ("disk_space.free_gb:/data", 2)];
    assert_eq!(seen(found), wanted.map(|(series, day)| (series.to_owned(), day)));
    let hours = trial::numbers(&mut write, (ours, our_no), ("disk_space", BY_HOUR), (NOW, NOW + 1), 31 * DAY).await;
    assert_eq!(hours.unwrap().len(), 1);
    assert!(trial::numbers(&mut write, (theirs, our_no), step, span, 31 * DAY).await.unwrap().is_empty());
    assert_eq!(trial::opened(&mut write, Reach::default(), "disk_space", 0).await.unwrap(), 0);
}
