//! Services that Windows starts by itself: automatic, neither triggered nor delayed.
//! Invariant: a driver, a service of each person and one that waits for a trigger are none that should run all the time; a
//! service whose state may not be asked makes the whole unseen, for its absence would look like health.
//! Next: the check `services`, which decides what matters.

use shared::host::ServiceUnit;
use shared::observation::{Look, Unseen, Why};
use windows_service::Error;
use windows_service::service::{ServiceAccess, ServiceExitCode, ServiceState, ServiceStatus};
use windows_service::service_manager::{ServiceManager, ServiceManagerAccess};
use winreg::RegKey;
use winreg::enums::KEY_READ;

use super::registry::{below, machine, number, unseen};

const SERVICES: &str = r"SYSTEM\CurrentControlSet\Services";
/// SERVICE_AUTO_START.
const AUTOMATIC: u32 = 2;
/// SERVICE_WIN32_OWN_PROCESS and SERVICE_WIN32_SHARE_PROCESS; other bits mark drivers and services of each person.
const PROGRAMS: [u32; 2] = [0x10, 0x20];
const KIND: u32 = 0xff;
/// ERROR_SERVICE_DOES_NOT_EXIST: a key that is left behind, of which the service manager knows nothing.
const NO_SERVICE: i32 = 1060;
/// ERROR_SERVICE_NEVER_STARTED.
const NEVER: u32 = 1077;

pub(super) fn services() -> Look<Vec<ServiceUnit>> {
    let manager = ServiceManager::local_computer(None::<&str>, ServiceManagerAccess::CONNECT);
    let manager = manager.map_err(|error| refused("the service manager", &error))?;
    let automatic = below(&machine(SERVICES)?)?.into_iter().filter(|(_, key)| is_automatic(key));
    automatic.filter_map(|(name, _)| ask(&manager, name).transpose()).collect()
}

fn is_automatic(key: &RegKey) -> bool {
    let says = |name: &str, wanted: u32| number(key, name) == Some(wanted);
    let program = number(key, "Type").is_some_and(|kind| PROGRAMS.contains(&(kind & KIND)));
    let triggered = key.open_subkey_with_flags("TriggerInfo", KEY_READ).is_ok();
    says("Start", AUTOMATIC) && program && !triggered && !says("DelayedAutostart", 1)
}

fn ask(manager: &ServiceManager, name: String) -> Look<Option<ServiceUnit>> {
    let rights = ServiceAccess::QUERY_STATUS | ServiceAccess::QUERY_CONFIG;
    let service = match manager.open_service(&name, rights) {
        Err(Error::Winapi(error)) if error.raw_os_error() == Some(NO_SERVICE) => return Ok(None),
        opened => opened.map_err(|error| refused(&name, &error))?,
    };
    let status = service.query_status().map_err(|error| refused(&name, &error))?;
    let config = service.query_config().map_err(|error| refused(&name, &error))?;
    let title = config.display_name.to_string_lossy().into_owned();
    Ok(Some(ServiceUnit { name, title, state: state(&status).to_owned(), start: "automatic".to_owned() }))
}

fn state(status: &ServiceStatus) -> &'static str {
    match (status.current_state, &status.exit_code) {
        (ServiceState::Running | ServiceState::StopPending | ServiceState::PausePending, _) => "running",
        (ServiceState::StartPending | ServiceState::ContinuePending, _) => "starting",
        (ServiceState::Paused, _) => "stopped",
        (ServiceState::Stopped, ServiceExitCode::Win32(0 | NEVER) | ServiceExitCode::ServiceSpecific(0)) => "stopped",
        (ServiceState::Stopped, _) => "failed",
    }
}

fn refused(what: &str, error: &Error) -> Unseen {
    match error {
        Error::Winapi(error) => unseen(what, error),
        other => Unseen::new(Why::Other, &format!("{what}: {other}")),
    }
}
