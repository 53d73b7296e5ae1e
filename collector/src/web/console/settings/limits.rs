//! `/settings/limits`: the limits of each check, made from what the checks declare, for everybody or for some only.
//! Invariant: an empty field is the inherited value, and the page says whose that is; a refused form comes back as typed.
//! Next: [`crate::app::limits`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use shared::limits::LimitField;
use shared::text::Words;

use super::Problem;
use crate::app::App;
use crate::app::limits::{self as case, Asked, Level, Limits, OfCheck, OneLimit};
use crate::error::AppError;
use crate::store::policy::Exception;
use crate::web::console::{Frame, reader, shown};
use crate::web::csv::Csv;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Reader, check_name, find, label, say};

const PATH: &str = "/settings/limits";
/// What a limit's field is named in the form, before its name.
pub(super) const FIELD: &str = "limit.";

/// For whom, and what was just saved, as it stands in the address.
#[derive(Debug, Default, Deserialize)]
pub struct Place {
    #[serde(default)]
    customer: String,
    #[serde(default)]
    site: String,
    #[serde(default)]
    device: String,
    #[serde(default)]
    saved: String,
}

struct Field {
    name: &'static str,
    id: String,
    label: String,
    unit: String,
    value: String,
    inherited: String,
    whose: String,
    range: String,
    is_own: bool,
    problem: String,
}

struct Section {
    check: &'static str,
    name: String,
    fields: Vec<Field>,
    own: usize,
    open: i64,
    is_open: bool,
    is_saved: bool,
    /// Whether a change can be tried before it is saved.
    is_tried: bool,
}

struct Crumb {
    name: String,
    link: String,
}

struct Choice {
    id: String,
    name: String,
}

struct Set {
    whose: String,
    link: String,
    check: String,
    limit: String,
    value: String,
}

#[derive(Template)]
#[template(path = "console/settings/limits.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    asked: Asked,
    crumbs: Vec<Crumb>,
    here: String,
    scope: &'static str,
    below: Vec<Choice>,
    below_word: &'static str,
    devices: i64,
    sections: Vec<Section>,
    problem: String,
    nearer: Vec<Set>,
}

impl Place {
    fn asked(&self) -> Asked {
        Asked { customer: self.customer.clone(), site: self.site.clone(), device: self.device.clone() }
    }
}

/// What was typed and refused.
#[derive(Default)]
pub(super) struct Refusal {
    pub(super) check: String,
    pub(super) typed: Vec<(String, String)>,
    pub(super) problem: Problem,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for nobody; else as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(place): Query<Place>,
) -> Result<Response, AppError> {
    show(&app, &viewer, place.asked(), &place.saved, &Refusal::default()).await
}

/// Saves the limits of one check.
///
/// # Errors
/// As [`page`].
pub async fn save(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(check): Path<String>,
    Filled(form): Filled<Vec<(String, String)>>,
) -> Result<Response, AppError> {
    let (asked, typed) = typed(&form);
    match case::set(&viewer.acting(&app), viewer.scope, &asked, &check, &typed).await {
        Ok(()) => {
            let link = link(&asked);
            let and = if link.contains('?') { '&' } else { '?' };
            Ok(Redirect::to(&format!("{link}{and}saved={check}#{check}")).into_response())
        }
        Err(error) => {
            let (status, problem) = Problem::of(error, "limit")?;
            let page = show(&app, &viewer, asked, "", &Refusal { check, typed, problem }).await?;
            Ok((status, page).into_response())
        }
    }
}

/// For whom a form's limits are, and the limits as they were typed.
pub(super) fn typed(form: &[(String, String)]) -> (Asked, Vec<(String, String)>) {
    let of =
        |name: &str| form.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone()).unwrap_or_default();
    let asked = Asked { customer: of("customer"), site: of("site"), device: of("device") };
    let inherit = of("inherit");
    let limits = form.iter().filter_map(|(name, text)| Some((name.strip_prefix(FIELD)?.to_owned(), text.clone())));
    let typed = if inherit.is_empty() { limits.collect() } else { vec![(inherit, String::new())] };
    (asked, typed)
}

