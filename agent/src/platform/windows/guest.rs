//! What the agent uses of a machine that is not its own, and how it stands back.
//! Invariant: what Windows does not tell counts as nothing used, and as mains. Next: [`crate::thrift`], which decides.
#![expect(unsafe_code, reason = "no safe crate counts a program's own time and memory")]

use windows_sys::Win32::Foundation::FILETIME;
use windows_sys::Win32::System::Power::{GetSystemPowerStatus, SYSTEM_POWER_STATUS};
use windows_sys::Win32::System::ProcessStatus::{K32GetProcessMemoryInfo, PROCESS_MEMORY_COUNTERS};
use windows_sys::Win32::System::Threading::{
    GetCurrentProcess, GetProcessTimes, PROCESS_MODE_BACKGROUND_BEGIN, SetPriorityClass,
};

use crate::thrift::Usage;

/// ACLineStatus of a machine that is off its mains.
const OFF_MAINS: u8 = 0;

/// Time of the processor, and memory of its own.
#[must_use]
pub fn usage() -> Usage {
    Usage { cpu_us: cpu_us().unwrap_or(0), private_bytes: private_bytes().unwrap_or(0) }
}

fn cpu_us() -> Option<u64> {
    let (mut start, mut end) = (FILETIME::default(), FILETIME::default());
    let (mut kernel, mut user) = (FILETIME::default(), FILETIME::default());
    // SAFETY: the handle is this process's own and needs no closing; the four times outlive the call.
    let told = unsafe { GetProcessTimes(GetCurrentProcess(), &mut start, &mut end, &mut kernel, &mut user) };
    let units = |time: FILETIME| u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime);
    (told != 0).then(|| units(kernel).saturating_add(units(user)) / 10)
}

fn private_bytes() -> Option<u64> {
    let length = u32::try_from(size_of::<PROCESS_MEMORY_COUNTERS>()).ok()?;
    let mut counters = PROCESS_MEMORY_COUNTERS { cb: length, ..Default::default() };
    // SAFETY: the handle is this process's own, and the struct outlives the call and says its own length.
    let told = unsafe { K32GetProcessMemoryInfo(GetCurrentProcess(), &mut counters, length) };
    (told != 0).then_some(counters.PagefileUsage as u64)
}

/// Whether the machine runs on its battery.
#[must_use]
pub fn on_battery() -> bool {
    let mut status = SYSTEM_POWER_STATUS { ACLineStatus: u8::MAX, ..Default::default() };
    // SAFETY: the struct outlives the call.
    let told = unsafe { GetSystemPowerStatus(&mut status) };
    told != 0 && status.ACLineStatus == OFF_MAINS
}

/// Goes to the end of the queues for processor, disk and memory; refused when it is there already.
pub fn stand_back() {
    // SAFETY: the handle is this process's own, and the class a constant of Windows.
    unsafe { SetPriorityClass(GetCurrentProcess(), PROCESS_MODE_BACKGROUND_BEGIN) };
}
