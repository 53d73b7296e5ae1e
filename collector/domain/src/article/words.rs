//! How an article is found: by words without their case and marks, also by the beginnings of words, the best first.
//! Invariant: the same folding when it is written and when it is looked for; bounded, whatever was typed.
//! Next: `collector/src/store/article_word.rs` keeps the words.

use std::collections::BTreeMap;

use super::Written;

/// The shortest word that is looked for, letters; it is also what words are kept together by.
pub const STEM: usize = 3;
/// The longest word that is kept, letters.
const LONGEST: usize = 40;
/// Words of a text that count.
const MOST: usize = 2_000;
/// Words that are looked for at once.
pub const ASKED: usize = 8;
/// What a word weighs in the title, among the keywords, in the text.
const WEIGHTS: [i64; 3] = [8, 5, 1];

/// The words of a text: lower case, without marks on letters, in their order.
#[must_use]
pub fn folded(text: &str) -> Vec<String> {
    let plain: String = text.chars().take(BOUND).flat_map(char::to_lowercase).map(unmarked).collect();
    let words = plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(MOST).map(|word| word.chars().take(LONGEST).collect()).collect()
}

/// Letters of a text that are read.
const BOUND: usize = 20_000;

fn unmarked(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ę' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
        'ś' | 'š' | 'ß' => 's',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

/// The words by which an article is kept, each with what it weighs at its best place.
#[must_use]
pub fn kept(written: &Written) -> BTreeMap<String, i64> {
    let mut kept = BTreeMap::new();
    for (text, weight) in [&written.title, &written.keywords, &written.body].into_iter().zip(WEIGHTS) {
        for word in folded(text).into_iter().filter(|word| word.chars().count() >= STEM) {
            let best = kept.entry(word).or_insert(weight);
            *best = weight.max(*best);
        }
    }
    kept
}

/// The first letters of a word, by which it is kept together with its like.
#[must_use]
pub fn stem(word: &str) -> String {
    word.chars().take(STEM).collect()
}

/// What is looked for: the longest words of what was typed, since short ones say little.
#[must_use]
pub fn asked(text: &str) -> Vec<String> {
    let mut words: Vec<String> = folded(text).into_iter().filter(|word| word.chars().count() >= STEM).collect();
    words.sort_unstable();
    words.dedup();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.truncate(ASKED);
    words
}

/// How much a word of an article is like one that is looked for: 3 the same, 2 it begins so, 1 another ending of it.
fn alike(asked: &str, kept: &str) -> i64 {
    if asked == kept {
        return 3;
    }
    if kept.starts_with(asked) {
        return 2;
    }
    let same = asked.chars().zip(kept.chars()).take_while(|(one, other)| one == other).count();
    let longest = asked.chars().count().max(kept.chars().count());
    i64::from(same >= 5 && longest - same <= 3)
}

/// A word of an article that shares the first letters with one that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<K> {
    /// The article.
    pub article: K,
    /// Its word.
    pub word: String,
    /// What that weighs.
    pub weight: i64,
}

/// Articles that fit what is looked for, the best first: each word counts once, at its best place; of several words more than
/// a third must be there.
#[must_use]
pub fn rank<K: Ord + Clone>(asked: &[String], hits: &[Hit<K>]) -> Vec<K> {
    let mut best: BTreeMap<(&K, usize), i64> = BTreeMap::new();
    for hit in hits {
        for (nth, word) in asked.iter().enumerate() {
            let worth = alike(word, &hit.word) * hit.weight;
            if worth > 0 {
                let here = best.entry((&hit.article, nth)).or_insert(0);
                *here = worth.max(*here);
            }
        }
    }
    let mut sums: BTreeMap<&K, (usize, i64)> = BTreeMap::new();
    for ((article, _), worth) in best {
        let sum = sums.entry(article).or_default();
        *sum = (sum.0 + 1, sum.1 + worth);
    }
    let mut found: Vec<(&K, (usize, i64))> =
        sums.into_iter().filter(|(_, (there, _))| there * 3 > asked.len()).collect();
    found.sort_by_key(|(article, (there, worth))| (std::cmp::Reverse((*worth, *there)), (*article).clone()));
    found.into_iter().map(|(article, _)| article.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_case_and_marks() {
        assert_eq!(folded("Łódź, PERCHÉ größer? PC-07"), ["lodz", "perche", "groser", "pc", "07"]);
        assert_eq!(folded(&"x ".repeat(30_000)).len(), MOST);
        assert_eq!(folded(&"y".repeat(90)).first().map(String::len), Some(LONGEST));
        assert_eq!(asked("Der Drucker druckt nicht, der Drucker!"), ["drucker", "druckt", "nicht", "der"]);
    }

    #[test]
    fn a_word_weighs_what_its_best_place_does() {
        let written = Written {
            title: "Printer queue".into(),
            body: "The printer is off".into(),
            keywords: "paper".into(),
            ..Written::default()
        };
        let kept = kept(&written);
        assert_eq!(
            kept.iter().map(|(word, weight)| (word.as_str(), *weight)).collect::<Vec<_>>(),
            [("off", 1), ("paper", 5), ("printer", 8), ("queue", 8), ("the", 1)]
        );
    }

    #[test]
    fn the_best_comes_first_and_a_word_among_many_is_too_little() {
        let hit = |article, word: &str, weight| Hit { article, word: word.to_owned(), weight };
        let hits = [
            hit(1, "printer", 1),
            hit(2, "printer", 8),
            hit(2, "printers", 1),
            hit(3, "printing", 8),
            hit(4, "prince", 8),
            hit(1, "paper", 1),
        ];
        let rank = |text: &str| rank(&asked(text), &hits);
        assert_eq!(rank("printer"), [2, 3, 1], "the same word in the title, another ending, in the text");
        assert_eq!(rank("print"), [2, 3, 1]);
        assert_eq!(
            rank("printer without paper"),
            [2, 3, 1].iter().copied().filter(|one| *one == 1).collect::<Vec<_>>()
        );
        assert_eq!(rank("the printer prints blank pages since today"), Vec::<i32>::new());
        assert!(rank("").is_empty());
        assert_eq!((alike("druckers", "drucker"), alike("drucken", "druckt"), alike("dru", "drucker")), (1, 1, 2));
        assert_eq!((alike("prince", "printer"), alike("print", "printer")), (0, 2));
    }
}
