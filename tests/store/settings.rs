//! Contract of what settings and onboarding keep: the provider's files, limits that were set.

use collector::clock::Clock;
use collector::store::device_state::{self, StoredState};
use collector::store::onboarding::{There, there};
use collector::store::policy::{self, Reach};
use collector::store::provider_file::{self, StoredFile};
use collector::store::{Db, device};

use crate::people::new_device;

/// A file is kept whole, replaced and removed.
pub async fn contract_provider_file(db: &Db) {
    let mut write = db.write_unleased().await.unwrap();
    assert_eq!(provider_file::get(&mut write, "logo").await.unwrap(), None);
    let first = StoredFile { content_type: "image/png".into(), body: vec![0, 1, 0xff, 0] };
    provider_file::set(&mut write, "logo", &first).await.unwrap();
    assert!(provider_file::is_there(&mut write, "logo").await.unwrap());
    let second = StoredFile { content_type: "image/webp".into(), body: vec![7; 200_000] };
    provider_file::set(&mut write, "logo", &second).await.unwrap();
    assert_eq!(provider_file::get(&mut write, "logo").await.unwrap(), Some(second));
    assert!(provider_file::remove(&mut write, "logo").await.unwrap());
    assert!(!provider_file::remove(&mut write, "logo").await.unwrap());
    assert!(!provider_file::is_there(&mut write, "logo").await.unwrap());
    write.commit().await.unwrap();
}

/// Limits are kept by level, found by whom they concern, taken back; each change raises the revision.
pub async fn contract_limits(db: &Db) {
    let clock = Clock::manual(1_800_000_000_000);
    let (ours, our_no) = new_device(db, &clock, "Limits Ltd").await;
    let (theirs, _) = new_device(db, &clock, "Others Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let device = device::by_number(&mut write, our_no).await.unwrap().unwrap();
    let (customer_id, site_id, device_id) = (ours.to_string(), device.site_id.to_string(), device.id.to_string());
    let name = "disk_space.high_percent";
    let levels = [
        ("provider", ""),
        ("customer", customer_id.as_str()),
        ("site", site_id.as_str()),
        ("device", device_id.as_str()),
    ];
    for (place, level) in levels.into_iter().enumerate() {
        let revision = policy::set(&mut write, level, name, 10.5 + place as f64).await.unwrap();
        assert_eq!(revision, place as i64 + 1);
        let kept = policy::at(&mut write, level.0, level.1).await.unwrap();
        assert_eq!(kept, [(name.to_owned(), 10.5 + place as f64)].into());
    }
    let found = policy::exceptions(&mut write, None).await.unwrap();
    assert_eq!(
        found.iter().map(|one| one.scope.as_str()).collect::<Vec<_>>(),
        ["provider", "customer", "site", "device"]
    );
    let last = found.last().unwrap();
    assert_eq!(last.customer.as_ref().map(|(id, name)| (*id, name.as_str())), Some((ours, "Limits Ltd")));
    assert_eq!(
        (last.site.as_ref().map(|one| one.0), last.device.as_ref().map(|one| one.0)),
        (Some(device.site_id), Some(device.id))
    );
    assert_eq!(policy::exceptions(&mut write, Some(ours.into())).await.unwrap().len(), 3);
    assert_eq!(policy::exceptions(&mut write, Some(theirs.into())).await.unwrap(), []);
    let reach = |customer, site, device| Reach { customer, site, device };
    for (reach, devices) in [
        (Reach::default(), 2),
        (reach(Some(ours), None, None), 1),
        (reach(Some(ours), Some(device.site_id), None), 1),
        (reach(Some(ours), Some(device.site_id), Some(device.id)), 1),
        (reach(Some(theirs), Some(device.site_id), None), 0),
    ] {
        assert_eq!(policy::devices_in(&mut write, reach).await.unwrap(), devices, "{reach:?}");
        assert_eq!(policy::open_in(&mut write, reach).await.unwrap(), []);
    }
    assert!(policy::unset(&mut write, levels[3], name).await.unwrap());
    assert!(!policy::unset(&mut write, levels[3], name).await.unwrap());
    assert_eq!(policy::revision(&mut write).await.unwrap(), 6);
    assert!(policy::at(&mut write, "device", &device_id).await.unwrap().is_empty());
    write.commit().await.unwrap();
}

/// What a new provider has is counted; the newest devices are found, those that have reported and those that have not.
pub async fn contract_onboarding(db: &Db) {
    let clock = Clock::manual(1_800_000_000_000);
    let mut write = db.write_unleased().await.unwrap();
    assert_eq!(there(&mut write).await.unwrap(), There::default());
    drop(write);
    let (ours, first) = new_device(db, &clock, "Beginners Ltd").await;
    let (theirs, second) = new_device(db, &clock, "Others Ltd").await;
    let (_, revoked) = new_device(db, &clock, "Gone Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let gone = device::by_number(&mut write, revoked).await.unwrap().unwrap();
    device::revoke(&mut write, gone.id, 1).await.unwrap();
    let numbers = |found: Vec<device::Device>| found.into_iter().map(|one| one.device_no).collect::<Vec<_>>();
    assert_eq!(numbers(device::newest(&mut write, None, false, 9).await.unwrap()), [second, first]);
    assert_eq!(numbers(device::newest(&mut write, None, false, 1).await.unwrap()), [second]);
    assert_eq!(numbers(device::newest(&mut write, Some(ours.into()), false, 9).await.unwrap()), [first]);
    assert!(device::newest(&mut write, Some(theirs.into()), true, 9).await.unwrap().is_empty());
    let state = StoredState {
        device_no: first,
        epoch: "epo_1".into(),
        last_seq: 1,
        received_at: 5,
        report_id: 1,
        state: Vec::new(),
    };
    device_state::save(&mut write, &[state]).await.unwrap();
    assert_eq!(numbers(device::newest(&mut write, None, true, 9).await.unwrap()), [first]);
    assert_eq!(numbers(device::newest(&mut write, None, false, 9).await.unwrap()), [second]);
    assert_eq!(there(&mut write).await.unwrap(), There { customers: 3, heard: 1, sent: 0, technicians: 0 });
    write.commit().await.unwrap();
}
