//! Roles of Windows Server, asked: first whether the role is here, by a mark that costs one look into the registry, then its
//! sources.
//! Invariant: a machine without a role is asked nothing more. Next: [`super::roles`], and the file of each role.

use shared::host::{AddressScope, DirectoryReplication, Exchange, Replica, SqlInstance};
use shared::observation::{Look, Why};
use winreg::RegKey;

use super::registry::{if_here, machine, machine_32, number, text, texts};
use super::roles::{must_answer, must_be_here};
use super::sql_servers::Installed;
use super::{dhcp_scopes, directory_replication, exchange, log, replicas, sql_servers, wmi};

const SERVICES: &str = r"SYSTEM\CurrentControlSet\Services";
const SQL: &str = r"SOFTWARE\Microsoft\Microsoft SQL Server";

/// Who a controller copies from, part by part.
const NEIGHBOURS: &str = "SELECT NamingContextDN, SourceDsaCN, TimeOfLastSyncSuccess, NumConsecutiveSyncFailures, LastSyncResult, IsDeletedSourceDsa FROM MSAD_ReplNeighbor";
/// Folders that are held alike, SYSVOL among them. While their service is stopped nothing is answered.
const FOLDERS: &str = "SELECT ReplicatedFolderName, ReplicationGroupName, State FROM DfsrReplicatedFolderInfo";
/// All queues of an Exchange server together.
const QUEUES: &str =
    "SELECT * FROM Win32_PerfFormattedData_MSExchangeTransportQueues_MSExchangeTransportQueues WHERE Name='_total'";
/// Its databases.
const DATABASES: &str = "SELECT * FROM Win32_PerfFormattedData_MSExchangeActiveManager_MSExchangeActiveManager";
/// Virtual machines. Of one that is handed on to a third host these are the words on the first hop.
const SYSTEMS: &str = "SELECT Name, ElementName, ReplicationMode, ReplicationState, ReplicationHealth, LastReplicationTime FROM Msvm_ComputerSystem";
/// How often each is copied.
const SETTINGS: &str =
    "SELECT VirtualSystemIdentifier, InstanceID, ReplicationInterval FROM Msvm_ReplicationSettingData";
/// The DHCP server's own log, from Server 2012 on; its warnings stand in the system's log or here.
const DHCP_LOG: &str = "DhcpAdminEvents";

fn has_service(name: &str) -> Look<bool> {
    Ok(if_here(machine(&format!(r"{SERVICES}\{name}")))?.is_some())
}

pub(super) fn directory_replication(wall_ms: i64) -> Look<DirectoryReplication> {
    let product = text(&machine(r"SYSTEM\CurrentControlSet\Control\ProductOptions")?, "ProductType");
    must_be_here(product == "LanmanNT", "domain controller")?;
    let neighbours = must_answer(wmi::ask(wmi::DIRECTORY, NEIGHBOURS))?;
    let folders = wmi::if_here(wmi::ask(wmi::FOLDERS, FOLDERS))?;
    let sign_in = if_here(machine(&format!(r"{SERVICES}\Netlogon\Parameters")))?;
    let ready = sign_in.and_then(|key| number(&key, "SysvolReady"));
    Ok(directory_replication::replication(&neighbours, &folders, ready, wall_ms))
}

pub(super) fn exchange() -> Look<Exchange> {
    let (transport, mailboxes) = (has_service("MSExchangeTransport")?, has_service("MSExchangeIS")?);
    must_be_here(transport || mailboxes, "Exchange")?;
    let ask = |here: bool, question: &str| match here {
        true => must_answer(wmi::ask(wmi::CIMV2, question)).map(Some),
        false => Ok(None),
    };
    let (queues, databases) = (ask(transport, QUEUES)?, ask(mailboxes, DATABASES)?);
    exchange::exchange(queues.as_deref(), databases.as_deref())
}

pub(super) fn replicas(wall_ms: i64) -> Look<Vec<Replica>> {
    must_be_here(has_service("vmms")?, "Hyper-V")?;
    let systems = must_answer(wmi::ask(wmi::HYPER_V, SYSTEMS))?;
    let settings = wmi::if_here(wmi::ask(wmi::HYPER_V, SETTINGS))?;
    Ok(replicas::replicas(&systems, &settings, wall_ms))
}

pub(super) fn address_scopes(wall_ms: i64) -> Look<Vec<AddressScope>> {
    must_be_here(has_service("DHCPServer")?, "DHCP server")?;
    let mut events = must_answer(log::ask("System", dhcp_scopes::QUESTION))?;
    match log::ask(DHCP_LOG, dhcp_scopes::QUESTION) {
        Err(unseen) if unseen.why == Why::NotHere => {}
        own => events.extend(own?),
    }
    Ok(dhcp_scopes::scopes(&events, wall_ms))
}

pub(super) fn sql_servers(wall_ms: i64) -> Look<Vec<SqlInstance>> {
    let installed = installed()?;
    must_be_here(!installed.is_empty(), "SQL Server")?;
    let backups = must_answer(log::ask("Application", sql_servers::BACKUPS))?;
    let logs = must_answer(log::ask("Application", sql_servers::LOGS))?;
    let each = installed.into_iter().map(|one| {
        let counters = sql_servers::questions(&one.instance);
        let counters = counters.iter().find_map(|question| wmi::ask(wmi::CIMV2, question).ok());
        // A server that runs has its own databases at least.
        (one, counters.filter(|rows| !rows.is_empty()))
    });
    sql_servers::servers(each.collect(), &backups, &logs, wall_ms)
}

/// The instances of both kinds of programs, 64 bit and 32 bit.
fn installed() -> Look<Vec<Installed>> {
    let mut found: Vec<Installed> = Vec::new();
    let views: [fn(&str) -> Look<RegKey>; 2] = [machine, machine_32];
    for open in views {
        let Some(names) = if_here(open(&format!(r"{SQL}\Instance Names\SQL")))? else { continue };
        for (instance, id) in texts(&names)? {
            if id.contains('\\') || found.iter().any(|known| known.instance == instance) {
                continue;
            }
            let setup = if_here(open(&format!(r"{SQL}\{id}\Setup")))?;
            let told = |name: &str| setup.as_ref().map(|key| text(key, name)).unwrap_or_default();
            found.push(Installed { instance, edition: told("Edition"), version: told("Version") });
        }
    }
    Ok(found)
}
