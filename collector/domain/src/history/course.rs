//! In which direction a chart's numbers went: what the sentence before the chart says.
//! Invariant: a direction is named only where the numbers moved by more than they wavered.
//! Next: [`super::dots`].

use super::dots::Dot;

/// The direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Less at the end.
    Fell,
    /// More at the end.
    Rose,
    /// Neither: it stayed, or it went up and down.
    Between,
}

/// What a chart's numbers did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// The direction.
    pub direction: Direction,
    /// The value at the beginning.
    pub first: f64,
    /// The value at the end.
    pub last: f64,
    /// The least of all.
    pub least: f64,
    /// The greatest of all.
    pub most: f64,
    /// From the first to the last, ms.
    pub span_ms: i64,
}

/// The course of dots; none when there are none.
#[must_use]
pub fn course(dots: &[Dot]) -> Option<Course> {
    let (begin, end) = (dots.first()?, dots.last()?);
    let (first, last) = (mean(dots.iter().take(EDGE)), mean(dots.iter().rev().take(EDGE)));
    let least = dots.iter().map(|one| one.least).fold(f64::INFINITY, f64::min);
    let most = dots.iter().map(|one| one.most).fold(f64::NEG_INFINITY, f64::max);
    let moved = last - first;
    let is_clear = dots.len() >= 2 * EDGE && moved.abs() > (most - least) / 2.0 && moved.abs() > most.abs() / 50.0;
    let direction = match is_clear {
        true if moved < 0.0 => Direction::Fell,
        true => Direction::Rose,
        false => Direction::Between,
    };
    // A direction is told by the values at the very ends, which are the figures that people find in the chart.
    let (first, last) = (begin.mean, end.mean);
    Some(Course { direction, first, last, least, most, span_ms: end.at - begin.at })
}

/// So many dots at either end decide together.
const EDGE: usize = 3;

fn mean<'a>(dots: impl Iterator<Item = &'a Dot>) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for one in dots {
        sum += one.mean;
        count += 1.0;
    }
    if count > 0.0 { sum / count } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::Sample;

    fn told(values: &[f64]) -> Option<Direction> {
        let dots: Vec<Dot> =
            values.iter().enumerate().map(|(at, value)| Sample { at: at as i64, value: *value }.into()).collect();
        course(&dots).map(|course| course.direction)
    }

    #[test]
    fn a_direction_is_named_only_where_there_is_one() {
        let table: [(&str, Vec<f64>, Option<Direction>); 8] = [
            ("nothing", vec![], None),
            ("one", vec![5.0], Some(Direction::Between)),
            ("shrinking", (0..50).map(|day| 38.0 - f64::from(day) / 2.0).collect(), Some(Direction::Fell)),
            ("growing", (0..50).map(|day| 10.0 + f64::from(day)).collect(), Some(Direction::Rose)),
            ("constant", vec![61.0; 40], Some(Direction::Between)),
            ("nearly constant", (0..50).map(|day| 61.0 + f64::from(day) / 100.0).collect(), Some(Direction::Between)),
            ("up and down", (0..50).map(|at| f64::from(at % 7)).collect(), Some(Direction::Between)),
            ("there and back", (0..50).map(|at| f64::from((at - 25i32).abs())).collect(), Some(Direction::Between)),
        ];
        for (case, values, wanted) in table {
            assert_eq!(told(&values), wanted, "{case}");
        }
    }

    #[test]
    fn the_figures_are_those_at_the_ends() {
        let dots: Vec<Dot> = [38.0, 37.0, 20.0, 15.0, 14.5, 14.0]
            .iter()
            .enumerate()
            .map(|(day, value)| Sample { at: day as i64 * 86_400_000, value: *value }.into())
            .collect();
        let course = course(&dots).unwrap();
        assert_eq!((course.direction, course.first, course.last), (Direction::Fell, 38.0, 14.0));
        assert_eq!((course.least, course.most, course.span_ms), (14.0, 38.0, 5 * 86_400_000));
    }
}
