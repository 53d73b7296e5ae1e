//! Every call into Windows whose arguments Rust cannot check, each with its reason; safe to call from anywhere.
//! Invariant: lengths are given in the unit the call wants, buffers outlive it, and a result that says failure is an error.
//! Next: `access` for access lists; `host/windows`, which asks.
#![expect(unsafe_code, reason = "the one door into Windows that no safe crate has")]

use std::ffi::{OsString, c_void};
use std::fs::{File, OpenOptions};
use std::io;
use std::os::windows::ffi::{OsStrExt, OsStringExt};
use std::os::windows::fs::OpenOptionsExt;
use std::os::windows::io::AsRawHandle;
use std::path::Path;

use windows_sys::Win32::Foundation::{FILETIME, INVALID_HANDLE_VALUE};
use windows_sys::Win32::Storage::FileSystem::{
    FindFirstVolumeW, FindNextVolumeW, FindVolumeClose, GetDiskFreeSpaceExW, GetDriveTypeW, GetVolumeInformationW,
    GetVolumePathNamesForVolumeNameW,
};
use windows_sys::Win32::System::IO::DeviceIoControl;
use windows_sys::Win32::System::Ioctl::{
    DISK_PERFORMANCE, IOCTL_DISK_PERFORMANCE, IOCTL_STORAGE_QUERY_PROPERTY, STORAGE_PROPERTY_QUERY,
};
use windows_sys::Win32::System::ProcessStatus::{ENUM_PAGE_FILE_INFORMATION, K32EnumPageFilesW};
use windows_sys::Win32::System::SystemInformation::{
    GetSystemFirmwareTable, GetTickCount64, GlobalMemoryStatusEx, MEMORYSTATUSEX, RSMB,
};
use windows_sys::Win32::System::Threading::{GetActiveProcessorCount, GetSystemTimes};

use crate::platform::Room;

/// More volumes than a machine has.
const MOST_VOLUMES: usize = 256;
/// Longest path in UTF-16 that a volume call gives.
const PATH_UNITS: usize = 1024;
/// The place of the bus type in a STORAGE_DEVICE_DESCRIPTOR.
const BUS_AT: usize = 28;
/// For all processor groups.
const ALL_GROUPS: u16 = 0xffff;

/// A text as Windows takes it.
pub(super) fn wide(text: &std::ffi::OsStr) -> Vec<u16> {
    text.encode_wide().chain([0]).collect()
}

/// What stands before the first zero.
fn narrow(units: &[u16]) -> String {
    let end = units.iter().position(|unit| *unit == 0).unwrap_or(units.len());
    OsString::from_wide(units.get(..end).unwrap_or_default()).to_string_lossy().into_owned()
}

fn done(result: i32) -> io::Result<()> {
    if result == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

/// Time since boot, sleep included.
#[must_use]
pub fn since_boot_ms() -> u64 {
    // SAFETY: takes nothing.
    unsafe { GetTickCount64() }
}

/// Room on the volume of a folder, for whoever asks.
///
/// # Errors
/// What Windows says.
pub fn room(folder: &Path) -> io::Result<Room> {
    let mut room = Room::default();
    let path = wide(folder.as_os_str());
    // SAFETY: the path ends with a zero, and both numbers outlive the call.
    done(unsafe {
        GetDiskFreeSpaceExW(path.as_ptr(), &mut room.free_bytes, &mut room.total_bytes, std::ptr::null_mut())
    })?;
    Ok(room)
}

/// Memory of the machine, and of it with its page files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MemoryStatus {
    /// All memory.
    pub total_bytes: u64,
    /// What programs can still get.
    pub available_bytes: u64,
    /// What all programs together may ask for.
    pub commit_limit_bytes: u64,
    /// What is left of that.
    pub commit_available_bytes: u64,
}

