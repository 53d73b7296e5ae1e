//! What customers say of themselves: kept, changed, and behind the wall; exceptions stay after their end.
//! Next: `tests/http/programs.rs` for what becomes of it.

use collector::clock::Clock;
use collector::store::Db;
use collector::store::customer_word::{self as stored, Exception};
use domain::licence::word::{Granted, Word};
use shared::ids::ExceptionId;

use crate::people::{NOW, new_customer};

/// A word comes back as it was last told; an exception ends when it says, or before.
pub async fn contract_customer_word(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, _) = new_customer(db, &clock, "Ours Ltd").await;
    let (theirs, _) = new_customer(db, &clock, "Theirs Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let mut word = Word {
        key_servers: "kms.ours.local 10.0.0.10".into(),
        people: Some(42),
        revenue_musd: None,
        remote_tools: "AnyDesk – Büro".into(),
    };
    assert_eq!(stored::get(&mut write, ours.id).await.unwrap(), None);
    for revenue_musd in [None, Some(9)] {
        word.revenue_musd = revenue_musd;
        stored::set(&mut write, ours.id, &word, (NOW, "Anna")).await.unwrap();
        assert_eq!(stored::get(&mut write, ours.id).await.unwrap().as_ref(), Some(&word));
    }
    assert_eq!(stored::all(&mut write).await.unwrap(), [(ours.id, word)]);
    assert_eq!(stored::get(&mut write, theirs.id).await.unwrap(), None);

    let one = Exception {
        id: clock.id(ExceptionId::new),
        customer: ours.id,
        granted: Granted { program: "AnyDesk".into(), why: "l’ufficio".into(), until_at: NOW + 9 },
        granted_at: NOW,
        granted_by: "Anna".into(),
    };
    stored::grant(&mut write, &one).await.unwrap();
    assert_eq!(stored::exceptions(&mut write, ours.id).await.unwrap(), std::slice::from_ref(&one));
    assert!(stored::exceptions(&mut write, theirs.id).await.unwrap().is_empty());
    assert_eq!(stored::in_force(&mut write, NOW + 8).await.unwrap(), std::slice::from_ref(&one));
    assert!(stored::in_force(&mut write, NOW + 9).await.unwrap().is_empty());
    assert!(!stored::end(&mut write, theirs.id, one.id, NOW + 1).await.unwrap());
    assert!(stored::end(&mut write, ours.id, one.id, NOW + 1).await.unwrap());
    assert!(!stored::end(&mut write, ours.id, one.id, NOW + 1).await.unwrap());
    assert!(stored::in_force(&mut write, NOW + 1).await.unwrap().is_empty());
    assert_eq!(stored::exceptions(&mut write, ours.id).await.unwrap().len(), 1, "kept for who asks later");
    assert!(stored::bought(&mut write).await.unwrap().is_empty());
    write.commit().await.unwrap();
}
