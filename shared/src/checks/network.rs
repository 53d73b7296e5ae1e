//! Protects from a line that is slow, loses what is sent or finds no names, before people call it "the internet is down".
//! Linux: the route, the interface, echoes of the gateway, the resolver. Windows: `Win32_IP4RouteTable`,
//! `MSFT_NetAdapter`, `Win32_PingStatus`, the resolver.
//! macOS: `route`, `networksetup`, echoes, the resolver.
//! Invariant: only a wired line is judged, against its own past, and for the digest: a ticket wants two wired devices of a
//! site that see the same. Next: `domain/together.rs` of the collector, which brings them together; its presence, for
//! devices that are silent.

use crate::card::{Card, Chart, Side};
use crate::check::{Check, Every};
use crate::host::{Host, Network};
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The line to the gateway and beyond.
pub type Facts = Network;

crate::limits! {
    /// When a line is bad.
    pub struct Limits {
        /// Too much is lost on the way to the gateway above this share in a quarter of an hour, %.
        loss_percent: 5.0, 0 ..= 100;
        /// Too slow when an answer takes so many times what it took over the week.
        slower_times: 3.0, 1 ..= 100;
        /// An answer quicker than this is never too slow, ms.
        quick_ms: 10.0, 0 ..= 10_000;
    }
}

const QUARTER_S: u32 = 15 * 60;
const WEEK_S: u32 = 7 * 86_400;
const LOSS: Window = Window { series: "loss_percent", span_s: QUARTER_S };
const ANSWER: Window = Window { series: "gateway_ms", span_s: QUARTER_S };
const USUAL: Window = Window { series: "gateway_ms", span_s: WEEK_S };
const LINK: Window = Window { series: "link_mbit", span_s: WEEK_S };