/// Memory at this moment.
///
/// # Errors
/// What Windows says.
pub fn memory() -> io::Result<MemoryStatus> {
    let length = u32::try_from(size_of::<MEMORYSTATUSEX>()).unwrap_or(0);
    let mut status = MEMORYSTATUSEX { dwLength: length, ..Default::default() };
    // SAFETY: the struct outlives the call and says its own length, as it must.
    done(unsafe { GlobalMemoryStatusEx(&mut status) })?;
    Ok(MemoryStatus {
        total_bytes: status.ullTotalPhys,
        available_bytes: status.ullAvailPhys,
        commit_limit_bytes: status.ullTotalPageFile,
        commit_available_bytes: status.ullAvailPageFile,
    })
}

/// Pages of all page files: in all and in use.
///
/// # Errors
/// What Windows says.
pub fn page_files() -> io::Result<(u64, u64)> {
    unsafe extern "system" fn add(sums: *mut c_void, file: *mut ENUM_PAGE_FILE_INFORMATION, _: *const u16) -> i32 {
        // SAFETY: Windows hands back the pointer it was given, and a struct of its own for the time of this call.
        if let (Some(sums), Some(file)) = unsafe { (sums.cast::<(u64, u64)>().as_mut(), file.as_ref()) } {
            sums.0 = sums.0.saturating_add(file.TotalSize as u64);
            sums.1 = sums.1.saturating_add(file.TotalInUse as u64);
        }
        1
    }
    let mut sums = (0, 0);
    // SAFETY: the sums outlive the call, which ends before it returns.
    done(unsafe { K32EnumPageFilesW(Some(add), (&raw mut sums).cast()) })?;
    Ok(sums)
}

/// Time that all processors had and time they idled, in units of 100 ns since boot.
///
/// # Errors
/// What Windows says.
pub fn processor_times() -> io::Result<(u64, u64)> {
    let zero = FILETIME { dwLowDateTime: 0, dwHighDateTime: 0 };
    let (mut idle, mut kernel, mut user) = (zero, zero, zero);
    // SAFETY: the three outlive the call.
    done(unsafe { GetSystemTimes(&mut idle, &mut kernel, &mut user) })?;
    let units = |time: FILETIME| u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime);
    // Kernel time holds idle time.
    Ok((units(kernel).saturating_add(units(user)), units(idle)))
}

/// How many processors Windows uses.
#[must_use]
pub fn processors() -> u32 {
    // SAFETY: takes a number.
    unsafe { GetActiveProcessorCount(ALL_GROUPS) }
}

/// The names of all volumes (`\\?\Volume{…}\`).
///
/// # Errors
/// What Windows says.
pub fn volumes() -> io::Result<Vec<String>> {
    let mut name = [0u16; PATH_UNITS];
    // SAFETY: the buffer outlives the call and its length is told in units.
    let search = unsafe { FindFirstVolumeW(name.as_mut_ptr(), PATH_UNITS as u32) };
    if search == INVALID_HANDLE_VALUE {
        return Err(io::Error::last_os_error());
    }
    let mut names = vec![narrow(&name)];
    // SAFETY: the search is open, the buffer as above.
    while names.len() < MOST_VOLUMES && unsafe { FindNextVolumeW(search, name.as_mut_ptr(), PATH_UNITS as u32) } != 0 {
        names.push(narrow(&name));
    }
    // SAFETY: the search is open and not used again.
    let _ = unsafe { FindVolumeClose(search) };
    Ok(names)
}

/// Where people find a volume: `C:\`, `D:\mail\`.
///
/// # Errors
/// What Windows says.
pub fn places_of(volume: &str) -> io::Result<Vec<String>> {
    let (volume, mut places, mut length) = (wide(volume.as_ref()), vec![0u16; 4 * PATH_UNITS], 0);
    let units = u32::try_from(places.len()).unwrap_or(0);
    // SAFETY: the name ends with a zero, the buffer and the length outlive the call.
    done(unsafe { GetVolumePathNamesForVolumeNameW(volume.as_ptr(), places.as_mut_ptr(), units, &mut length) })?;
    Ok(places.split(|unit| *unit == 0).take_while(|place| !place.is_empty()).map(narrow).collect())
}

