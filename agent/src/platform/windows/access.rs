//! Who may open the agent's folder: the system and administrators; and whoever runs the agent, when that is neither.
//! Invariant: a folder that a stranger made is refused, because its maker could open it again; so is a link (trust I5, I6).
//! Next: [`crate::files`], which asks for it before each write.
#![expect(unsafe_code, reason = "access lists have no safe crate")]

use std::ffi::c_void;
use std::fs;
use std::io;
use std::path::Path;
use std::ptr::null_mut;

use windows_sys::Win32::Foundation::{CloseHandle, HANDLE, LocalFree};
use windows_sys::Win32::Security::Authorization::{
    ConvertSecurityDescriptorToStringSecurityDescriptorW, ConvertSidToStringSidW,
    ConvertStringSecurityDescriptorToSecurityDescriptorW, GetNamedSecurityInfoW, SDDL_REVISION_1, SE_FILE_OBJECT,
    SetNamedSecurityInfoW,
};
use windows_sys::Win32::Security::{
    ACL, DACL_SECURITY_INFORMATION, GetSecurityDescriptorDacl, GetTokenInformation, OWNER_SECURITY_INFORMATION,
    PROTECTED_DACL_SECURITY_INFORMATION, PSECURITY_DESCRIPTOR, PSID, TOKEN_ELEVATION, TOKEN_QUERY, TOKEN_USER,
    TokenElevation, TokenUser,
};
use windows_sys::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};

use super::calls::wide;

/// The system and administrators, by the names that are the same in every language of Windows.
const SYSTEM: &str = "S-1-5-18";
const ADMINISTRATORS: &str = "S-1-5-32-544";
/// People with an account on this PC: they read, list and pass through.
const READERS: &str = "(A;OICI;0x1200a9;;;BU)";

/// Makes the folder private: the system, administrators and, when it is neither, whoever runs the agent.
///
/// # Errors
/// A link or a file in its place, a folder that a stranger made, or what Windows says.
pub fn make_private(folder: &Path) -> io::Result<()> {
    make(folder, "")
}

/// Makes the folder one that everybody with an account here may read besides.
///
/// # Errors
/// As [`make_private`].
pub fn make_public(folder: &Path) -> io::Result<()> {
    make(folder, READERS)
}

fn make(folder: &Path, readers: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    if !fs::symlink_metadata(folder)?.is_dir() {
        return Err(io::Error::other("a link or a file stands where the agent's folder should be"));
    }
    let found = Found::of(folder)?;
    let ours = own_sid()?;
    let known = [SYSTEM, ADMINISTRATORS, &ours].contains(&found.owner.as_str());
    if !known {
        return Err(io::Error::other(format!("{} made this folder, and could open it again; remove it", found.owner)));
    }
    let wanted = wanted(&ours, is_elevated()) + readers;
    // Windows writes a list down in its own way: what it says of ours is what a folder that is right says of itself.
    if found.list == Some(normal(&wanted)?) { Ok(()) } else { set(folder, &wanted) }
}

/// The access list in the language of security descriptors: protected from what is above, inherited by what is below.
fn wanted(ours: &str, elevated: bool) -> String {
    let full = |who: &str| format!("(A;OICI;FA;;;{who})");
    let other = if elevated || ours == SYSTEM { String::new() } else { full(ours) };
    format!("D:P{}{}{other}", full("SY"), full("BA"))
}

/// Whether this program has an administrator's rights, or the system's.
#[must_use]
pub fn is_elevated() -> bool {
    let answer = token(TokenElevation);
    let first = answer.ok().and_then(|bytes| bytes.first_chunk::<{ size_of::<TOKEN_ELEVATION>() }>().copied());
    first.is_some_and(|elevation| u32::from_ne_bytes(elevation) != 0)
}

/// Memory that Windows gave and wants back.
struct Lent(*mut c_void);

impl Drop for Lent {
    fn drop(&mut self) {
        // SAFETY: it came from a call that says to free it so, and nobody else has it.
        let _ = unsafe { LocalFree(self.0) };
    }
}

/// A zero-ended text of Windows.
fn text(lent: &Lent) -> String {
    let start = lent.0.cast::<u16>();
    let mut units = Vec::new();
    // SAFETY: the calls that lend a text end it with a zero, and nothing is read beyond that.
    while let unit @ 1.. = unsafe { start.add(units.len()).read() } {
        units.push(unit);
    }
    String::from_utf16_lossy(&units)
}

fn held(error: u32) -> io::Result<()> {
    if error == 0 { Ok(()) } else { Err(io::Error::from_raw_os_error(i32::try_from(error).unwrap_or(i32::MAX))) }
}