impl Check for This {
    const KEY: &'static str = "network";
    const EVERY: Every = Every::FifthSample;
    const WINDOWS: &'static [Window] = &[LOSS, ANSWER, USUAL, LINK];
    const CHARTS: &'static [Chart] =
        &[Chart { series: ANSWER.series, bad: None }, Chart { series: LOSS.series, bad: Some(Side::Above) }];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.network()
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let wired = facts.way == "wired";
        let names = facts.names_found.map(|found| {
            let level = if found { Level::Healthy } else { Level::Bad(Severity::Info) };
            let key = if found { "network-names-found" } else { "network-names" };
            // What a wire sees and what the air lets through are not the same: only the first speaks for its site.
            let subject = if wired { "names".to_owned() } else { format!("names:{}", facts.way) };
            Reading::new("network", &subject, level, Words::new(key))
        });
        // Air and roads lose something always; only a wire is expected not to.
        if !wired {
            return names.into_iter().collect();
        }
        [loss(facts, past, limits, now_ms), slow(facts, past, limits, now_ms), link(facts, past, now_ms), names]
            .into_iter()
            .flatten()
            .collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let point = |series, value: Option<f64>| Some(Point { series, subject: String::new(), value: value? });
        // What is carried about has another line each day, and no past to be held against.
        let points = [
            point(LOSS.series, lost_percent(facts)),
            point(ANSWER.series, facts.gateway_ms),
            point(LINK.series, facts.link_mbit.map(f64::from)),
        ];
        points.into_iter().flatten().filter(|_| facts.way == "wired").collect()
    }

    fn limit(_: &Facts, limits: &Limits, series: &str, _: &str) -> Option<f64> {
        (series == LOSS.series).then_some(limits.loss_percent)
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let answer = |ms: f64| Card::new("", Words::new("network-card").count("ms", whole(ms))).line(ANSWER.series);
        let card = facts.gateway_ms.map(answer);
        let speed = |mbit: u32| Words::new("network-card-link").count("mbit", i64::from(mbit));
        card.map(|card| match facts.link_mbit {
            Some(mbit) => card.beside(speed(mbit)),
            None => card,
        })
        .into_iter()
        .collect()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a float to integer cast saturates, and people read a few")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

fn lost_percent(facts: &Facts) -> Option<f64> {
    let lost = facts.asked_count.saturating_sub(facts.answered_count);
    (facts.asked_count > 0).then(|| 100.0 * f64::from(lost) / f64::from(facts.asked_count))
}

fn loss(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Option<Reading> {
    // A gateway that has not answered once all week is one that answers nobody, by its settings.
    past.any(USUAL, now_ms)?;
    let percent = past.any(LOSS, now_ms).map(|stat| stat.mean).or_else(|| lost_percent(facts))?;
    let level = match percent {
        percent if percent > limits.loss_percent => Level::Bad(Severity::Info),
        percent if percent * 2.0 > limits.loss_percent => Level::Near,
        _ => Level::Healthy,
    };
    Some(Reading::new("network", "loss", level, Words::new("network-loss").percent("percent", percent)))
}

fn slow(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Option<Reading> {
    let now = past.any(ANSWER, now_ms).map(|stat| stat.mean).or(facts.gateway_ms)?;
    // The week's mean holds the bad quarter of an hour too, which makes it a little too kind and never too strict.
    let usual = past.full(USUAL, now_ms).map(|stat| stat.mean);
    let slower = usual.is_some_and(|usual| now > usual * limits.slower_times);
    let level = if slower && now > limits.quick_ms { Level::Bad(Severity::Info) } else { Level::Healthy };
    let words = Words::new("network-slow").count("ms", whole(now)).count("usual", whole(usual.unwrap_or(now)));
    Some(Reading::new("network", "slow", level, words))
}

/// A wire that talks more slowly than it did this week: a bent plug, a dying port.
fn link(facts: &Facts, past: &Past<'_>, now_ms: i64) -> Option<Reading> {
    let now = facts.link_mbit?;
    let best = past.any(LINK, now_ms).map_or(f64::from(now), |stat| stat.max);
    let level = if f64::from(now) < best { Level::Bad(Severity::Info) } else { Level::Healthy };
    let words = Words::new("network-link").count("mbit", i64::from(now)).count("best", whole(best));
    Some(Reading::new("network", "link", level, words))
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    const HOUR_MS: i64 = 3_600_000;

    fn wired(answered_count: u32, gateway_ms: f64, link_mbit: u32) -> Facts {
        Facts {
            way: "wired".into(),
            asked_count: 5,
            answered_count,
            gateway_ms: Some(gateway_ms),
            link_mbit: Some(link_mbit),
            names_found: Some(true),
            ..Facts::default()
        }
    }

    fn bad_after_a_week(usual: &Facts, now: &Facts) -> Vec<String> {
        let mut trial = Trial::server();
        (0..7 * 24).for_each(|hour| trial.see::<This>(usual, hour * HOUR_MS));
        let now_ms = 7 * 24 * HOUR_MS;
        (0..3).for_each(|round| trial.see::<This>(now, now_ms + round * 300_000));
        let readings = trial.judge::<This>(now, now_ms + 600_000).into_iter();
        readings.filter(|one| one.level == Level::Bad(Severity::Info)).map(|one| one.subject).collect()
    }

    #[test]
    fn a_wire_is_held_against_its_own_week() {
        let usual = wired(5, 4.0, 1000);
        let table: [(&str, Facts, &[&str]); 7] = [
            ("as always", usual.clone(), &[]),
            ("one in five lost", wired(4, 4.0, 1000), &["loss"]),
            ("nothing answers", Facts { gateway_ms: None, ..wired(0, 0.0, 1000) }, &["loss"]),
            ("slow", wired(5, 40.0, 1000), &["slow"]),
            ("slower, but quick", wired(5, 9.9, 1000), &[]),
            ("a slower link", wired(5, 4.0, 100), &["link"]),
            ("no names", Facts { names_found: Some(false), ..usual.clone() }, &["names"]),
        ];
        for (case, now, wanted) in table {
            assert_eq!(bad_after_a_week(&usual, &now), wanted, "{case}");
        }
        let air = Facts { way: "wireless".into(), ..wired(0, 900.0, 1) };
        assert!(bad_after_a_week(&usual, &air).is_empty(), "air is not judged");
        let nameless = Facts { names_found: Some(false), ..air };
        assert_eq!(bad_after_a_week(&usual, &nameless), ["names:wireless"], "and does not speak for its site");
        let dumb = Facts { gateway_ms: None, ..wired(0, 0.0, 1000) };
        assert!(bad_after_a_week(&dumb, &dumb).is_empty(), "a gateway that never answers anybody");
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
        assert!(bad_after_a_week(&wired(5, f64::NAN, 0), &wired(9, f64::NAN, 0)).is_empty(), "absurd");
    }

    #[test]
    fn the_line_becomes_facts() {
        let host = Recorded { network: Some(Answer::Seen(wired(5, 1.0, 1000))), ..Recorded::default() };
        let facts = This::observe(&host).unwrap();
        assert_eq!((This::series(&facts).len(), This::cards(&facts).len()), (3, 1));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
