//! Traces of programs that pretend a licence of Windows or Office: names of services and tasks, files that only they leave,
//! hooks in front of the licensing service, the hosts file.
//! Invariant: presence alone; no name, path or line goes on, only which rule met. Whole names or their beginnings are
//! compared, never a part inside, which would accuse the honest. Next: [`super::licences`], the check `licence`.

use std::path::Path;

use shared::host::LicenceTrace;

use crate::host::hosts_file::blocked;
use crate::host::system::System;

/// What a PC shows of it.
#[derive(Debug, Default)]
pub(super) struct Looked {
    /// Names of services.
    pub services: Vec<String>,
    /// Names of scheduled tasks and of the folders that they lie in.
    pub tasks: Vec<String>,
    /// Names of values that stand in front of the licensing service's programs
    /// (`Image File Execution Options`, `SilentProcessExit`).
    pub hooks: Vec<String>,
    /// Whether a policy forbids the check of the ticket.
    pub no_ticket: bool,
}

/// Every trace; files are looked for below the system's drive.
pub(super) fn traces(looked: &Looked, drive: &System) -> Vec<LicenceTrace> {
    let has = |names: &[&str], starts: &[&str], of: &[String]| of.iter().any(|name| is_one_of(name, names, starts));
    let is_hook = |name: &String| HOOKS.iter().any(|hook| name.eq_ignore_ascii_case(hook));
    let found = [
        has(&SERVICES, &SERVICES_FROM, &looked.services).then(|| strong("activator_service")),
        has(&TASKS, &TASKS_FROM, &looked.tasks).then(|| strong("activator_task")),
        FILES.iter().any(|path| is_here(drive, path)).then(|| strong("activator_file")),
        looked.hooks.iter().any(is_hook).then(|| strong("hook_licensing")),
        office_hook(drive).then(|| strong("hook_office")),
        // Administrators set it too, by guides for privacy.
        looked.no_ticket.then(|| LicenceTrace { strong: false, ..strong("no_ticket_policy") }),
    ];
    let hosts = drive.text("/Windows/System32/drivers/etc/hosts", 1 << 20).unwrap_or_default();
    found.into_iter().flatten().chain(blocked(&hosts)).collect()
}

/// A trace that nothing harmless leaves.
pub(super) fn strong(rule: &str) -> LicenceTrace {
    LicenceTrace { rule: rule.to_owned(), product: "microsoft".to_owned(), strong: true }
}

/// Services that nothing but an activator installs, by their own names.
const SERVICES: [&str; 10] = [
    "kmspico",
    "kmservice",
    "kmseldi",
    "service kmseldi",
    "service_kms",
    "winkso",
    "kms_vl_all",
    "autokms",
    "kmsss",
    "kmsemulator",
];
const SERVICES_FROM: [&str; 4] = ["kmsauto", "kmspico_", "vlmcsd", "kms-r@1n"];
/// Tasks that nothing but an activator makes. Words such as "activation" alone stand in honest names.
const TASKS: [&str; 5] = [
    "activation-renewal",
    "activation-run_once",
    "online_kms_activation_script-renewal",
    "online_kms_activation_script-run_once",
    "kmsconnectionmonitor",
];
const TASKS_FROM: [&str; 12] = [
    "autokms",
    "autopico",
    "kmsauto",
    "kmspico",
    "autorearm",
    "kms_vl_all",
    "vlmcsd",
    "kmsemulator",
    "re-loader",
    "smartkms",
    "r@1n-kms",
    "mas_kms",
];
/// Values by which a program is put in front of another.
const HOOKS: [&str; 4] = ["VerifierDlls", "Debugger", "GlobalFlag", "MonitorProcess"];
/// Files and folders that activators leave, below the system's drive.
const FILES: [&str; 24] = [
    "/Windows/System32/SppExtComObjHook.dll",
    "/Windows/System32/SppExtComObjPatcher.dll",
    "/Windows/System32/SppExtComObjPatcher.exe",
    "/Windows/SECOH-QAD.dll",
    "/Windows/SECOH-QAD.exe",
    "/Windows/KMS-R@1n.exe",
    "/Windows/AutoKMS",
    "/Windows/AutoRearm",
    "/Windows/AutoPico",
    "/Windows/KMSAutoS",
    "/Windows/AAct_Tools",
    "/Program Files/KMSpico",
    "/Program Files/KMSAuto",
    "/Program Files/KMSAuto Net",
    "/Program Files/AAct",
    "/Program Files/Activation-Renewal",
    "/Program Files (x86)/KMSpico",
    "/Program Files (x86)/KMSAuto",
    "/Program Files (x86)/KMSAuto Net",
    "/Program Files (x86)/AAct",
    "/ProgramData/KMSAutoS",
    "/ProgramData/KMSpico",
    "/ProgramData/Activation-Renewal",
    "/ProgramData/Online_KMS_Activation",
];
/// Folders of Office in which its maker puts no library of the licensing service.
const OFFICE: [&str; 5] = [
    "Microsoft Office/root/vfs/System",
    "Microsoft Office/root/vfs/SystemX86",
    "Microsoft Office/Office14",
    "Microsoft Office/Office15",
    "Microsoft Office/Office16",
];
const LIBRARIES: [&str; 4] = ["sppc.dll", "sppc32.dll", "sppc64.dll", "sppcs.dll"];

