//! The agent as a Windows service: made and removed by an administrator, started by Windows some time after the boot.
//! Invariant: it stops within seconds of being asked, with a beacon as on every system; a failure of its own ends it with a
//! code, and the service manager starts it anew, later each time. Next: [`crate::run`]; `setup` for the first start.

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use tokio::sync::mpsc::unbounded_channel;
use windows_service::service::{
    Service, ServiceAccess, ServiceAction, ServiceActionType, ServiceControl, ServiceErrorControl, ServiceExitCode,
    ServiceFailureActions, ServiceFailureResetPeriod, ServiceInfo, ServiceStartType, ServiceState, ServiceType,
};
use windows_service::service_control_handler::{self, ServiceControlHandlerResult};
use windows_service::service_manager::{ServiceManager, ServiceManagerAccess};
use windows_service::{define_windows_service, service_dispatcher};

use super::log::Log;
use super::{SHUTDOWN, STOP, Supervisor, setup, system_data};
use crate::state::{self, StateError};
use crate::{clock, files, newcomer, run};

/// The service's name.
pub const NAME: &str = "PremuraAgent";
const TITLE: &str = "Premura Agent";
const DESCRIPTION: &str = "Reports the health of this PC to the people who look after it. It runs no code for anybody.";
/// The program's exit code when whoever asks is no administrator (sysexits: EX_NOPERM).
pub const NOT_PERMITTED: u8 = 77;
/// The service's own exit code when the agent could not work; its log says why.
const COULD_NOT_WORK: u32 = 1;
/// The beacon needs a moment while Windows goes down.
const PRESHUTDOWN: Duration = Duration::from_secs(15);
/// How long an uninstall waits for the service to end.
const END: Duration = Duration::from_secs(30);
/// Between two looks for what to enrol with, and between two attempts.
const FIRST_LOOK: Duration = Duration::from_secs(5);
const LAST_LOOK: Duration = Duration::from_secs(600);
/// The service manager starts it anew after these, and forgets failures after a day.
const RESTARTS_S: [u64; 3] = [15, 60, 300];
const FORGET_S: u64 = 86_400;
/// ERROR_ACCESS_DENIED, ERROR_SERVICE_NOT_ACTIVE, ERROR_SERVICE_EXISTS.
const DENIED: i32 = 5;
const NOT_ACTIVE: i32 = 1062;
const EXISTS: i32 = 1073;

static DATA: OnceLock<PathBuf> = OnceLock::new();

/// Why the service manager did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// It says no.
    #[error("the service manager refuses: {}", words(.0))]
    Refused(#[from] windows_service::Error),
    /// A file or folder says no.
    #[error("{0}")]
    Files(#[from] std::io::Error),
    /// The service works with what should go.
    #[error("the service runs; stop it first")]
    Runs,
    /// The service does not end.
    #[error("the service did not end within {} s", END.as_secs())]
    Busy,
}

impl ServiceError {
    /// Whether an administrator would have been heard.
    #[must_use]
    pub fn not_permitted(&self) -> bool {
        match self {
            Self::Refused(error) => code(error) == Some(DENIED),
            Self::Files(error) => error.kind() == std::io::ErrorKind::PermissionDenied,
            Self::Runs | Self::Busy => false,
        }
    }
}

fn code(error: &windows_service::Error) -> Option<i32> {
    match error {
        windows_service::Error::Winapi(error) => error.raw_os_error(),
        _ => None,
    }
}

fn words(error: &windows_service::Error) -> String {
    match error {
        windows_service::Error::Winapi(error) => error.to_string(),
        other => other.to_string(),
    }
}

/// Makes the service, or sets one that is there right; it starts with Windows, and is not started here.
///
/// # Errors
/// The service manager's refusal.
pub fn install(data: Option<&Path>) -> Result<&'static str, ServiceError> {
    let manager = ServiceManager::local_computer(
        None::<&OsStr>,
        ServiceManagerAccess::CONNECT | ServiceManagerAccess::CREATE_SERVICE,
    )?;
    let mut launch_arguments: Vec<OsString> = vec!["service".into(), "run".into()];
    launch_arguments.extend(data.map(|data| [OsString::from("--data"), data.into()]).into_iter().flatten());
    let wanted = ServiceInfo {
        name: NAME.into(),
        display_name: TITLE.into(),
        service_type: ServiceType::OWN_PROCESS,
        start_type: ServiceStartType::AutoStart,
        error_control: ServiceErrorControl::Normal,
        executable_path: std::env::current_exe()?,
        launch_arguments,
        dependencies: Vec::new(),
        account_name: None,
        account_password: None,
    };
    let rights = ServiceAccess::CHANGE_CONFIG | ServiceAccess::START;
    let service = match manager.create_service(&wanted, rights) {
        Err(error) if code(&error) == Some(EXISTS) => {
            let service = manager.open_service(NAME, rights)?;
            service.change_config(&wanted)?;
            service
        }
        made => made?,
    };
    for refused in settle(&service) {
        let _ = writeln!(std::io::stderr().lock(), "premura-agent: {refused}");
    }
    Ok("the service is there and starts with Windows; `net start PremuraAgent` starts it now\n")
}

