//! Limits of checks: documented numbers with defaults and bounds, declared once beside the check that uses them.
//! Invariant: a value outside its bounds is never stored nor used; it is clamped on the way in.
//! Next: [`crate::check::Check::Limits`]; the collector's policy, which inherits them provider < customer < site < device.

/// One limit as a form or a document shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LimitField {
    /// The field's name, unit last (`free_high_percent`).
    pub name: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// The shipped default.
    pub default: f64,
    /// The least value allowed.
    pub min: f64,
    /// The greatest value allowed.
    pub max: f64,
}

/// A check's limits: numbers by name.
pub trait Limits: Default + Clone + 'static {
    /// Every limit, in the order of the form.
    const FIELDS: &'static [LimitField];

    /// Sets one limit by name, clamped to its bounds; false when there is no such limit or the value is no number.
    fn set(&mut self, name: &str, value: f64) -> bool;
}

/// Declares a check's limits: `/// doc` then `name: default, min..=max;` for each.
#[macro_export]
macro_rules! limits {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[doc = $text:literal])+ $field:ident: $default:expr, $min:literal ..= $max:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[doc = $text])+ pub $field: f64,)* }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $default,)* }
            }
        }

        impl $crate::limits::Limits for $name {
            const FIELDS: &'static [$crate::limits::LimitField] = &[$($crate::limits::LimitField {
                name: stringify!($field),
                doc: concat!($($text,)+).trim_ascii(),
                default: $default,
                min: $min as f64,
                max: $max as f64,
            },)*];

            fn set(&mut self, name: &str, value: f64) -> bool {
                if name.is_empty() || !value.is_finite() {
                    return false;
                }
                $(if name == stringify!($field) {
                    self.$field = value.clamp($min as f64, $max as f64);
                    return true;
                })*
                false
            }
        }
    };
}

limits! {
    /// No limits at all.
    pub struct NoLimits {}
}
