//! Tests of delivery against scripted answers: what each status does to the spool.
//! Invariant: no answer but a receipt lets go of a report. Next: [`super`].

use super::*;
use crate::spool::record::Class;
use crate::spool::{Bounds, Spool};
use shared::report::Report;
use tempfile::TempDir;

fn device() -> DeviceId {
    DeviceId::new(1, [1; 10])
}

fn epoch(number: u64) -> EpochId {
    EpochId::new(number, [2; 10])
}

fn spool(reports: u64) -> (TempDir, Spool) {
    let folder = tempfile::tempdir().unwrap();
    let mut spool = Spool::open(folder.path(), Bounds::default(), epoch(1)).unwrap();
    for seq in 1..=reports {
        spool.append(Class::Sample, "boot", Report { kind: "sample".into(), mono_ms: seq, ..Report::default() });
    }
    (folder, spool)
}

fn receipt(highest_seq: u64, expected: Option<u64>) -> Receipt {
    let (device, epoch) = (device().to_string(), epoch(1).to_string());
    Receipt { v: 1, device, epoch, highest_seq, expected, server_ms: 7, ..Receipt::default() }
}

fn answer(status: u16, body: Vec<u8>) -> Result<Answer, LineError> {
    Ok(Answer { status, retry_after_s: None, body })
}

fn settle(deliverer: &mut Deliverer, spool: &mut Spool, answer: Result<Answer, LineError>) -> Next {
    let sender = Sender { device: device(), boot: "now".into(), policy_revision: 0 };
    let sent = deliverer.next(spool, &sender, Moment::default()).unwrap().expect("something waits");
    let meaning = meaning(answer, device(), sent.epoch);
    deliverer.settle(spool, &sent, &meaning, epoch(2))
}

#[test]
fn a15_only_a_receipt_for_this_device_and_epoch_lets_go_of_anything() {
    let other = Receipt { device: DeviceId::new(9, [9; 10]).to_string(), ..receipt(5, None) };
    let older = Receipt { epoch: epoch(9).to_string(), ..receipt(5, None) };
    let table = [
        ("a captive portal", b"<html>Welcome to the hotel</html>".to_vec()),
        ("nothing at all", vec![]),
        ("a receipt of another device", wire::write(&other).unwrap()),
        ("a receipt of another epoch", wire::write(&older).unwrap()),
        ("a receipt without a sequence", wire::write(&receipt(0, None)).unwrap()),
        ("JSON", b"{\"highest_seq\":5}".to_vec()),
    ];
    for (case, body) in table {
        let (_folder, mut spool) = spool(5);
        let next = settle(&mut Deliverer::default(), &mut spool, answer(200, body));
        assert!(matches!(next, Next::Wait { .. }), "{case}");
        assert_eq!(spool.standing().acknowledged, 0, "{case}");
    }
    let (_folder, mut spool) = spool(5);
    let good = answer(200, wire::write(&receipt(5, None)).unwrap());
    assert_eq!(settle(&mut Deliverer::default(), &mut spool, good), Next::Proceed);
    assert_eq!(spool.standing().acknowledged, 5);
}

#[test]
fn a10_no_failure_loses_a_report() {
    for status in [301, 302, 401, 403, 404, 408, 418, 429, 500, 502, 503, 504] {
        let (_folder, mut spool) = spool(5);
        let asked = Ok(Answer { status, retry_after_s: Some(30), body: vec![] });
        let next = settle(&mut Deliverer::default(), &mut spool, asked);
        assert!(matches!(next, Next::Wait { retry_after_s: Some(30), .. }), "{status}: {next:?}");
        assert_eq!(spool.batch(64).unwrap().reports.len(), 5, "{status}");
    }
    let (_folder, mut spool) = spool(5);
    let silent = Err(LineError::Silent { server: "https://x".into(), why: "timed out".into() });
    assert!(matches!(settle(&mut Deliverer::default(), &mut spool, silent), Next::Wait { .. }));
    assert_eq!(spool.standing().acknowledged, 0);
}

