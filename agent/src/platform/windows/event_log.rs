//! The event log, asked for events and for their XML.
//! Invariant: every handle is closed; an event is rendered into as much room as the call itself asked for.
//! Next: `host/windows/log.rs`.
#![expect(unsafe_code, reason = "no safe crate renders events")]

use std::ffi::OsStr;
use std::io;

use windows_sys::Win32::System::EventLog::{
    EVT_HANDLE, EvtClose, EvtNext, EvtQuery, EvtQueryChannelPath, EvtQueryReverseDirection, EvtRender,
    EvtRenderEventXml,
};

use super::calls::wide;

/// How long one step may take.
const STEP_MS: u32 = 5000;
/// An event longer than this in UTF-16 is left out.
const MOST_UNITS: usize = 64 << 10;
/// Events asked for at once.
const AT_ONCE: usize = 32;

/// Closes what it holds.
struct Handle(EVT_HANDLE);

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: a handle that a call of this log gave, closed once.
        unsafe { EvtClose(self.0) };
    }
}

/// Events of a channel that a query finds, each as XML, the newest first.
///
/// # Errors
/// What Windows says: no such channel, or no right to read it.
pub fn events(channel: &str, query: &str, most: usize) -> io::Result<Vec<String>> {
    let (channel, query) = (wide(OsStr::new(channel)), wide(OsStr::new(query)));
    let flags = EvtQueryChannelPath | EvtQueryReverseDirection;
    // SAFETY: both texts end with a zero and outlive the call.
    let found = unsafe { EvtQuery(0, channel.as_ptr(), query.as_ptr(), flags) };
    if found == 0 {
        return Err(io::Error::last_os_error());
    }
    let found = Handle(found);
    let mut told = Vec::new();
    while told.len() < most {
        let mut handles: [EVT_HANDLE; AT_ONCE] = [0; AT_ONCE];
        let mut count = 0;
        // SAFETY: the array has room for as many handles as are asked for, and outlives the call.
        let more = unsafe { EvtNext(found.0, AT_ONCE as u32, handles.as_mut_ptr(), STEP_MS, 0, &mut count) };
        if more == 0 || count == 0 {
            break;
        }
        let given = usize::try_from(count).unwrap_or(0).min(AT_ONCE);
        let events: Vec<Handle> = handles.into_iter().take(given).map(Handle).collect();
        told.extend(events.iter().filter_map(rendered));
    }
    told.truncate(most);
    Ok(told)
}

fn rendered(event: &Handle) -> Option<String> {
    let (mut used, mut properties) = (0_u32, 0_u32);
    let mut room: Vec<u16> = vec![0; 4096];
    loop {
        let bytes = u32::try_from(room.len() * 2).ok()?;
        // SAFETY: the buffer has so many bytes, and buffer and numbers outlive the call.
        let done = unsafe {
            EvtRender(0, event.0, EvtRenderEventXml, bytes, room.as_mut_ptr().cast(), &mut used, &mut properties)
        };
        let units = usize::try_from(used).ok()?.div_ceil(2);
        if done != 0 {
            let text = String::from_utf16_lossy(room.get(..units)?);
            return Some(text.trim_end_matches('\0').to_owned());
        }
        if units <= room.len() || units > MOST_UNITS {
            return None;
        }
        room.resize(units, 0);
    }
}
