//! Two programs on one folder: the second refuses with a sentence that says what to do, and the first goes on.

use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::wait::wait_until;

#[test]
fn b11_a_second_collector_on_the_same_data_refuses() {
    let home = crate::home();
    let mut first = CollectorProcess::new(home.path(), "collector");
    let second = CollectorProcess::new(home.path(), "collector");
    first.start();
    let mut program = second.begin();
    assert!(!program.wait().success());
    let told = program.told();
    assert!(told.contains("another collector is running on this data") && told.contains("--data"), "{told}");
    assert!(first.program().runs() && first.page("/readyz") == 200);
    first.kill();
    let mut third = CollectorProcess::new(home.path(), "collector");
    third.start();
}

#[test]
fn a14_a_second_agent_on_one_spool_refuses() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let mut first = AgentProcess::enrolled(home.path(), "agent", &collector, "Acme");
    first.start(1);
    wait_until("a first receipt", 30, || first.number("acknowledged_seq") > 0);
    let mut second = first.begin(1);
    assert!(!second.wait().success());
    assert!(second.told().contains("another agent already works with"), "{}", second.told());
    let token = collector.token("Acme", 1);
    assert!(!first.enroll(&collector.server(), &token).status.success(), "nor is it enrolled anew meanwhile");
    assert!(first.program().runs());
    assert_eq!(collector.list(&["device", "list"]).len(), 1, "a refused enrolment used no token up");
}