/// Sets what a service needs to be a good guest, and says what this Windows does not take: none of it keeps it from working.
fn settle(service: &Service) -> Vec<String> {
    let restart =
        |delay_s| ServiceAction { action_type: ServiceActionType::Restart, delay: Duration::from_secs(delay_s) };
    let recovery = ServiceFailureActions {
        reset_period: ServiceFailureResetPeriod::After(Duration::from_secs(FORGET_S)),
        reboot_msg: None,
        command: None,
        actions: Some(RESTARTS_S.map(restart).to_vec()),
    };
    let set = [
        ("its description", service.set_description(DESCRIPTION)),
        ("its delayed start", service.set_delayed_auto_start(true)),
        ("its time to stop", service.set_preshutdown_timeout(PRESHUTDOWN)),
        ("its recovery", service.update_failure_actions(recovery)),
        ("its recovery after an end of its own", service.set_failure_actions_on_non_crash_failures(true)),
    ];
    let refused = set.into_iter().filter_map(|(what, done)| Some((what, done.err()?)));
    refused.map(|(what, error)| format!("{what} was not set: {}", words(&error))).collect()
}

/// The service sets itself right at each start: an installer's table has no words for all of it.
fn settle_itself() {
    let manager = ServiceManager::local_computer(None::<&OsStr>, ServiceManagerAccess::CONNECT);
    // Restart as a recovery wants the right to start.
    let rights = ServiceAccess::CHANGE_CONFIG | ServiceAccess::START;
    match manager.and_then(|manager| manager.open_service(NAME, rights)) {
        Ok(service) => settle(&service).iter().for_each(|refused| tracing::warn!("The service: {refused}.")),
        Err(error) => tracing::warn!("The service could not set itself right: {}.", words(&error)),
    }
}

/// Stops the service and removes it. Its folder stays, and with it who the PC is.
///
/// # Errors
/// The service manager's refusal, or a service that does not end.
pub fn uninstall() -> Result<&'static str, ServiceError> {
    let manager = ServiceManager::local_computer(None::<&OsStr>, ServiceManagerAccess::CONNECT)?;
    let rights = ServiceAccess::QUERY_STATUS | ServiceAccess::STOP | ServiceAccess::DELETE;
    let service = manager.open_service(NAME, rights)?;
    match service.stop() {
        Err(error) if code(&error) != Some(NOT_ACTIVE) => return Err(error.into()),
        _ => {}
    }
    let step = Duration::from_millis(100);
    let mut waited = Duration::ZERO;
    while service.query_status()?.current_state != ServiceState::Stopped {
        if waited >= END {
            return Err(ServiceError::Busy);
        }
        std::thread::sleep(step);
        waited += step;
    }
    service.delete()?;
    Ok("the service is gone; its folder stays\n")
}