/// Every limit that was set, as a file.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn csv(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let mut csv = Csv::new(&["level", "customer", "site", "device", "check", "limit", "value"]);
    for one in case::exceptions(&app, viewer.scope).await? {
        let name = |of: Option<String>| of.unwrap_or_default();
        let (check, limit) = one.name.split_once('.').unwrap_or((&one.name, ""));
        csv.row(&[
            one.scope.clone(),
            name(one.customer.map(|(_, name)| name)),
            name(one.site.map(|(_, name)| name)),
            name(one.device.map(|(_, name)| name)),
            check.to_owned(),
            limit.to_owned(),
            one.value.to_string(),
        ]);
    }
    Ok(csv.answer("limits"))
}

pub(super) async fn show(
    app: &App,
    viewer: &Viewer,
    asked: Asked,
    saved: &str,
    refusal: &Refusal,
) -> Result<Response, AppError> {
    let reader = reader(app, viewer).await?;
    let limits = case::of(app, viewer.scope, &asked).await?;
    let nearer = case::exceptions(app, viewer.scope).await?;
    let nearer = nearer.iter().filter(|one| is_nearer(one, &limits)).map(|one| set(one, &reader)).collect();
    let (here, scope) = limits.chain.last().map(|last| (named(last, &reader), last.scope)).unwrap_or_default();
    let above = limits.chain.iter().take(limits.chain.len().saturating_sub(1)).enumerate();
    let crumbs =
        above.map(|(place, level)| Crumb { name: named(level, &reader), link: link(&up_to(&limits.chain, place)) });
    let sections = limits.checks.iter().map(|one| section(one, &limits.chain, saved, refusal, &reader));
    let unplaced = refusal.problem.field == "limit";
    shown(&Page {
        frame: Frame::of(app, viewer, "settings-limits-title", "settings").await?,
        tab: "limits",
        crumbs: crumbs.collect(),
        sections: sections.collect(),
        here,
        scope,
        below_word: limits.below.first().map(|one| one.scope).unwrap_or_default(),
        below: limits.below.iter().map(|one| Choice { id: one.id.clone(), name: one.name.clone() }).collect(),
        devices: limits.devices,
        problem: if unplaced { refusal.problem.why.clone() } else { String::new() },
        nearer,
        asked,
    })
}

fn section(one: &OfCheck, chain: &[Level], saved: &str, refusal: &Refusal, reader: &Reader) -> Section {
    let refused = refusal.check == one.check;
    let own = one.limits.iter().filter(|limit| limit.stands.own.is_some()).count();
    let fields = one.limits.iter().map(|limit| {
        let typed = refusal.typed.iter().find(|(name, _)| refused && name == limit.field.name);
        let is_wrong = refused && refusal.problem.field == limit.field.name;
        let problem = if is_wrong { refusal.problem.why.clone() } else { String::new() };
        Field { problem, ..field(one.check, limit, chain, typed.map(|(_, text)| text.clone()), reader) }
    });
    Section {
        check: one.check,
        name: check_name(one.check, reader),
        fields: fields.collect(),
        own,
        open: one.open,
        is_open: own > 0 || refused || saved == one.check,
        is_saved: saved == one.check,
        is_tried: shared::checks::find(one.check).is_some_and(|entry| !entry.tried.is_empty()),
    }
}

fn field(check: &str, limit: &OneLimit, chain: &[Level], typed: Option<String>, reader: &Reader) -> Field {
    let (label, unit) = label_and_unit(check, limit.field, reader);
    let whose = match limit.stands.from.and_then(|place| chain.get(place)) {
        Some(level) => Words::new("settings-limits-set-for").text("name", &said(level, reader)),
        None => Words::new("settings-limits-shipped"),
    };
    let (least, most) = (limit.field.min.to_string(), limit.field.max.to_string());
    Field {
        name: limit.field.name,
        id: format!("{check}-{}", limit.field.name),
        label,
        unit,
        value: typed.unwrap_or_else(|| limit.stands.own.map(|own| own.to_string()).unwrap_or_default()),
        inherited: limit.stands.above.to_string(),
        whose: say(&whose, reader),
        range: say(&Words::new("settings-limits-range").text("least", &least).text("most", &most), reader),
        is_own: limit.stands.own.is_some(),
        problem: String::new(),
    }
}

