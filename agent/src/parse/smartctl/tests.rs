//! Drives as JSON and as text.

use super::*;

#[test]
fn json_of_each_protocol_is_read() {
    let ata = r#"{"smartctl":{"exit_status":4,"messages":[{"string":"x","severity":"error"}]},"device":{"name":"/dev/sda","protocol":"ATA"},
        "model_name":"WDC","user_capacity":{"bytes":1000},"rotation_rate":7200,"smart_status":{"passed":true},"temperature":{"current":-3},
        "ata_smart_attributes":{"table":[{"id":5,"name":"Reallocated_Sector_Ct","value":200,"worst":199,"thresh":140,"when_failed":"past",
        "flags":{"prefailure":true},"raw":{"value":12,"string":"12"}},{"name":"no id"}]},
        "ata_smart_self_test_log":{"standard":{"table":[{"status":{"passed":false}},{"status":{"passed":true}}]}}}"#;
    let told = read(ata);
    assert_eq!((&*told.device, told.passed, told.temperature_c), ("/dev/sda", Some(true), Some(-3)));
    assert_eq!((told.reallocated_sectors, told.pending_sectors, told.failed_self_tests), (Some(12), None, Some(1)));
    assert_eq!((told.attributes.len(), &*told.attributes[0].when_failed, &*told.messages[0]), (1, "past", "x"));
    let nvme = r#"{"device":{"protocol":"NVMe"},"nvme_total_capacity":5,"nvme_smart_health_information_log":{"critical_warning":1,
        "percentage_used":101,"media_errors":2,"temperature_sensors":[40,41]}}"#;
    let told = read(nvme);
    assert_eq!((told.capacity_bytes, told.wear_percent), (Some(5), Some(101.0)));
    assert_eq!(told.nvme.unwrap().temperature_sensors_c, [40, 41]);
    let scsi = r#"{"device":{"protocol":"SCSI"},"scsi_grown_defect_list":7,"scsi_error_counter_log":{"read":{"total_uncorrected_errors":1,"gigabytes_processed":"12.5"}}}"#;
    let told = read(scsi).scsi.unwrap();
    assert_eq!((told.grown_defects, told.read_uncorrected, told.read_gb), (Some(7), Some(1), Some(12.5)));
    assert_eq!(read("[1]"), Drive::default());
}

#[test]
fn text_of_each_protocol_is_read() {
    let ata = "=== START OF INFORMATION SECTION ===\nModel Family:     Micron 5100\nDevice Model:     MTFD: X\nSerial Number:    2020\n\
        User Capacity:    480,103,981,056 bytes [480 GB]\nRotation Rate:    Solid State Device\nATA Version is:   ACS-3\n\
        SATA Version is:  SATA 3.2, 6.0 Gb/s (current: 6.0 Gb/s)\nSMART support is: Available - device has SMART capability.\nSMART support is: Enabled\n\
        SMART overall-health self-assessment test result: FAILED!\n\
        ID# ATTRIBUTE_NAME          FLAG     VALUE WORST THRESH TYPE      UPDATED  WHEN_FAILED RAW_VALUE\n\
        \x20 5 Reallocated_Sector_Ct   0x0033   100   100   010    Pre-fail  Always       -       3\n\
        \x20 9 Power_On_Hours          0x0032   100   100   000    Old_age   Always       -       1200 (7 45 0)\n\
        194 Temperature_Celsius     0x0022   064   050   000    Old_age   Always   FAILING_NOW 36 (Min/Max 20/50)\n\
        202 Percent_Lifetime_Remain 0x0030   090   090   001    Old_age   Offline      -       10\n\
        # 1  Extended offline    Completed: read failure       90%      1100         12345\n# 2  Short offline       Completed without error       00%      1000         -\n";
    let told = read(ata);
    assert_eq!(
        (told.capacity_bytes, told.passed, told.rotation_rate_rpm),
        (Some(480_103_981_056), Some(false), Some(0))
    );
    assert_eq!((told.power_on_hours, told.temperature_c, told.reallocated_sectors), (Some(1200), Some(36), Some(3)));
    assert_eq!((told.wear_percent, told.failed_self_tests, &*told.protocol), (Some(10.0), Some(1), "ATA"));
    assert_eq!((&*told.attributes[2].when_failed, &*told.attributes[2].raw_text), ("now", "36 (Min/Max 20/50)"));
    assert_eq!((&*told.interface, told.smart_available, told.smart_enabled), ("SATA 3.2", Some(true), Some(true)));
    assert_eq!(told.fields["self_tests"][0], "# 1 Extended offline Completed: read failure 90% 1100 12345");
    assert_eq!((&*told.interface_speed, &*told.interface_max_speed), ("6.0 Gb/s", "6.0 Gb/s"));
    let nvme = "Model Number:                       Samsung SSD 970\nTotal NVM Capacity:                 250,059,350,016 [250 GB]\n\
        Critical Warning:                   0x04\nTemperature:                        43 Celsius\nAvailable Spare:                    100%\n\
        Percentage Used:                    3%\nData Units Read:                    7,614,214 [3.89 TB]\nWarning  Comp. Temperature Time:    5\nTemperature Sensor 1:               43 Celsius\n";
    let told = read(nvme);
    let log = told.nvme.clone().unwrap();
    assert_eq!((log.critical_warning, log.percentage_used, log.data_units_read), (Some(4), Some(3), Some(7_614_214)));
    assert_eq!((log.temperature_sensors_c, log.warning_temperature_min), (vec![43], Some(5)));
    assert_eq!((&*told.protocol, told.capacity_bytes), ("NVMe", Some(250_059_350_016)));
    let scsi = "Vendor:               SEAGATE\nProduct:              ST300MP0006\nTransport protocol:   SAS (SPL-4)\nSMART Health Status: OK\n\
        Elements in grown defect list: 2\nread:   1  0  0  1  1  125.4  0\nwrite:  0  0  0  0  0  99.1  3\n";
    let told = read(scsi);
    assert_eq!((told.passed, &*told.protocol, &*told.model_family), (Some(true), "SCSI", "SEAGATE"));
    let counters = told.scsi.unwrap();
    assert_eq!((counters.write_uncorrected, counters.read_gb, counters.grown_defects), (Some(3), Some(125.4), Some(2)));
    let old = "smartctl version 5.38\nDevice: IBM-ESXS ST3300655SS      Version: BA23\nDevice supports SMART and is Enabled\n\
        User Capacity:    128 035 676 160 bytes\n  number of hours powered up = 31589.97\n";
    let told = read(old);
    assert_eq!((&*told.model_family, &*told.model_name, &*told.firmware_version), ("IBM-ESXS", "ST3300655SS", "BA23"));
    assert_eq!((told.capacity_bytes, told.power_on_hours), (Some(128_035_676_160), Some(31_589)));
    assert_eq!((told.smart_enabled, &told.fields["User Capacity"]), (Some(true), &"128 035 676 160 bytes".into()));
}
