//! Articles are found on both engines alike: by beginnings of words and without marks, the best first, each behind its wall.
//! Next: `collector/domain/src/article/` for the rules.

use collector::app::article::{act, fitting, list, rewrite, whole};
use collector::app::portal::articles::{articles, offered, solved};
use collector::error::AppError;
use domain::article::{Deed, State, Written};
use support::World;
use support::article::published;
use support::portal::{anna, visitor};

pub async fn articles_are_found_by_their_words_and_behind_their_wall(world: World) {
    let (app, rossi, verdi) = (&world.app, world.customer("Rossi").await, world.customer("Verdi").await);
    let of = async |customer, title| published(&world, customer, title).await;
    let all = of(None, "Perché la stampante è lenta").await;
    let own = of(Some(rossi.customer.id), "Stampanti di Rossi").await;
    let theirs = of(Some(verdi.customer.id), "Stampante di Verdi").await;
    let anna = anna(&world).await;
    let found = async |scope, text| {
        let found = fitting(app, scope, text).await.unwrap();
        found.into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    let [rossi_s, verdi_s] = [&rossi, &verdi].map(|one| Some(one.customer.id.into()));
    assert_eq!(found(rossi_s, "STAMPANTE").await, [all, own], "the same word before another ending");
    assert_eq!(found(verdi_s, "stampante").await, [all, theirs]);
    assert_eq!(found(rossi_s, "PERCHE").await, [all]);
    assert_eq!(found(rossi_s, "stamp").await.len(), 2);
    for nothing in ["", "di", "%", "'; drop table article; --", "telefono"] {
        assert!(found(None, nothing).await.is_empty(), "{nothing}");
    }
    let maria = world.contact(&rossi, "Maria", "maria@example.com", "it").await;
    let maria = visitor(&maria, &rossi);
    assert_eq!(articles(app, &maria).await.unwrap().len(), 2);
    for _ in 0..2 {
        solved(app, &maria, all).await.unwrap();
    }
    assert!(matches!(solved(app, &maria, theirs).await, Err(AppError::NotFound)));
    let page = whole(app, None, all).await.unwrap();
    assert_eq!(page.months.iter().map(|(_, times)| *times).collect::<Vec<_>>(), [1]);
    assert!(whole(app, verdi_s, all).await.unwrap().months.is_empty(), "what the others did is not theirs to know");
    assert_eq!(list(app, rossi_s).await.unwrap().iter().map(|one| one.solved).sum::<i64>(), 1);
    assert!(matches!(whole(app, rossi_s, theirs).await, Err(AppError::NotFound)));
    let everybody = act(app, rossi_s, all, Deed::Withdraw, &anna).await;
    assert!(matches!(everybody, Err(AppError::Conflict { .. })), "who looks after some does not decide for all");
    // A change is a draft, which nobody finds; it may be for somebody else from then on.
    let written = Written { customer: Some(verdi.customer.id), ..page.article.written };
    assert!(matches!(rewrite(app, rossi_s, own, written.clone(), &anna).await, Err(AppError::NotFound)));
    rewrite(app, None, own, written, &anna).await.unwrap();
    assert_eq!(whole(app, verdi_s, own).await.unwrap().article.state, State::Draft);
    assert_eq!(offered(app, &maria, "stampante").await.unwrap().len(), 1);
    act(app, None, all, Deed::Withdraw, &anna).await.unwrap();
    assert!(offered(app, &maria, "stampante").await.unwrap().is_empty());
}