/// What people call a limit, and its unit.
pub(super) fn label_and_unit(check: &str, field: &LimitField, reader: &Reader) -> (String, String) {
    let (doc, unit) = documented(field);
    let called = find(&Words::new(&key(check, field)), reader).unwrap_or_else(|| doc.to_owned());
    let unit = if unit == "days" { label("settings-limits-unit", unit, reader) } else { unit.to_owned() };
    (called, unit)
}

/// The sentence of a limit; whether a check is for the digest is the same for all.
fn key(check: &str, field: &LimitField) -> String {
    let of = if field.name == domain::policy::DIGEST.name { "all" } else { check };
    format!("settings-limit-{of}-{}", field.name).replace('_', "-")
}

/// A limit's documentation as a label, and the unit at its end: "High below this share free, %." is both.
fn documented(field: &LimitField) -> (&'static str, &'static str) {
    const UNITS: [&str; 7] = ["%", "GB", "MB", "days", "h", "min", "s"];
    let doc = field.doc.trim_end_matches('.');
    doc.rsplit_once(", ").filter(|(_, unit)| UNITS.contains(unit)).unwrap_or((doc, ""))
}

/// For whom a level is, in a sentence.
pub(super) fn said(level: &Level, reader: &Reader) -> String {
    if level.id.is_empty() { say(&Words::new("settings-limits-everybody"), reader) } else { level.name.clone() }
}

/// What a level is called.
fn named(level: &Level, reader: &Reader) -> String {
    if level.id.is_empty() { say(&Words::new("settings-limits-all"), reader) } else { level.name.clone() }
}

/// Whether a limit was set below the level that is shown.
fn is_nearer(one: &Exception, limits: &Limits) -> bool {
    let depth = |scope: &str| domain::policy::SCOPES.iter().position(|known| *known == scope).unwrap_or(0);
    let reach = limits.reach;
    depth(&one.scope) >= limits.chain.len()
        && reach.customer.is_none_or(|id| one.customer.as_ref().is_some_and(|(of, _)| *of == id))
        && reach.site.is_none_or(|id| one.site.as_ref().is_some_and(|(of, _)| *of == id))
}

fn set(one: &Exception, reader: &Reader) -> Set {
    let names = [
        one.customer.as_ref().map(|(_, name)| name.clone()),
        one.site.as_ref().map(|(_, name)| name.clone()),
        one.device.as_ref().map(|(_, name)| name.clone()),
    ];
    let (check, limit) = one.name.split_once('.').unwrap_or((&one.name, ""));
    let declared = domain::policy::declared(check, limit).ok().map(|field| label_and_unit(check, field, reader));
    let (label, unit) = declared.unwrap_or((limit.to_owned(), String::new()));
    let asked = Asked {
        customer: one.customer.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default(),
        site: one.site.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default(),
        device: one.device.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default(),
    };
    Set {
        whose: names.into_iter().flatten().collect::<Vec<_>>().join(" › "),
        link: format!("{}#{check}", link(&asked)),
        check: check_name(check, reader),
        limit: label,
        value: format!("{} {unit}", one.value).trim_end().to_owned(),
    }
}

fn up_to(chain: &[Level], place: usize) -> Asked {
    let id = |at: usize| chain.get(at).filter(|_| at <= place).map(|level| level.id.clone()).unwrap_or_default();
    Asked { customer: id(1), site: id(2), device: String::new() }
}

pub(super) fn link(asked: &Asked) -> String {
    // A device says by itself whose it is.
    if !asked.device.is_empty() {
        return format!("{PATH}?device={}", asked.device);
    }
    match (asked.customer.as_str(), asked.site.as_str()) {
        ("", _) => PATH.to_owned(),
        (customer, "") => format!("{PATH}?customer={customer}"),
        (customer, site) => format!("{PATH}?customer={customer}&site={site}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn each_limit_has_its_words_and_in_english_they_are_its_documentation() {
        let (english, italian) = (Reader::utc(0), Reader::utc(0).speaking(Language::It));
        for entry in shared::checks::CHECKS {
            for field in domain::policy::fields(entry.key) {
                let words = Words::new(&key(entry.key, field));
                assert_eq!(find(&words, &english).as_deref(), Some(documented(field).0), "{}", words.key);
                assert!(find(&words, &italian).is_some(), "{}", words.key);
            }
        }
    }
}
