//! A long list, a page at a time: where a page begins, what stands before and behind it, and addresses with their words.
//! Invariant: a page that is not there is the nearest one that is; words that are empty do not stand in an address.
//! Next: [`super::devices`], [`super::device::software`].

/// What stands around a page of a list.
pub struct Around {
    /// The address of the page before this one.
    pub before: Option<String>,
    /// The address of the page behind it.
    pub after: Option<String>,
    /// The first row that is shown, from 1 on.
    pub first: usize,
    /// The last row that is shown.
    pub last: usize,
    /// Rows in all.
    pub total: usize,
}

/// What stands around the page that is asked for, and how many rows are before it.
pub fn around(total: usize, rows: usize, asked: &str, link: impl Fn(usize) -> String) -> (Around, usize) {
    let pages = total.div_ceil(rows).max(1);
    let page = asked.parse::<usize>().unwrap_or(1).clamp(1, pages);
    let skip = (page - 1) * rows;
    let around = Around {
        before: (page > 1).then(|| link(page - 1)),
        after: (page < pages).then(|| link(page + 1)),
        first: if total == 0 { 0 } else { skip + 1 },
        last: total.min(skip + rows),
        total,
    };
    (around, skip)
}

/// An address with these words, those that are empty left out.
pub fn link(path: &str, words: &[(&str, &str)]) -> String {
    let words: Vec<_> = words.iter().filter(|(_, word)| !word.is_empty()).collect();
    if words.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", serde_urlencoded::to_string(words).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_not_there_is_the_nearest_that_is() {
        let table = [
            ("", (1, 100, 0, false, true)),
            ("2", (101, 200, 100, true, true)),
            ("3", (201, 250, 200, true, false)),
            ("99", (201, 250, 200, true, false)),
            ("0", (1, 100, 0, false, true)),
            ("-1", (1, 100, 0, false, true)),
            ("x", (1, 100, 0, false, true)),
        ];
        for (asked, wanted) in table {
            let (found, skip) = around(250, 100, asked, |page| page.to_string());
            assert_eq!(
                (found.first, found.last, skip, found.before.is_some(), found.after.is_some()),
                wanted,
                "{asked}"
            );
        }
        let (empty, skip) = around(0, 100, "7", |page| page.to_string());
        assert_eq!((empty.first, empty.last, skip, empty.before, empty.after), (0, 0, 0, None, None));
    }

    #[test]
    fn an_address_holds_what_was_typed_and_nothing_empty() {
        assert_eq!(link("/devices", &[("q", ""), ("page", "")]), "/devices");
        assert_eq!(link("/devices", &[("q", "a&b=c"), ("page", "2")]), "/devices?q=a%26b%3Dc&page=2");
    }
}
