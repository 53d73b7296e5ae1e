//! An article that customers read, written and read through by a technician who is alone.
//! Next: [`crate::world`].

use collector::app::article::{act, begin};
use domain::article::{Deed, Written};
use shared::ids::{ArticleId, CustomerId};

use crate::portal::anna;
use crate::world::World;

/// An article in Italian with this title, for one customer or for all.
pub async fn published(world: &World, customer: Option<CustomerId>, title: &str) -> ArticleId {
    let (app, anna) = (&world.app, anna(world).await);
    let body = format!("{title}\n\n- Spegnere e riaccendere\n- Provare <b>di nuovo</b>");
    let (language, title) = ("it".to_owned(), title.to_owned());
    let written = Written { customer, language, title, body, keywords: "toner".to_owned() };
    let id = begin(app, None, written, &anna).await.expect("begun");
    for deed in [Deed::Review, Deed::Publish] {
        act(app, None, id, deed, &anna).await.expect("done");
    }
    id
}
