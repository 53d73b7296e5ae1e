//! Physical drives: what Windows' storage says of them, their reliability counters, and the drivers' prediction.
//! Invariant: a drive is named by its number and model, never by its serial number; virtual disks are left out.
//! Next: the check `disk_health`.

use shared::host::{DiskArray, Drive};

use crate::parse::blocks::Block;
use crate::parse::text::truth;

/// The drives, from `MSFT_PhysicalDisk`, `MSFT_StorageReliabilityCounter` and `MSStorageDriver_FailurePredictStatus`.
pub(super) fn drives(disks: &[Block], counters: &[Block], predictions: &[Block]) -> Vec<Drive> {
    let real = disks.iter().filter(|one| !is_virtual(one));
    real.map(|one| {
        let id = one.text("DeviceId");
        let counter = counters.iter().find(|counter| counter.get("DeviceId") == Some(&id));
        let number = |name: &str| counter.and_then(|counter| counter.number::<u64>(name));
        Drive {
            name: format!("disk {id}"),
            model: one.get("Model").or_else(|| one.get("FriendlyName")).unwrap_or_default().to_owned(),
            kind: kind(one).to_owned(),
            size_bytes: one.number("Size").unwrap_or(0),
            predicts_failure: predicts(one, disks.len(), predictions),
            uncorrectable_count: number("ReadErrorsUncorrected"),
            wear_percent: counter.and_then(|counter| counter.number("Wear")),
            powered_h: number("PowerOnHours"),
            ..Drive::default()
        }
    })
    .collect()
}

/// Bus types of files, of virtual machines and of storage spaces.
fn is_virtual(one: &Block) -> bool {
    matches!(one.number::<u32>("BusType"), Some(14..=16)) || one.text("Model").to_lowercase().contains("virtual")
}

fn kind(one: &Block) -> &'static str {
    match (one.number::<u32>("BusType"), one.number::<u32>("MediaType")) {
        (Some(17), _) => "nvme",
        (_, Some(4)) => "ssd",
        (_, Some(3)) => "disk",
        _ => "",
    }
}

/// Its own health status first; the drivers' prediction names drives in its own way, so it counts where there is one drive.
fn predicts(one: &Block, drives: usize, predictions: &[Block]) -> Option<bool> {
    // 0 healthy, 1 warning, 2 unhealthy, 5 unknown.
    let status = match one.number::<u32>("HealthStatus") {
        Some(0) => Some(false),
        Some(2) => Some(true),
        _ => None,
    };
    let predicted =
        predictions.iter().filter_map(|one| truth(one.get("PredictFailure")?)).reduce(|one, other| one || other);
    match (status, predicted) {
        (status, Some(true)) if drives == 1 => status.or(Some(true)).map(|_| true),
        (None, Some(false)) => Some(false),
        (status, _) => status,
    }
}

/// Storage spaces, from `MSFT_VirtualDisk` with `MSFT_StoragePool` left out.
pub(super) fn spaces(virtual_disks: &[Block]) -> Vec<DiskArray> {
    let each = virtual_disks.iter().filter_map(|one| {
        let state = match one.number::<u32>("HealthStatus")? {
            0 => "whole",
            1 => "degraded",
            _ => "failed",
        };
        Some(DiskArray {
            name: one.text("FriendlyName"),
            source: "storage_spaces".to_owned(),
            level: one.text("ResiliencySettingName").to_lowercase(),
            state: state.to_owned(),
            ..DiskArray::default()
        })
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn drives_are_told_with_their_own_judgement() {
        let disks = "DeviceId=0\nFriendlyName=Samsung SSD 970\nBusType=17\nMediaType=4\nHealthStatus=0\nSize=1000\nSerialNumber=SECRET\n\n\
            DeviceId=1\nModel=WDC WD20\nBusType=11\nMediaType=3\nHealthStatus=2\nSize=2000\n\nDeviceId=2\nFriendlyName=Msft Virtual Disk\nModel=Virtual Disk\nBusType=15\n";
        let counters = "DeviceId=0\nWear=7\nPowerOnHours=900\nReadErrorsUncorrected=0\n";
        let told = drives(&instances(disks), &instances(counters), &[]);
        let names: Vec<_> = told.iter().map(|one| (&*one.name, &*one.kind, one.predicts_failure)).collect();
        assert_eq!(names, [("disk 0", "nvme", Some(false)), ("disk 1", "disk", Some(true))]);
        assert_eq!((told[0].wear_percent, told[0].powered_h), (Some(7.0), Some(900)));
        assert!(!format!("{told:?}").contains("SECRET"));
    }

    #[test]
    fn a_prediction_counts_where_it_can_mean_only_one() {
        let one = instances("DeviceId=0\nHealthStatus=0\nBusType=11\n");
        let predicted = instances("InstanceName=SCSI\\Disk\nPredictFailure=TRUE\n");
        assert_eq!(drives(&one, &[], &predicted)[0].predicts_failure, Some(true));
        let two = instances("DeviceId=0\nHealthStatus=0\nBusType=11\n\nDeviceId=1\nHealthStatus=5\nBusType=11\n");
        let told: Vec<_> = drives(&two, &[], &predicted).into_iter().map(|one| one.predicts_failure).collect();
        assert_eq!(told, [Some(false), None]);
    }

    #[test]
    fn spaces_are_whole_degraded_or_failed() {
        let told =
            spaces(&instances("FriendlyName=Mirror\nResiliencySettingName=Mirror\nHealthStatus=1\n\nFriendlyName=x\n"));
        assert_eq!((told.len(), &*told[0].state, &*told[0].level), (1, "degraded", "mirror"));
    }
}