/// Removes the agent's folder, and with it who the PC is; not while the service works with it, as it does at an upgrade.
///
/// # Errors
/// The service runs, or what the file system says.
pub fn purge(data: Option<&Path>) -> Result<&'static str, ServiceError> {
    let manager = ServiceManager::local_computer(None::<&OsStr>, ServiceManagerAccess::CONNECT)?;
    let service = manager.open_service(NAME, ServiceAccess::QUERY_STATUS);
    if service.is_ok_and(|service| service.query_status().is_ok_and(|now| now.current_state != ServiceState::Stopped)) {
        return Err(ServiceError::Runs);
    }
    match std::fs::remove_dir_all(folder(data)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok("the agent's folder is gone\n"),
    }
}

/// A service's folder is the system's, whoever asks.
fn folder(data: Option<&Path>) -> PathBuf {
    data.map_or_else(system_data, Path::to_owned)
}

/// Hands this program over to the service manager, which started it.
///
/// # Errors
/// A person started it: there is no service manager to hand it to.
pub fn run(data: Option<&Path>) -> Result<&'static str, ServiceError> {
    let _first = DATA.set(folder(data));
    service_dispatcher::start(NAME, entry)?;
    Ok("")
}

define_windows_service!(entry, serve);

fn serve(_: Vec<OsString>) {
    let Some(data) = DATA.get() else { return };
    let (tell, mut told) = unbounded_channel();
    let hear = move |control| {
        let word = match control {
            ServiceControl::Interrogate => return ServiceControlHandlerResult::NoError,
            ServiceControl::Stop => STOP,
            ServiceControl::Shutdown | ServiceControl::Preshutdown => SHUTDOWN,
            _ => return ServiceControlHandlerResult::NotImplemented,
        };
        // Whoever listened has stopped already.
        let _ = tell.send(word);
        ServiceControlHandlerResult::NoError
    };
    let Ok(handle) = service_control_handler::register(NAME, hear) else { return };
    let supervisor = Supervisor::of_service(handle);
    let asked = async move {
        match told.recv().await {
            Some(word) => word,
            None => std::future::pending().await,
        }
    };
    let code = match work(data, &supervisor, asked) {
        Ok(()) => ServiceExitCode::NO_ERROR,
        Err(why) => {
            tracing::error!("The agent could not work: {why}.");
            ServiceExitCode::ServiceSpecific(COULD_NOT_WORK)
        }
    };
    supervisor.stopped(code);
}

type Failure = Box<dyn std::error::Error>;

fn work(data: &Path, supervisor: &Supervisor, asked: impl Future<Output = &'static str>) -> Result<(), Failure> {
    files::private_folder(data)?;
    let _already = tracing_subscriber::fmt().with_writer(Log::of(data)).with_ansi(false).with_target(false).try_init();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(2).build()?;
    let done = runtime.block_on(async {
        let mut asked = std::pin::pin!(asked);
        supervisor.ready();
        settle_itself();
        tokio::select! {
            known = known(data) => known?,
            _ = &mut asked => {
                supervisor.stopping();
                return Ok(());
            }
        }
        Ok(run::run(data, None, supervisor, asked).await?)
    });
    // A check that hangs must not keep the service from ending.
    runtime.shutdown_background();
    done
}

/// Waits until the PC is known to its collector: at once when it was, else as soon as a token is there and is taken.
async fn known(data: &Path) -> Result<(), StateError> {
    let (mut look, mut said) = (FIRST_LOOK, String::new());
    loop {
        match state::identity(data) {
            Err(StateError::NotEnrolled) => {}
            found => {
                setup::forget(data);
                return found.map(|_| ());
            }
        }
        let told = match setup::take(data, clock::boot_id()) {
            Ok(setup) if setup.is_ready(clock::boot_id()) => {
                match newcomer::enrol(data, &setup.server, &setup.token).await {
                    Ok(_) => continue,
                    Err(error) => error.to_string(),
                }
            }
            Ok(setup) if setup.image_boot.is_some() => "this boot makes an image; its copies enrol in theirs".into(),
            Ok(_) => "this PC is not enrolled: neither an installer nor a policy names a collector and a token".into(),
            Err(error) => format!("what the installer left cannot be taken: {error}"),
        };
        if told != said {
            tracing::warn!("Not enrolled yet: {told}.");
            said = told;
        }
        tokio::time::sleep(look).await;
        look = (look * 2).min(LAST_LOOK);
    }
}
