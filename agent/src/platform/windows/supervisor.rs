//! A word to the service manager: running, stopping. The recovery actions of the service are its watchdog.
//! Invariant: outside a service every word is silent. Next: `as_service`, which makes one that speaks.

use std::time::Duration;

use windows_service::service::{ServiceControlAccept, ServiceExitCode, ServiceState, ServiceStatus, ServiceType};
use windows_service::service_control_handler::ServiceStatusHandle;

/// How long the last words may take, as the service manager is told.
const LAST_WORDS: Duration = Duration::from_secs(10);

/// The service manager, if one listens.
#[derive(Debug, Default)]
pub struct Supervisor {
    service: Option<ServiceStatusHandle>,
    /// How often it wants a sign of life: never.
    pub watchdog: Option<Duration>,
}

impl Supervisor {
    /// Nobody listens to a program that a person started.
    #[must_use]
    pub fn from_environment() -> Self {
        Self::default()
    }

    /// The service manager behind a service's handle.
    #[must_use]
    pub fn of_service(service: ServiceStatusHandle) -> Self {
        Self { service: Some(service), watchdog: None }
    }

    /// Ready.
    pub fn ready(&self) {
        self.say(ServiceState::Running, ServiceExitCode::NO_ERROR);
    }

    /// Alive: Windows does not ask.
    pub fn alive(&self) {}

    /// Going.
    pub fn stopping(&self) {
        self.say(ServiceState::StopPending, ServiceExitCode::NO_ERROR);
    }

    /// Gone, with the code that the service manager shows.
    pub fn stopped(&self, code: ServiceExitCode) {
        self.say(ServiceState::Stopped, code);
    }

    fn say(&self, current_state: ServiceState, exit_code: ServiceExitCode) {
        let Some(service) = &self.service else { return };
        let asks = ServiceControlAccept::STOP | ServiceControlAccept::PRESHUTDOWN;
        let running = current_state == ServiceState::Running;
        // Nobody listens any more: then nobody needs the word.
        let _ = service.set_service_status(ServiceStatus {
            service_type: ServiceType::OWN_PROCESS,
            current_state,
            controls_accepted: if running { asks } else { ServiceControlAccept::empty() },
            exit_code,
            checkpoint: 0,
            wait_hint: if current_state == ServiceState::StopPending { LAST_WORDS } else { Duration::ZERO },
            process_id: None,
        });
    }
}
