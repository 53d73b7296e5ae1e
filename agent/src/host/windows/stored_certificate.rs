//! A certificate as a store of Windows keeps it: a row of properties, one of them the certificate, one the way to its key.
//! Invariant: the key itself is nowhere in it, and nothing asks for it; lengths that lie end the reading.
//! Next: `certificates`.

/// Property ids of wincrypt.h: CERT_KEY_PROV_INFO_PROP_ID, CERT_NCRYPT_KEY_HANDLE is never stored; the certificate itself.
const KEY: u32 = 2;
const CERTIFICATE: u32 = 32;

/// What a stored certificate holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stored<'a> {
    pub(super) der: &'a [u8],
    pub(super) has_key: bool,
}

/// Reads the value `Blob`: id, a number always 1, length, bytes, again and again.
pub(super) fn stored(blob: &[u8]) -> Option<Stored<'_>> {
    let (mut der, mut has_key, mut rest) = (None, false, blob);
    while let Some((head, after)) = rest.split_at_checked(12) {
        let number = |at: usize| head.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes));
        let length = usize::try_from(number(8)?).ok()?;
        let (property, after) = after.split_at_checked(length)?;
        match number(0)? {
            KEY => has_key = true,
            CERTIFICATE => der = Some(property),
            _ => {}
        }
        rest = after;
    }
    Some(Stored { der: der?, has_key })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn blob(properties: &[(u32, &[u8])]) -> Vec<u8> {
        let each = properties.iter().map(|(id, bytes)| {
            let length = u32::try_from(bytes.len()).unwrap();
            [&id.to_le_bytes()[..], &1u32.to_le_bytes(), &length.to_le_bytes(), bytes].concat()
        });
        each.collect::<Vec<_>>().concat()
    }

    #[test]
    fn the_certificate_and_whether_its_key_is_here_are_read() {
        let table = [
            (blob(&[(3, b"hash"), (2, b"provider"), (32, b"der")]), Some((&b"der"[..], true))),
            (blob(&[(32, b"der")]), Some((b"der", false))),
            (blob(&[(2, b"provider")]), None),
            (blob(&[(32, b"der"), (2, b"provider")])[..30].to_vec(), None),
            ([blob(&[(32, b"der")]), vec![1, 2]].concat(), Some((b"der", false))),
            (vec![], None),
        ];
        for (bytes, wanted) in table {
            assert_eq!(stored(&bytes).map(|one| (one.der, one.has_key)), wanted, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_end_the_reading(bytes: Vec<u8>) {
            let _stored = stored(&bytes).is_some();
        }
    }
}
