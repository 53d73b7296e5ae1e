//! Failed sign-ins of the last hour, from the system's own record of them, and how many may change the machine.
//! Invariant: names and addresses are counted and forgotten; the record is read from its end, as far as an hour can reach.
//! Next: the check `sign_in`.

use std::collections::BTreeSet;
use std::io::{Read, Seek, SeekFrom};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use shared::host::SignIns;
use shared::observation::Look;

use super::system::{System, regular, unseen};
use crate::host::internet::is_public;

const RECORD: &str = "/var/log/btmp";
/// Attempts that are read at most; a machine with more in an hour is told by these.
const MOST_RECORDS: u64 = 8192;
/// Groups whose members may change the machine.
const ADMINISTRATORS: [&str; 4] = ["sudo", "wheel", "admin", "root"];

/// Where fields of a record stand, as the C library writes it: length, seconds, address.
#[cfg(not(any(target_arch = "aarch64", target_arch = "riscv64", target_arch = "loongarch64")))]
const SHAPE: (usize, usize, usize) = (384, 340, 348);
#[cfg(any(target_arch = "aarch64", target_arch = "riscv64", target_arch = "loongarch64"))]
const SHAPE: (usize, usize, usize) = (400, 344, 360);
const LINE: usize = 8;
pub(super) const RECORD_BYTES: usize = SHAPE.0;
pub(super) const SECONDS_AT: usize = SHAPE.1;

/// One attempt.
#[derive(Clone, Debug, PartialEq)]
struct Attempt {
    at_s: i64,
    service: &'static str,
    address: Option<IpAddr>,
}

pub(super) fn sign_ins(system: &System, now_ms: i64) -> Look<SignIns> {
    let records = records(system, RECORD).map_err(|error| unseen(RECORD.as_ref(), &error))?;
    let since_s = now_ms / 1000 - 3600;
    let attempts: Vec<Attempt> =
        records.iter().filter_map(|record| parse_attempt(record)).filter(|one| one.at_s > since_s).collect();
    let public: Vec<IpAddr> = attempts.iter().filter_map(|one| one.address).filter(is_public).collect();
    let services: BTreeSet<&str> = attempts.iter().map(|one| one.service).filter(|one| !one.is_empty()).collect();
    let sources: BTreeSet<&IpAddr> = public.iter().collect();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(SignIns {
        failed_count: count(attempts.len()),
        failed_public_count: count(public.len()),
        public_sources_count: count(sources.len()),
        services: services.into_iter().map(str::to_owned).collect(),
        lockouts_count: None,
        log_cleared: None,
        administrators_count: administrators(system),
    })
}

/// The newest records of a file as the C library keeps it.
pub(super) fn records(system: &System, path: &str) -> std::io::Result<Vec<Vec<u8>>> {
    let mut file = regular(&system.place(path))?;
    let record = RECORD_BYTES as u64;
    // Whole records only: what a crash cut short would shift everything after it.
    let whole = file.metadata()?.len() / record * record;
    file.seek(SeekFrom::Start(whole.saturating_sub(MOST_RECORDS * record)))?;
    let mut bytes = Vec::new();
    file.take(MOST_RECORDS * record).read_to_end(&mut bytes)?;
    Ok(bytes.chunks_exact(RECORD_BYTES).map(<[u8]>::to_vec).collect())
}

fn parse_attempt(record: &[u8]) -> Option<Attempt> {
    let (_, seconds, address) = SHAPE;
    let at_s = u32::from_ne_bytes(record.get(seconds..seconds + 4)?.try_into().ok()?);
    let line = record.get(LINE..LINE + 32)?;
    let service = match line.split(|byte| *byte == 0).next()? {
        line if line.starts_with(b"ssh") => "ssh",
        line if line.starts_with(b"tty") || line.starts_with(b":") => "screen",
        _ => "",
    };
    Some(Attempt { at_s: i64::from(at_s), service, address: parse_address(record.get(address..address + 16)?) })
}

/// An address of the older kind fills the first four bytes only; none at all is zeros.
fn parse_address(bytes: &[u8]) -> Option<IpAddr> {
    let all: [u8; 16] = bytes.try_into().ok()?;
    let (first, rest) = all.split_first_chunk::<4>()?;
    match (first.iter().all(|byte| *byte == 0), rest.iter().all(|byte| *byte == 0)) {
        (true, true) => None,
        (_, true) => Some(Ipv4Addr::from(*first).into()),
        _ => Some(Ipv6Addr::from(all).to_canonical()),
    }
}

