//! Customers, sites and contacts out of a CSV file: a dry run that says what each line would make, then all of it at once.
//! Invariant: one transaction; with an error on any line nothing is made, unless such lines are skipped on purpose; what is
//! there already stays as it is. Next: [`read`] for the file, [`plan`] for what becomes of it.

pub mod plan;
pub mod read;

use std::collections::HashMap;

use domain::request::approval::Rights;
use shared::ids::SiteId;

use self::plan::{Known, Plan, Planned, Standing, Sum};
use self::read::{COLUMNS, Row};
use super::contact::{self as people, Filled};
use super::customer::{self as companies, add_in, add_site_in};
use super::desk::Scope;
use super::{App, audit};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::{contact, customer, site};

/// A file to fill in: the head and two lines as an example.
#[must_use]
pub fn template() -> Vec<[&'static str; 9]> {
    vec![
        COLUMNS,
        [
            "Rossi Srl",
            "it",
            "Europe/Rome",
            "Milano",
            "Maria Conti",
            "maria.conti@rossi.example",
            "+39 02 1234567",
            "yes",
            "",
        ],
        ["Rossi Srl", "", "", "Torino", "Luca Neri", "luca.neri@rossi.example", "", "", "yes"],
    ]
}

/// What a file would make; nothing is changed.
///
/// # Errors
/// [`AppError::Invalid`] for a file that is not understood, [`AppError::NotFound`] for who may not add customers.
pub async fn dry_run(app: &App, scope: Scope, bytes: &[u8]) -> Result<Plan, AppError> {
    let rows = rows(scope, bytes)?;
    let known = Ground::load(&mut *app.db.read_within(scope).await?).await?.known;
    Ok(plan::plan(rows, known))
}

/// Makes what a file says. The plan is made again inside the transaction, because others may have worked meanwhile.
///
/// # Errors
/// [`AppError::Conflict`] when lines are in error and were not to be skipped; else as [`dry_run`].
pub async fn apply(app: &App, scope: Scope, bytes: &[u8], skip_errors: bool) -> Result<Sum, AppError> {
    let rows = rows(scope, bytes)?;
    let own = companies::defaulted(app, &companies::Filled::default()).await?;
    let mut write = app.db.write_unleased().await?;
    let mut ground = Ground::load(&mut write).await?;
    let plan = plan::plan(rows, std::mem::take(&mut ground.known));
    let sum = plan.sum();
    if sum.errors > 0 && !skip_errors {
        let why = format!("{} of {} lines are in error; nothing was changed", sum.errors, plan.lines.len());
        return Err(AppError::conflict(why));
    }
    for Planned { row, makes } in &plan.lines {
        let Ok(makes) = makes else { continue };
        if makes.customer == Standing::New {
            let or = |text: &str, own: &str| if text.is_empty() { own.to_owned() } else { text.to_owned() };
            let (language, time_zone) = (or(&row.language, &own.language), or(&row.time_zone, &own.time_zone));
            let filled = companies::Filled { name: row.customer.clone(), language, time_zone };
            let made = add_in(app, &mut write, &filled).await?;
            ground.customers.insert(row.customer.to_lowercase(), made);
        }
        let owner = ground.owner(row)?.clone();
        let mut on = ground.sites.get(&site_key(&owner, &row.site)).copied();
        if makes.site == Some(Standing::New) {
            let made = add_site_in(app, &mut write, &owner, &row.site, &row.time_zone).await?;
            ground.sites.insert(site_key(&owner, &row.site), made.id);
            on = Some(made.id);
        }
        if makes.contact == Some(Standing::New) {
            people::add_in(app, &mut write, owner.id, &person(row, on)).await?;
        }
    }
    audit::done(app, &mut write, "customer.import", format!("{} lines", plan.lines.len()), None).await?;
    write.commit().await?;
    Ok(sum)
}

fn person(row: &Row, site: Option<SiteId>) -> Filled {
    Filled {
        name: row.contact.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        language: row.language.clone(),
        site,
        is_account: read::is_yes(&row.account_contact),
        is_technical: read::is_yes(&row.technical_contact),
        gets_notices: true,
        rights: Rights::default(),
    }
}

fn rows(scope: Scope, bytes: &[u8]) -> Result<Vec<Row>, AppError> {
    // Who sees one customer alone adds none.
    if scope.is_some() {
        return Err(AppError::NotFound);
    }
    read::read(bytes).map_err(|why| AppError::invalid("file", why))
}