fn done(result: i32) -> io::Result<()> {
    if result == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

struct Found {
    owner: String,
    list: Option<String>,
}

impl Found {
    fn of(folder: &Path) -> io::Result<Self> {
        let (path, mut owner, mut descriptor): (_, PSID, PSECURITY_DESCRIPTOR) =
            (wide(folder.as_os_str()), null_mut(), null_mut());
        let asked = OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION;
        // SAFETY: the path ends with a zero, both pointers outlive the call, what is not wanted is null.
        held(unsafe {
            GetNamedSecurityInfoW(
                path.as_ptr(),
                SE_FILE_OBJECT,
                asked,
                &mut owner,
                null_mut(),
                null_mut(),
                null_mut(),
                &mut descriptor,
            )
        })?;
        let lent = Lent(descriptor);
        Ok(Self { owner: sid(owner)?, list: shown(lent.0).ok() })
    }
}

/// The access list of a descriptor as Windows writes it.
fn shown(descriptor: PSECURITY_DESCRIPTOR) -> io::Result<String> {
    let mut shown = null_mut();
    // SAFETY: the descriptor is whole, the pointer outlives the call, the length is not wanted.
    done(unsafe {
        ConvertSecurityDescriptorToStringSecurityDescriptorW(
            descriptor,
            SDDL_REVISION_1,
            DACL_SECURITY_INFORMATION,
            &mut shown,
            null_mut(),
        )
    })?;
    // Windows may add that the list was handed down automatically, which changes nobody's rights.
    Ok(text(&Lent(shown.cast())).replacen("D:PAI", "D:P", 1))
}

fn descriptor(list: &str) -> io::Result<Lent> {
    let (list, mut descriptor) = (wide(list.as_ref()), null_mut());
    // SAFETY: the text ends with a zero, the pointer outlives the call, the length is not wanted.
    done(unsafe {
        ConvertStringSecurityDescriptorToSecurityDescriptorW(
            list.as_ptr(),
            SDDL_REVISION_1,
            &mut descriptor,
            null_mut(),
        )
    })?;
    Ok(Lent(descriptor))
}

fn normal(list: &str) -> io::Result<String> {
    shown(descriptor(list)?.0)
}

fn set(folder: &Path, list: &str) -> io::Result<()> {
    let (path, descriptor) = (wide(folder.as_os_str()), descriptor(list)?);
    let (mut present, mut defaulted, mut acl): (i32, i32, *mut ACL) = (0, 0, null_mut());
    // SAFETY: the descriptor is whole and outlives the list that is in it; the three outlive the call.
    done(unsafe { GetSecurityDescriptorDacl(descriptor.0, &mut present, &mut acl, &mut defaulted) })?;
    let what = DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION;
    // SAFETY: the path ends with a zero, the list outlives the call, what is not set is null.
    held(unsafe { SetNamedSecurityInfoW(path.as_ptr(), SE_FILE_OBJECT, what, null_mut(), null_mut(), acl, null_mut()) })
}

fn sid(sid: PSID) -> io::Result<String> {
    let mut shown = null_mut();
    // SAFETY: the sid lies in a descriptor or a token that is still held; the pointer outlives the call.
    done(unsafe { ConvertSidToStringSidW(sid, &mut shown) })?;
    Ok(text(&Lent(shown.cast())))
}

fn own_sid() -> io::Result<String> {
    let bytes = token(TokenUser)?;
    if bytes.len() < size_of::<TOKEN_USER>() {
        return Err(io::Error::other("a short token"));
    }
    // SAFETY: the call filled a TOKEN_USER, and the sid it points to lies in the same bytes; read where it lies.
    let user = unsafe { bytes.as_ptr().cast::<TOKEN_USER>().read_unaligned() };
    sid(user.User.Sid)
}

/// What the token of this program says of a class.
fn token(class: i32) -> io::Result<Vec<u8>> {
    let mut token: HANDLE = null_mut();
    // SAFETY: the process handle is a constant that needs no closing; the pointer outlives the call.
    done(unsafe { OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &mut token) })?;
    let (mut bytes, mut length) = (vec![0u8; 512], 0);
    // SAFETY: the token is open, the buffer outlives the call and its length is told.
    let filled = unsafe { GetTokenInformation(token, class, bytes.as_mut_ptr().cast(), 512, &mut length) };
    let filled = done(filled);
    // SAFETY: the token is open and not used again.
    let _ = unsafe { CloseHandle(token) };
    filled?;
    bytes.truncate(length as usize);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i6_the_folder_belongs_to_the_system_administrators_and_who_runs_the_agent() {
        let person = "S-1-5-21-1-2-3-1001";
        assert_eq!(wanted(person, true), "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)");
        assert_eq!(wanted(SYSTEM, false), wanted(person, true));
        assert_eq!(wanted(person, false), format!("{}(A;OICI;FA;;;{person})", wanted(person, true)));
        assert_eq!(normal("D:P(A;OICI;FA;;;S-1-5-18)").unwrap(), normal("D:P(A;OICI;FA;;;SY)").unwrap());
    }

    #[test]
    fn i5_a_private_folder_is_made_and_one_that_is_there_stays_usable() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("a").join("b");
        for _ in 0..2 {
            make_private(&folder).unwrap();
            fs::write(folder.join("file"), "x").unwrap();
        }
        assert!(own_sid().unwrap().starts_with("S-1-5-"));
        let public = folder.join("public");
        for _ in 0..2 {
            make_public(&public).unwrap();
            fs::write(public.join("file"), "x").unwrap();
        }
        assert!(normal(&(wanted(SYSTEM, true) + READERS)).unwrap().ends_with(";BU)"));
        fs::write(outer.path().join("file"), "x").unwrap();
        assert!(make_private(&outer.path().join("file")).is_err());
    }
}
