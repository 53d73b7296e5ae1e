//! How rare a size is: a histogram of sizes on a scale of powers, which forgets slowly.
//! Invariant: bounded; a size never seen before is rarer than any seen, and the more so the larger it is.
//! Next: [`super::metric`].

use serde::{Deserialize, Serialize};

use super::RULE;

/// Steps of the scale, two to a doubling.
const STEPS: usize = 40;
/// No size is larger.
const MOST: f32 = 1e30;

/// Sizes seen, each counted by its step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rarity {
    counts: Vec<f32>,
    /// The mean size, which the scale hangs on.
    mean: f32,
    total: f32,
    /// The largest size ever seen.
    top: f32,
}

impl Rarity {
    /// Takes a size and says how rare one as large is: the power of ten of its odds.
    pub fn hear(&mut self, size: f32) -> f32 {
        if self.counts.is_empty() {
            self.counts = vec![0.0; STEPS];
        }
        // What a device makes up must not turn the mean into no number.
        let size = size.min(MOST);
        let at = self.step(size);
        let above: f32 = self.counts.iter().skip(at).sum();
        let next: f32 = self.counts.iter().skip(at + 1).sum();
        let odds = (f32::midpoint(above, next) + 0.5) / (self.total + 1.0);
        let beyond = if self.top > 0.0 { (size / self.top).max(1.0).log2() } else { 0.0 };
        let rare = beyond * RULE.beyond - odds.log10();
        self.top = self.top.max(size);
        if let Some(count) = self.counts.get_mut(at) {
            *count += 1.0;
            self.total += 1.0;
        }
        self.mean += (size - self.mean) / self.total.min(RULE.held / 4.0);
        if self.total > RULE.held {
            for count in &mut self.counts {
                *count *= 0.5;
            }
            self.total *= 0.5;
        }
        rare.max(0.0)
    }

    /// The mean size.
    pub fn mean(&self) -> f32 {
        self.mean
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the steps")]
    fn step(&self, size: f32) -> usize {
        let ratio = size / self.mean.max(1e-9);
        let step = (ratio.max(1e-9).log2() * 2.0 + 8.0).clamp(0.0, 39.0);
        step as usize
    }
}
