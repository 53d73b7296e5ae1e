//! Matters of a customer that no device reports, brought to the desk: seats, web sites at hosters.
//! Invariant: decided by the domain, in the transaction of who found them. Next: [`domain::matter`].

use domain::book::{Book, Mint};
use domain::matter::{Finder, Matter, follow, key};
use shared::ids::CustomerId;

use super::news::Item;
use super::{App, settle};
use crate::store::{StoreError, Write, counter, ticket};

/// Opens, raises and resolves the tickets of a finder at a customer; returns what people who look are told after the commit.
pub(super) async fn bring(
    app: &App,
    write: &mut Write,
    finder: Finder,
    (customer, found): (CustomerId, &[Matter]),
    now: i64,
) -> Result<Vec<Item>, StoreError> {
    let open = ticket::open_causes(write, customer, finder.check).await?;
    let mut book = Book::default();
    for cause in found.iter().map(|one| key(customer, one)).chain(open.iter().cloned()) {
        settle::load_cause(write, &mut book, &cause).await?;
    }
    let before = counter::last(write, settle::TICKET_NUMBERS).await?;
    let last_number = decided(app, &mut book, finder, (customer, found, &open), before, now);
    if last_number != before {
        counter::advance(write, settle::TICKET_NUMBERS, last_number).await?;
    }
    settle::save(&app.clock, write, customer, None, book.changed()).await
}

fn decided(
    app: &App,
    book: &mut Book,
    finder: Finder,
    of: (CustomerId, &[Matter], &[String]),
    mut last_number: i64,
    now: i64,
) -> i64 {
    let mut random = || app.clock.random::<10>();
    let mut mint = Mint { random: &mut random, last_number: &mut last_number };
    follow(book, finder, of, &app.patience(), &mut mint, now);
    last_number
}