/// Members of the groups of administrators, and accounts with root's number; none when the groups cannot be read.
fn administrators(system: &System) -> Option<u32> {
    let groups = system.text("/etc/group", 4 << 20).ok()?;
    let accounts = system.text("/etc/passwd", 4 << 20).ok()?;
    let members = groups.lines().filter_map(|line| {
        let fields: Vec<&str> = line.split(':').collect();
        let [name, _, _, members] = fields.as_slice() else { return None };
        ADMINISTRATORS.contains(name).then(|| members.split(',').map(str::trim).filter(|one| !one.is_empty()))
    });
    let roots = accounts.lines().filter_map(|line| {
        let mut fields = line.split(':');
        let (name, number) = (fields.next()?, fields.nth(1)?);
        (number == "0").then_some(name)
    });
    let names: BTreeSet<&str> = members.flatten().chain(roots).collect();
    u32::try_from(names.len()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn record(at_s: u32, line: &str, address: [u8; 16]) -> Vec<u8> {
        let mut record = vec![0u8; SHAPE.0];
        record[LINE..LINE + line.len()].copy_from_slice(line.as_bytes());
        record[SHAPE.1..SHAPE.1 + 4].copy_from_slice(&at_s.to_ne_bytes());
        record[SHAPE.2..SHAPE.2 + 16].copy_from_slice(&address);
        record
    }

    fn v4(a: u8, b: u8, c: u8, d: u8) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes[..4].copy_from_slice(&[a, b, c, d]);
        bytes
    }

    #[test]
    fn attempts_of_the_last_hour_are_counted_by_where_they_come_from() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        assert!(sign_ins(&system, 0).is_err(), "no record is unseen");
        fs::create_dir_all(system.place("/var/log")).unwrap();
        fs::create_dir_all(system.place("/etc")).unwrap();
        let now_s = 1_795_435_200;
        let six = "2a00:1450::1".parse::<Ipv6Addr>().unwrap().octets();
        let mapped = "::ffff:8.8.8.8".parse::<Ipv6Addr>().unwrap().octets();
        let records = [
            record(now_s - 4000, "ssh:notty", v4(8, 8, 4, 4)),
            record(now_s - 60, "ssh:notty", v4(8, 8, 8, 8)),
            record(now_s - 50, "ssh:notty", mapped),
            record(now_s - 40, "ssh:notty", v4(192, 168, 1, 5)),
            record(now_s - 30, "ssh:notty", v4(100, 64, 0, 1)),
            record(now_s - 20, "tty1", [0; 16]),
            record(now_s - 10, "ssh:notty", six),
            vec![7; 11],
        ];
        fs::write(system.place(RECORD), records.concat()).unwrap();
        let group = "root:x:0:\nsudo:x:27:anna,piotr\nusers:x:100:maria\nwheel:x:10:anna,\nbroken\n";
        fs::write(system.place("/etc/group"), group).unwrap();
        fs::write(
            system.place("/etc/passwd"),
            "root:x:0:0::/root:/bin/sh\ntoor:x:0:0::/:/bin/sh\nanna:x:1000:1000::/:/bin/sh\n",
        )
        .unwrap();
        let told = sign_ins(&system, i64::from(now_s) * 1000).unwrap();
        assert_eq!((told.failed_count, told.failed_public_count, told.public_sources_count), (6, 3, 2));
        assert_eq!(
            (told.services.as_slice(), told.administrators_count),
            (["screen".to_owned(), "ssh".to_owned()].as_slice(), Some(4))
        );
    }

    #[test]
    fn a_record_of_garbage_is_read_within_bounds() {
        let system = System::below(tempfile::tempdir().unwrap().path());
        system.put(RECORD, vec![0xff; RECORD_BYTES * 3 + 5]);
        let told = records(&system, RECORD).unwrap();
        assert_eq!(told.iter().filter(|record| parse_attempt(record).is_some()).count(), 3);
        system.put(RECORD, []);
        assert!(records(&system, RECORD).unwrap().is_empty());
    }
}