/// What GetDriveTypeW says of a root.
#[must_use]
pub fn drive_type(root: &str) -> u32 {
    let root = wide(root.as_ref());
    // SAFETY: the path ends with a zero.
    unsafe { GetDriveTypeW(root.as_ptr()) }
}

/// A volume's file system and its flags.
///
/// # Errors
/// What Windows says: nothing is in the drive, or it is locked.
pub fn file_system(root: &str) -> io::Result<(String, u32)> {
    let (root, mut name, mut flags) = (wide(root.as_ref()), [0u16; 64], 0);
    let none = std::ptr::null_mut();
    // SAFETY: the path ends with a zero; what is not wanted is null; the buffer and the flags outlive the call.
    done(unsafe {
        GetVolumeInformationW(root.as_ptr(), none, 0, none.cast(), none.cast(), &mut flags, name.as_mut_ptr(), 64)
    })?;
    Ok((narrow(&name), flags))
}

/// The bus that a volume's disk hangs on, as STORAGE_BUS_TYPE numbers them.
///
/// # Errors
/// What Windows says: a volume over several disks has none.
pub fn bus_type(volume: &str) -> io::Result<u32> {
    // No access is asked for: the question is allowed to everybody and wakes no disk.
    let device = OpenOptions::new().access_mode(0).open(volume.trim_end_matches('\\'))?;
    let query = STORAGE_PROPERTY_QUERY::default();
    let answer = ask_device(&device, IOCTL_STORAGE_QUERY_PROPERTY, Some(&query), 1024)?;
    let bus = answer.get(BUS_AT..BUS_AT + 4);
    let bus = bus.and_then(|bytes| bytes.first_chunk::<4>()).ok_or_else(|| io::Error::other("a short answer"))?;
    Ok(u32::from_le_bytes(*bus))
}

/// What a physical drive did since boot: a DISK_PERFORMANCE as it lies in memory.
///
/// # Errors
/// What Windows says: no such drive, or its counters are off.
pub fn drive_work(number: u32) -> io::Result<Vec<u8>> {
    let device = OpenOptions::new().access_mode(0).open(format!(r"\\.\PhysicalDrive{number}"))?;
    ask_device(&device, IOCTL_DISK_PERFORMANCE, None, size_of::<DISK_PERFORMANCE>())
}

/// Asks a device's driver, and gives back what it answered.
fn ask_device(
    device: &File,
    code: u32,
    question: Option<&STORAGE_PROPERTY_QUERY>,
    most_bytes: usize,
) -> io::Result<Vec<u8>> {
    let (mut answer, mut length) = (vec![0; most_bytes], 0);
    let asked = question.map_or(std::ptr::null(), std::ptr::from_ref);
    let asked_bytes = question.map_or(0, |_| size_of::<STORAGE_PROPERTY_QUERY>());
    // SAFETY: the handle is open, both buffers outlive the call and their lengths are told in bytes.
    done(unsafe {
        DeviceIoControl(
            device.as_raw_handle(),
            code,
            asked.cast(),
            u32::try_from(asked_bytes).unwrap_or(0),
            answer.as_mut_ptr().cast(),
            u32::try_from(most_bytes).unwrap_or(0),
            &mut length,
            std::ptr::null_mut(),
        )
    })?;
    answer.truncate(length as usize);
    Ok(answer)
}

/// What the firmware says of the machine (SMBIOS), as Windows hands it on.
///
/// # Errors
/// What Windows says.
pub fn firmware() -> io::Result<Vec<u8>> {
    // SAFETY: no buffer and no length: the call says how much there is.
    let length = unsafe { GetSystemFirmwareTable(RSMB, 0, std::ptr::null_mut(), 0) };
    let mut table = vec![0; length as usize];
    // SAFETY: the buffer outlives the call and its length is told.
    let written = unsafe { GetSystemFirmwareTable(RSMB, 0, table.as_mut_ptr(), length) };
    if written == 0 || written > length {
        return Err(io::Error::last_os_error());
    }
    table.truncate(written as usize);
    Ok(table)
}