fn site_key(owner: &Customer, name: &str) -> String {
    format!("{}/{}", owner.id, name.to_lowercase())
}

/// What is there before the first line.
struct Ground {
    known: Known,
    customers: HashMap<String, Customer>,
    sites: HashMap<String, SiteId>,
}

impl Ground {
    async fn load(conn: &mut crate::store::Connection) -> Result<Self, AppError> {
        let mut ground = Self { known: Known::default(), customers: HashMap::new(), sites: HashMap::new() };
        let mut names = HashMap::new();
        for one in customer::list(conn).await? {
            ground.known.customer(&one.name);
            names.insert(one.id, one.clone());
            ground.customers.insert(one.name.to_lowercase(), one);
        }
        for one in site::in_scope(conn, None).await? {
            let Some(owner) = names.get(&one.customer_id) else { continue };
            ground.known.site(&owner.name, &one.name);
            ground.sites.insert(site_key(owner, &one.name), one.id);
        }
        for (customer, email) in contact::addresses(conn, None).await? {
            let Some(owner) = names.get(&customer) else { continue };
            ground.known.contact(&owner.name, &email);
        }
        Ok(ground)
    }

    fn owner(&self, row: &Row) -> Result<&Customer, AppError> {
        self.customers.get(&row.customer.to_lowercase()).ok_or(AppError::NotFound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::config::Config;

    const FILE: &[u8] = b"customer;language;time_zone;site;contact;email;phone;technical contact\n\
        Rossi Srl;it;Europe/Rome;Milano;Maria Conti;maria@rossi.example;+39 02 1;no\n\
        rossi srl;;;Torino;Luca Neri;luca@rossi.example;;YES\n\
        Verdi;;;;;;;\n";

    async fn open(folder: &std::path::Path) -> App {
        App::open(Config::default(), folder, Clock::manual(1_000)).await.unwrap()
    }

    #[tokio::test]
    async fn a_file_is_tried_applied_and_applied_again_without_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path()).await;
        let wanted = Sum { customers: 2, sites: 2, contacts: 2, ..Sum::default() };
        assert_eq!(dry_run(&app, None, FILE).await.unwrap().sum(), wanted);
        assert!(companies::list(&app).await.unwrap().is_empty(), "a dry run changes nothing");
        assert_eq!(apply(&app, None, FILE, false).await.unwrap(), wanted);
        let rossi = companies::find(&app, "Rossi Srl").await.unwrap();
        assert_eq!((rossi.language.as_str(), rossi.time_zone.as_str()), ("it", "Europe/Rome"));
        let whole = companies::whole(&app, None, rossi.id).await.unwrap();
        let sites: Vec<_> = whole.sites.iter().map(|(one, _)| (one.name.as_str(), one.time_zone.as_str())).collect();
        assert_eq!(sites, [("Milano", "Europe/Rome"), ("Torino", "Europe/Rome")]);
        let luca = whole.contacts.iter().find(|one| one.name == "Luca Neri").unwrap();
        assert_eq!((luca.language.as_str(), luca.site_id), ("it", Some(whole.sites[1].0.id)));
        assert!(luca.gets_notices && luca.is_technical && !luca.is_account);
        let again = Sum { there: 3, ..Sum::default() };
        assert_eq!(apply(&app, None, FILE, false).await.unwrap(), again);
    }

    #[tokio::test]
    async fn one_bad_line_stops_everything_unless_it_is_skipped() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path()).await;
        let file = b"customer,contact,email\nRossi,Maria,maria@rossi.example\nVerdi,Luca,luca\n";
        assert!(matches!(apply(&app, None, file, false).await, Err(AppError::Conflict { .. })));
        assert!(companies::list(&app).await.unwrap().is_empty());
        let sum = apply(&app, None, file, true).await.unwrap();
        assert_eq!(sum, Sum { customers: 1, contacts: 1, errors: 1, ..Sum::default() });
        let names: Vec<_> = companies::list(&app).await.unwrap().into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["Rossi"], "nothing of a line in error is made");
        let one = companies::find(&app, "Rossi").await.unwrap().id;
        assert!(matches!(dry_run(&app, Some(one.into()), file).await, Err(AppError::NotFound)));
        let unread = apply(&app, None, b"town\nMilano\n", true).await;
        assert!(matches!(unread, Err(AppError::Invalid { field: "file", .. })));
    }
}
