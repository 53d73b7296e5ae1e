//! Clocks that jump by a day and by ten years, on a PC and on the collector: no report is lost or kept twice, nobody is told
//! to be offline, nobody is locked out.

use support::agent_process::AgentProcess;
use support::books::Books;
use support::collector_process::CollectorProcess;
use support::jumping_clock::JumpingClock;
use support::wait::wait_until;

/// Each agent has reports acknowledged that it made from now on.
fn goes_on(agents: &[AgentProcess], when: &str) {
    for agent in agents {
        let before = agent.number("acknowledged_seq");
        wait_until(&format!("reports {when}"), 150, || agent.number("acknowledged_seq") > before + 3);
    }
}

/// Every sequence once, each acknowledged one there, and no ticket about silence.
fn all_is_there(collector: &CollectorProcess, agents: &[AgentProcess]) {
    let acknowledged: Vec<u64> = agents.iter().map(|agent| agent.number("acknowledged_seq")).collect();
    support::block_on(async {
        let books = Books::of(collector).await;
        books.assert_sound().await;
        let kept = books.reports().await;
        assert_eq!(kept.len(), agents.len(), "each device has one life: {kept:?}");
        assert!(kept.values().all(|one| one.gaps.is_empty()), "nothing was given up: {kept:?}");
        let (mut kept, mut told): (Vec<u64>, _) = (kept.values().map(|one| one.last).collect(), acknowledged);
        kept.sort_unstable();
        told.sort_unstable();
        assert!(kept.iter().zip(&told).all(|(kept, told)| kept >= told), "{kept:?} of {told:?}");
    });
    nobody_was_silent(collector);
}

fn nobody_was_silent(collector: &CollectorProcess) {
    let tickets = collector.list(&["ticket", "list"]);
    assert!(tickets.iter().all(|one| one["check"] != "presence"), "{tickets:?}");
}

#[test]
fn d1_the_clock_of_a_pc_jumps_and_no_report_is_lost_or_kept_twice() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    let clock = JumpingClock::new(home.path(), "clock");
    let mut agents = vec![AgentProcess::enrolled(home.path(), "agent", &collector, "Acme")];
    agents[0].start_by(&clock, 1);
    // Over summer time, a leap day and the end of 32 bits as well.
    for jump in ["+0", "+1d", "-1d", "+200d", "+10y", "-10y", "+12y", "+73y", "+0"] {
        clock.jump(jump);
        goes_on(&agents, &format!("after a jump to {jump}"));
    }
    clock.jump("-17y");
    assert!(agents[0].stop());
    agents[0].start_by(&clock, 1);
    goes_on(&agents, "from a start in the past");
    all_is_there(&collector, &agents);
    assert!(agents[0].stop());
}

#[test]
fn d1_the_clock_of_the_collector_jumps_and_nobody_is_locked_out() {
    let home = crate::home();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    let clock = JumpingClock::new(home.path(), "clock");
    collector.start_by(&clock);
    collector.customer("Acme");
    let mut agents: Vec<AgentProcess> =
        (0..2).map(|n| AgentProcess::enrolled(home.path(), &format!("agent-{n}"), &collector, "Acme")).collect();
    agents.iter_mut().for_each(|agent| agent.start(1));
    let jumped = |jumps: &[&str], agents: &[AgentProcess]| {
        for jump in jumps {
            clock.jump(jump);
            goes_on(agents, &format!("after a jump to {jump}"));
        }
    };
    jumped(&["+0", "+1d", "+0", "-1d", "+0"], &agents);
    all_is_there(&collector, &agents);
    // By a clock of ten years on, raw reports are past the seven days for which they are kept: what must stay is the way in.
    jumped(&["+10y", "+0"], &agents);
    // Started ten years ahead it makes its certificates by that clock, and so do agents that renew theirs.
    for jump in ["+10y", "+0"] {
        assert!(collector.stop());
        clock.jump(jump);
        collector.start_by(&clock);
        goes_on(&agents, &format!("after a start at {jump}"));
        assert!(agents[0].stop());
        agents[0].start(1);
        goes_on(&agents, &format!("of an agent that starts while it is {jump}"));
    }
    nobody_was_silent(&collector);
    support::block_on(async { Books::of(&collector).await.assert_sound().await });
    agents.iter_mut().for_each(|agent| assert!(agent.stop()));
}
