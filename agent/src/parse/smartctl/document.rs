//! smartctl's JSON.
//! Invariant: a value of another kind than expected is none. Next: [`super::Drive`].

use serde_json::Value;

use super::{Attribute, Drive, Nvme, Scsi};

pub(super) fn drive(told: &Value) -> Drive {
    let text = |path: &str| told.pointer(path).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let number = |path: &str| told.pointer(path).and_then(Value::as_u64);
    let truth = |path: &str| told.pointer(path).and_then(Value::as_bool);
    let first = |paths: [&str; 2]| paths.into_iter().map(text).find(|told| !told.is_empty()).unwrap_or_default();
    Drive {
        device: text("/device/name"),
        device_type: text("/device/type"),
        protocol: text("/device/protocol"),
        model_family: text("/model_family"),
        model_name: first(["/model_name", "/scsi_model_name"]),
        serial_number: text("/serial_number"),
        firmware_version: first(["/firmware_version", "/scsi_revision"]),
        capacity_bytes: number("/user_capacity/bytes").or_else(|| number("/nvme_total_capacity")),
        rotation_rate_rpm: number("/rotation_rate"),
        form_factor: text("/form_factor/name"),
        interface: first(["/sata_version/string", "/scsi_transport_protocol/name"]),
        interface_speed: text("/interface_speed/current/string"),
        interface_max_speed: text("/interface_speed/max/string"),
        logical_block_bytes: number("/logical_block_size"),
        physical_block_bytes: number("/physical_block_size"),
        smart_available: truth("/smart_support/available"),
        smart_enabled: truth("/smart_support/enabled"),
        passed: truth("/smart_status/passed"),
        temperature_c: told.pointer("/temperature/current").and_then(Value::as_i64),
        power_on_hours: number("/power_on_time/hours"),
        power_cycles: number("/power_cycle_count"),
        error_log_count: number("/ata_smart_error_log/summary/count")
            .or_else(|| number("/ata_smart_error_log/extended/count")),
        failed_self_tests: failed_self_tests(told),
        attributes: rows(told, "/ata_smart_attributes/table").filter_map(attribute).collect(),
        nvme: told.pointer("/nvme_smart_health_information_log").map(nvme),
        scsi: scsi(told),
        exit_status: number("/smartctl/exit_status"),
        messages: messages(told),
        fields: told.as_object().cloned().unwrap_or_default(),
        ..Drive::default()
    }
}

fn rows<'a>(told: &'a Value, path: &str) -> impl Iterator<Item = &'a Value> {
    told.pointer(path).and_then(Value::as_array).into_iter().flatten()
}

fn messages(told: &Value) -> Vec<String> {
    let each = rows(told, "/smartctl/messages").filter_map(|one| one.get("string")?.as_str());
    each.map(str::to_owned).collect()
}

fn attribute(row: &Value) -> Option<Attribute> {
    let number = |name: &str| row.get(name).and_then(Value::as_u64);
    let text = |path: &str| row.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Attribute {
        id: number("id")?,
        name: text("/name"),
        value: number("value"),
        worst: number("worst"),
        threshold: number("thresh"),
        raw: row.pointer("/raw/value").and_then(Value::as_u64),
        raw_text: text("/raw/string"),
        when_failed: text("/when_failed"),
        is_prefailure: row.pointer("/flags/prefailure").and_then(Value::as_bool),
    })
}

/// Of the logs that are there the standard one counts the same tests as the extended one.
fn failed_self_tests(told: &Value) -> Option<u64> {
    const COUNTS: [&str; 2] = ["/ata_smart_self_test_log/standard", "/ata_smart_self_test_log/extended"];
    let log = COUNTS.into_iter().find_map(|path| told.pointer(path));
    if let Some(log) = log {
        return log.get("error_count_total").and_then(Value::as_u64).or_else(|| {
            let failed = |one: &&Value| one.pointer("/status/passed").and_then(Value::as_bool) == Some(false);
            Some(rows(log, "/table").filter(failed).count() as u64)
        });
    }
    let nvme = told.pointer("/nvme_self_test_log/table").and_then(Value::as_array)?;
    // 5, 6 and 7: a segment failed; 1..4 are tests that were stopped.
    let failed = |one: &&Value| {
        one.pointer("/self_test_result/value").and_then(Value::as_u64).is_some_and(|result| (5..=7).contains(&result))
    };
    Some(nvme.iter().filter(failed).count() as u64)
}

fn nvme(log: &Value) -> Nvme {
    let number = |name: &str| log.get(name).and_then(Value::as_u64);
    Nvme {
        critical_warning: number("critical_warning"),
        available_spare_percent: number("available_spare"),
        available_spare_threshold_percent: number("available_spare_threshold"),
        percentage_used: number("percentage_used"),
        data_units_read: number("data_units_read"),
        data_units_written: number("data_units_written"),
        host_reads: number("host_reads"),
        host_writes: number("host_writes"),
        controller_busy_min: number("controller_busy_time"),
        unsafe_shutdowns: number("unsafe_shutdowns"),
        media_errors: number("media_errors"),
        error_log_entries: number("num_err_log_entries"),
        warning_temperature_min: number("warning_temp_time"),
        critical_temperature_min: number("critical_comp_time"),
        temperature_sensors_c: rows(log, "/temperature_sensors").filter_map(Value::as_i64).collect(),
    }
}

fn scsi(told: &Value) -> Option<Scsi> {
    let counters = told.get("scsi_error_counter_log");
    let grown_defects = told.get("scsi_grown_defect_list").and_then(Value::as_u64);
    if counters.is_none() && grown_defects.is_none() {
        return None;
    }
    let counter = |path: &str| counters.and_then(|all| all.pointer(path)).and_then(Value::as_u64);
    let gigabytes = |path: &str| counters.and_then(|all| all.pointer(path)).and_then(Value::as_str)?.parse().ok();
    Some(Scsi {
        grown_defects,
        read_uncorrected: counter("/read/total_uncorrected_errors"),
        write_uncorrected: counter("/write/total_uncorrected_errors"),
        verify_uncorrected: counter("/verify/total_uncorrected_errors"),
        read_corrected: counter("/read/total_errors_corrected"),
        write_corrected: counter("/write/total_errors_corrected"),
        read_gb: gigabytes("/read/gigabytes_processed"),
        write_gb: gigabytes("/write/gigabytes_processed"),
        trip_temperature_c: told.pointer("/temperature/drive_trip").and_then(Value::as_i64),
    })
}
