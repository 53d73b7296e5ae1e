//! The scale beside a chart: round levels that hold every number and the limit.
//! Invariant: amounts begin at 0, so that a chart never makes a small change look great; at most six levels.
//! Next: [`super::dots`] for what is drawn on it.

use super::dots::Dot;

/// The steps that people count in, within a power of ten.
const STEPS: [f64; 5] = [1.0, 2.0, 2.5, 5.0, 10.0];
/// Levels are as many or one more.
const LEVELS: f64 = 4.0;

/// A scale with round levels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Where it begins: 0, or less where a number is less.
    pub least: f64,
    /// Where it ends.
    pub most: f64,
    /// From level to level.
    pub step: f64,
}

impl Scale {
    /// The scale of dots and their limit; `whole` numbers have whole levels.
    #[must_use]
    pub fn of(dots: &[Dot], limit: Option<f64>, whole: bool) -> Self {
        let numbers = dots.iter().flat_map(|dot| [dot.least, dot.most]).chain(limit).filter(|one| one.is_finite());
        let (least, most) = numbers.fold((0.0f64, 0.0f64), |(least, most), one| (least.min(one), most.max(one)));
        // A flat line of zeros still has room above it.
        let most = if most - least > 0.0 { most } else { 1.0 };
        let reach = most - least;
        let rough = reach / LEVELS;
        let power = 10f64.powf(rough.log10().floor());
        let step = STEPS.iter().map(|step| step * power).find(|step| *step >= rough * 0.999).unwrap_or(power * 10.0);
        let step = if whole { step.ceil().max(1.0) } else { step };
        let down = if least < 0.0 { (least / step).floor() * step } else { 0.0 };
        let up = (most / step - 0.001).ceil().max(0.0) * step;
        Self { least: down, most: up, step }
    }

    /// The levels, the lowest first.
    #[must_use]
    pub fn levels(&self) -> Vec<f64> {
        let mut levels = Vec::new();
        while levels.len() < 12 {
            let level = self.least + self.step * f64::from(u32::try_from(levels.len()).unwrap_or(0));
            if level > self.most + self.step / 2.0 {
                break;
            }
            levels.push(level);
        }
        levels
    }

    /// How high a value stands: 0 at the bottom, 1 at the top.
    #[must_use]
    pub fn height(&self, value: f64) -> f64 {
        ((value - self.least) / (self.most - self.least)).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::Sample;
    use proptest::prelude::*;

    fn dots(values: &[f64]) -> Vec<Dot> {
        values.iter().map(|value| Sample { at: 0, value: *value }.into()).collect()
    }

    /// The numbers, the limit, whether they are whole, and the levels.
    type Case = (&'static [f64], Option<f64>, bool, &'static [f64]);

    #[test]
    fn levels_are_round_and_hold_the_numbers_and_the_limit() {
        let table: [Case; 9] = [
            (&[], None, false, &[0.0, 0.25, 0.5, 0.75, 1.0]),
            (&[60.0, 8.0], Some(10.0), false, &[0.0, 20.0, 40.0, 60.0]),
            (&[38.0, 14.0], Some(5.0), false, &[0.0, 10.0, 20.0, 30.0, 40.0]),
            (&[7.0], Some(90.0), false, &[0.0, 25.0, 50.0, 75.0, 100.0]),
            (&[100.0], None, false, &[0.0, 25.0, 50.0, 75.0, 100.0]),
            (&[0.0, 0.0], None, true, &[0.0, 1.0]),
            (&[3.0], Some(1.0), true, &[0.0, 1.0, 2.0, 3.0]),
            (&[1_910.0], Some(50.0), false, &[0.0, 500.0, 1_000.0, 1_500.0, 2_000.0]),
            (&[-3.0, 5.0], None, false, &[-4.0, -2.0, 0.0, 2.0, 4.0, 6.0]),
        ];
        for (values, limit, whole, wanted) in table {
            assert_eq!(Scale::of(&dots(values), limit, whole).levels(), wanted, "{values:?} {limit:?}");
        }
    }

    proptest! {
        #[test]
        fn every_number_lies_within_and_levels_are_few(values in proptest::collection::vec(-1e12..1e12f64, 0..20), whole in any::<bool>()) {
            let scale = Scale::of(&dots(&values), None, whole);
            prop_assert!(values.iter().all(|one| (scale.least..=scale.most * 1.001).contains(one) || one.abs() < 1e-6));
            prop_assert!((2..=9).contains(&scale.levels().len()), "{:?}", scale.levels());
            prop_assert!(values.iter().all(|one| (0.0..=1.0).contains(&scale.height(*one))));
        }
    }
}
