//! Contacts: the people at a customer whom we write to and who come into the portal.
//! Invariant: every read takes the customer; an address is used once at a customer; who left stays as a row, so that old
//! notices keep their reader. Next: [`super::portal`] for how they come in, by address too.

use domain::priority::Currency;
use domain::request::approval::{Amount, Rights};
use serde::Serialize;
use shared::ids::{ContactId, CustomerId, SiteId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{parsed, parsed_or_null};

const COLUMNS: &str =
    "id, customer_id, site_id, name, email, phone, language, cast(is_account as bigint) as is_account,
    cast(gets_notices as bigint) as gets_notices, created_at, disabled_at, cast(may_report as bigint) as may_report,
    order_minor, order_currency, cast(may_approve as bigint) as may_approve,
    cast(is_technical as bigint) as is_technical";

/// A contact's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// The public id.
    pub id: ContactId,
    /// Their company.
    pub customer_id: CustomerId,
    /// The one site they are there for; none: all of them.
    pub site_id: Option<SiteId>,
    /// Their name.
    pub name: String,
    /// Where mail reaches them, in lower case.
    pub email: String,
    /// Their telephone; empty: not known.
    pub phone: String,
    /// The language they read.
    pub language: String,
    /// The one to speak with about contracts and private matters.
    pub is_account: bool,
    /// One to speak with about technical matters.
    pub is_technical: bool,
    /// Whether they are told of what we find.
    pub gets_notices: bool,
    /// What they may.
    pub rights: Rights,
    /// When the row was made.
    pub created_at: i64,
    /// Since when they are no longer written to or let in.
    pub disabled_at: Option<i64>,
}

/// Adds a contact.
///
/// # Errors
/// [`StoreError::Exists`] when the customer has one with that address.
pub async fn add(conn: &mut AnyConnection, contact: &Contact) -> Result<(), StoreError> {
    sqlx::query(
        "insert into contact (id, customer_id, site_id, name, email, phone, language, is_account, gets_notices,
            created_at, disabled_at, may_report, order_minor, order_currency, may_approve, is_technical)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
    )
    .bind(contact.id.to_string())
    .bind(contact.customer_id.to_string())
    .bind(contact.site_id.map(|id| id.to_string()))
    .bind(&contact.name)
    .bind(&contact.email)
    .bind(&contact.phone)
    .bind(&contact.language)
    .bind(i64::from(contact.is_account))
    .bind(i64::from(contact.gets_notices))
    .bind(contact.created_at)
    .bind(contact.disabled_at)
    .bind(i64::from(contact.rights.may_report))
    .bind(contact.rights.order_up_to.map(|most| most.minor))
    .bind(contact.rights.order_up_to.map_or("", |most| most.currency.word()))
    .bind(i64::from(contact.rights.may_approve))
    .bind(i64::from(contact.is_technical))
    .execute(conn)
    .await?;
    Ok(())
}

/// Changes a contact of its customer; whether there is one.
///
/// # Errors
/// [`StoreError::Exists`] when the customer has another with that address.
pub async fn change(conn: &mut AnyConnection, contact: &Contact) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "update contact set site_id = $3, name = $4, email = $5, phone = $6, language = $7, is_account = $8,
            gets_notices = $9, disabled_at = $10, may_report = $11, order_minor = $12, order_currency = $13,
            may_approve = $14, is_technical = $15
         where id = $1 and customer_id = $2",
    )
    .bind(contact.id.to_string())
    .bind(contact.customer_id.to_string())
    .bind(contact.site_id.map(|id| id.to_string()))
    .bind(&contact.name)
    .bind(&contact.email)
    .bind(&contact.phone)
    .bind(&contact.language)
    .bind(i64::from(contact.is_account))
    .bind(i64::from(contact.gets_notices))
    .bind(contact.disabled_at)
    .bind(i64::from(contact.rights.may_report))
    .bind(contact.rights.order_up_to.map(|most| most.minor))
    .bind(contact.rights.order_up_to.map_or("", |most| most.currency.word()))
    .bind(i64::from(contact.rights.may_approve))
    .bind(i64::from(contact.is_technical))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A customer's contacts by name, those who left last.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Contact>, StoreError> {
    let text = format!(
        "select {COLUMNS} from contact where customer_id = $1
         order by case when disabled_at is null then 0 else 1 end, name, id"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// One contact of a customer.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, customer: CustomerId, id: ContactId) -> Result<Option<Contact>, StoreError> {
    let text = format!("select {COLUMNS} from contact where customer_id = $1 and id = $2");
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(id.to_string());
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// The addresses of one customer's contacts, or of all; those who left are among them.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn addresses(
    conn: &mut AnyConnection,
    customer: Option<CustomerId>,
) -> Result<Vec<(CustomerId, String)>, StoreError> {
    let query = sqlx::query("select customer_id, email from contact where $1 = '' or customer_id = $1 order by id");
    let rows = query.bind(customer.map(|id| id.to_string()).unwrap_or_default()).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((parsed(row, "customer_id")?, row.try_get("email")?))).collect()
}

fn read(row: &AnyRow) -> Result<Contact, StoreError> {
    Ok(Contact {
        id: parsed(row, "id")?,
        customer_id: parsed(row, "customer_id")?,
        site_id: parsed_or_null(row, "site_id")?,
        name: row.try_get("name")?,
        email: row.try_get("email")?,
        phone: row.try_get("phone")?,
        language: row.try_get("language")?,
        is_account: row.try_get::<i64, _>("is_account")? != 0,
        is_technical: row.try_get::<i64, _>("is_technical")? != 0,
        gets_notices: row.try_get::<i64, _>("gets_notices")? != 0,
        rights: rights(row)?,
        created_at: row.try_get("created_at")?,
        disabled_at: row.try_get("disabled_at")?,
    })
}

/// What a contact may, of a row with its columns.
pub(super) fn rights(row: &AnyRow) -> Result<Rights, StoreError> {
    let currency: String = row.try_get("order_currency")?;
    let minor: Option<i64> = row.try_get("order_minor")?;
    Ok(Rights {
        may_report: row.try_get::<i64, _>("may_report")? != 0,
        order_up_to: minor.zip(Currency::of(&currency)).map(|(minor, currency)| Amount { minor, currency }),
        may_approve: row.try_get::<i64, _>("may_approve")? != 0,
    })
}