#[test]
fn a10_a_refusal_for_good_costs_the_one_report_it_is_about() {
    let (_folder, mut spool) = spool(5);
    let mut deliverer = Deliverer::default();
    assert_eq!(settle(&mut deliverer, &mut spool, answer(422, vec![])), Next::Proceed);
    assert_eq!(spool.standing().lost.len(), 0, "of five together none is given up");
    assert_eq!(settle(&mut deliverer, &mut spool, answer(422, vec![])), Next::Proceed);
    assert_eq!(spool.standing().lost["refused"], 1);
    let batch = spool.batch(64).unwrap();
    assert_eq!((batch.reports.len(), batch.reports[0].gap.as_ref().unwrap().class.as_str()), (5, "refused"));
    let next = settle(&mut deliverer, &mut spool, answer(422, vec![]));
    assert!(matches!(next, Next::Wait { .. }), "a refused gap is not refused again: {next:?}");
}

#[test]
fn a_collector_that_stands_elsewhere_is_followed() {
    let (_folder, mut spool) = spool(9);
    let mut deliverer = Deliverer::default();
    let at = |highest, expected| answer(409, wire::write(&receipt(highest, Some(expected))).unwrap());
    assert_eq!(settle(&mut deliverer, &mut spool, at(6, 7)), Next::Proceed, "it has more than was known");
    assert_eq!(spool.batch(64).unwrap().first, 7);
    assert_eq!(settle(&mut deliverer, &mut spool, at(2, 3)), Next::Proceed, "its backup has less");
    assert_eq!(spool.batch(64).unwrap().first, 3);
    let next = settle(&mut deliverer, &mut spool, at(2, 3));
    assert!(matches!(next, Next::Wait { .. }), "the same answer again is no progress: {next:?}");
    let next = settle(&mut deliverer, &mut spool, at(40, 41));
    assert!(matches!(next, Next::Wait { .. }), "more than was ever made: {next:?}");
    assert_eq!(spool.standing().epoch, epoch(2));
    assert_eq!(spool.batch(64).unwrap().first, 1);
}

#[test]
fn a13_a_report_that_this_program_fails_over_is_set_aside() {
    let (_folder, mut spool) = spool(4);
    let mut deliverer = Deliverer::default();
    let sender = Sender { device: device(), boot: "now".into(), policy_revision: 0 };
    let planted = |batch: &Batch, epoch: EpochId| {
        assert!(batch.reports.iter().all(|report| report.mono_ms != 2), "planted");
        envelope(batch, epoch, &sender, Moment::default())
    };
    let mut sent = Vec::new();
    for _ in 0..12 {
        let Ok(built) = deliverer.next_with(&mut spool, planted) else { continue };
        let Some(sending) = built else { break };
        let read = wire::read_envelope(&sending.body).unwrap();
        sent.extend(read.reports.iter().filter(|report| report.gap.is_none()).map(|report| report.mono_ms));
        let done = Meaning::Receipt(receipt(read.last_seq(), None));
        assert_eq!(deliverer.settle(&mut spool, &sending, &done, epoch(2)), Next::Proceed);
    }
    assert_eq!(sent, [1, 3, 4]);
    assert_eq!(spool.standing().lost["refused"], 1);
}

#[test]
fn e9_sequences_that_are_another_s_begin_a_new_epoch_and_everything_waits_on() {
    let (_folder, mut spool) = spool(5);
    spool.acknowledge(2, 1).unwrap();
    let taken = answer(409, wire::write(&receipt(4, Some(EPOCH_TAKEN))).unwrap());
    let next = settle(&mut Deliverer::default(), &mut spool, taken);
    assert!(matches!(&next, Next::Wait { why, .. } if why.contains("copied")), "{next:?}");
    assert_eq!((spool.standing().epoch, spool.standing().acknowledged), (epoch(2), 0));
    let batch = spool.batch(64).unwrap();
    let seqs: Vec<u64> = batch.reports.iter().filter(|one| one.gap.is_none()).map(|one| one.mono_ms).collect();
    assert_eq!((batch.first, seqs), (1, vec![3, 4, 5]), "what the collector has under the old epoch is not sent again");
}
