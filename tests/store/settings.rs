//! Contract of what settings and onboarding keep: the provider's files, limits that were set.

use collector::store::Db;
use collector::store::provider_file::{self, StoredFile};

/// A file is kept whole, replaced and removed.
pub async fn contract_provider_file(db: &Db) {
    let mut write = db.write_unleased().await.unwrap();
    assert_eq!(provider_file::get(&mut write, "logo").await.unwrap(), None);
    let first = StoredFile { content_type: "image/png".into(), body: vec![0, 1, 0xff, 0] };
    provider_file::set(&mut write, "logo", &first).await.unwrap();
    assert!(provider_file::is_there(&mut write, "logo").await.unwrap());
    let second = StoredFile { content_type: "image/webp".into(), body: vec![7; 200_000] };
    provider_file::set(&mut write, "logo", &second).await.unwrap();
    assert_eq!(provider_file::get(&mut write, "logo").await.unwrap(), Some(second));
    assert!(provider_file::remove(&mut write, "logo").await.unwrap());
    assert!(!provider_file::remove(&mut write, "logo").await.unwrap());
    assert!(!provider_file::is_there(&mut write, "logo").await.unwrap());
    write.commit().await.unwrap();
}