fn office_hook(drive: &System) -> bool {
    let programs = ["/Program Files", "/Program Files (x86)"];
    let places = programs.iter().flat_map(|below| OFFICE.iter().map(move |folder| format!("{below}/{folder}")));
    places.into_iter().any(|folder| LIBRARIES.iter().any(|name| is_here(drive, &format!("{folder}/{name}"))))
}

fn is_here(drive: &System, path: &str) -> bool {
    drive.place(Path::new(path)).symlink_metadata().is_ok()
}

fn is_one_of(name: &str, names: &[&str], starts: &[&str]) -> bool {
    let name = name.to_lowercase();
    names.contains(&name.as_str()) || starts.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn rules(looked: &Looked, files: &[&str]) -> Vec<String> {
        let root = tempfile::tempdir().unwrap();
        let drive = System::below(root.path());
        for path in files {
            let place = drive.place(path);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, "0.0.0.0 activation.sls.microsoft.com\n").unwrap();
        }
        traces(looked, &drive).into_iter().map(|one| one.rule).collect()
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn what_only_activators_leave_is_a_trace_and_what_honest_programs_leave_is_none() {
        let services = |all: &[&str]| Looked { services: names(all), ..Looked::default() };
        let tasks = |all: &[&str]| Looked { tasks: names(all), ..Looked::default() };
        let hooks = |all: &[&str]| Looked { hooks: names(all), ..Looked::default() };
        let none = Looked::default;
        let table: [(&str, Looked, &[&str], &[&str]); 16] = [
            ("a service", services(&["Spooler", "KMSELDI"]), &[], &["activator_service"]),
            ("its beginning", services(&["KMSAuto Net service"]), &[], &["activator_service"]),
            ("the licensing service itself", services(&["sppsvc", "ClipSVC"]), &[], &[]),
            ("a task", tasks(&["AutoPico Daily Restart"]), &[], &["activator_task"]),
            ("a script's task", tasks(&["Activation-Renewal"]), &[], &["activator_task"]),
            ("honest tasks", tasks(&["SvcRestartTask", "License Validation", "Activation-Renewal Reminder"]), &[], &[]),
            ("a part inside", tasks(&["Christmas_KMS", "backup-vlmcsd"]), &[], &[]),
            ("a file", none(), &["/Windows/SECOH-QAD.dll"], &["activator_file"]),
            ("a folder", none(), &["/Program Files/KMSpico/readme"], &["activator_file"]),
            ("a hook", hooks(&["DisableHeapLookaside", "verifierdlls"]), &[], &["hook_licensing"]),
            ("another value", hooks(&["MinimumStackCommitInBytes"]), &[], &[]),
            ("a library", none(), &["/Program Files/Microsoft Office/root/vfs/System/sppc.dll"], &["hook_office"]),
            ("Office's own", none(), &["/Program Files/Microsoft Office/root/Office16/WINWORD.EXE"], &[]),
            ("a policy", Looked { no_ticket: true, ..none() }, &[], &["no_ticket_policy"]),
            ("hosts", none(), &["/Windows/System32/drivers/etc/hosts"], &["hosts_microsoft"]),
            ("nothing", none(), &[], &[]),
        ];
        for (case, looked, files, wanted) in table {
            assert_eq!(rules(&looked, files), wanted, "{case}");
        }
    }

    #[test]
    fn i13_no_name_and_no_path_of_a_trace_goes_into_facts() {
        let canary = |start: &str| vec![format!("{start} canary")];
        let looked = Looked { services: canary("KMSAuto"), tasks: canary("AutoKMS"), ..Looked::default() };
        let root = tempfile::tempdir().unwrap();
        let told = format!("{:?}", traces(&looked, &System::below(root.path())));
        assert!(told.contains("activator_service") && told.contains("activator_task"), "{told}");
        assert!(!told.contains("canary"), "{told}");
    }
}
