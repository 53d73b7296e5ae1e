//! A problem as technicians see it: known, with words of theirs, and a ticket that belongs to it.
//! Next: [`crate::world`].

use collector::store::{problem, problem_ticket};
use domain::problem::{Line, Problem, State, Why};
use domain::ticket::Ticket;
use shared::ids::ProblemId;
use shared::reading::Fingerprint;
use shared::text::Words;

use crate::portal::anna;
use crate::world::World;

/// A known error of which a ticket tells, about this subject and with these words.
pub async fn known(world: &World, ticket: &Ticket, subject: &str, words: &str) -> ProblemId {
    let (app, now) = (&world.app, world.app.clock.now_ms());
    let cause = Fingerprint { check: "services".into(), subject: subject.to_owned() };
    let line = Line {
        at: now,
        actor: anna(world).await,
        words: Words::new("problem-known").text("who", "Anna").text("text", words),
    };
    let mut one = Problem::proposed(app.clock.id(ProblemId::new), cause, Why::OneCustomer { devices: 5 }, now);
    (one.state, one.workaround) = (State::KnownError, words.to_owned());
    one.lines.push(line);
    let mut write = app.db.write_unleased().await.expect("a transaction");
    problem::save(&mut write, &one).await.expect("saved");
    problem_ticket::link(&mut write, one.id, (ticket.customer, ticket.id), now).await.expect("linked");
    write.commit().await.expect("committed");
    one.id
}
