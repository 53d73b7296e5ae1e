//! A customer is erased: not a row and not a word of it is left in any table, and nothing of another is touched.
//! Next: [`collector::app::erasure`].

use std::collections::BTreeMap;

use collector::app::audit_chain::verify;
use collector::app::erasure::{self as case, begin};
use collector::app::{App, off_boarding, token};
use collector::error::AppError;
use collector::store::backup::{self, LEFT_OUT, TABLES, Value};
use collector::store::{StoreError, erasure};
use domain::change::Actor;
use shared::ids::{ContactId, CustomerId};
use support::World;
use support::world::Tenant;

/// A word in everything that is stored of the customer that goes.
const CANARY: &str = "canary-rossi";

/// Every row of every table as text, by table.
async fn dump(app: &App) -> BTreeMap<&'static str, Vec<String>> {
    let mut dump = BTreeMap::new();
    for table in TABLES.into_iter().chain(LEFT_OUT) {
        let mut rows = Vec::new();
        let take = |columns: Vec<&str>, values: Vec<Value>| {
            rows.push(text_of(&columns, &values));
            Ok::<(), StoreError>(())
        };
        backup::read(&mut app.db.read().await.unwrap(), table, take).await.unwrap();
        rows.sort();
        dump.insert(table, rows);
    }
    dump
}

/// A row as text.
pub fn text_of(columns: &[&str], values: &[Value]) -> String {
    let text = columns.iter().zip(values).map(|(name, value)| match value {
        Value::Bytes(bytes) => format!("{name}={}", String::from_utf8_lossy(bytes)),
        other => format!("{name}={other:?}"),
    });
    text.collect::<Vec<_>>().join(" ")
}

/// A customer of which every table has a row, by real use where that is short and by hand elsewhere.
pub async fn filled(world: &World, name: &str) -> (Tenant, Vec<String>) {
    let tenant = world.customer(name).await;
    let mut pc = world.pc(&tenant, &format!("{name}-pc")).await;
    let other = world.pc(&tenant, &format!("{name}-pc-2")).await;
    world.report(&mut pc, 2).await;
    pc.set_free_gb(4);
    world.report(&mut pc, 3).await;
    let contact = world.contact(&tenant, name, &format!("{name}@example.com"), "it").await;
    world.visit(&contact).await;
    let (owner, no) = (tenant.customer.id.to_string(), pc.device.device_no);
    let mut write = world.app.db.write_unleased().await.unwrap();
    let ticket: String = {
        use sqlx::Row;
        let query = sqlx::query("select id from ticket where customer_id = $1").bind(&owner);
        query.fetch_one(&mut *write).await.unwrap().get("id")
    };
    let who = world.app.clock.id(shared::ids::TechnicianId::new).to_string();
    let notice = world.app.clock.id(shared::ids::NoticeId::new).to_string();
    let texts = [
        format!("insert into technician (id, name, email, created_at, sees_all) values ('{who}', 'Bo', '{who}', 1, 0)"),
        format!("insert into technician_customer values ('{who}', '{owner}')"),
        format!(
            "insert into notice (id, customer_id, ticket_id, kind, state, words, at, why) values ('{notice}', '{owner}', '{ticket}', 'found', 'told', '{name}', 1, '')"
        ),
        format!("insert into last_act values ('{ticket}', '{owner}', '{who}', 1, '{name}', '', '')"),
        format!("insert into runbook values ('disk_space', '{owner}', '{name}', 1, '{name}')"),
        format!("insert into policy_limit values ('device', '{}', '{name}', 5)", pc.device.id),
        format!("insert into device_apart values ('{owner}', {no}, {}, 1, '{name}')", other.device.device_no),
        format!("insert into device_unseen values ({no}, '{owner}', 'smart', 'x', '{name}', 1)"),
        format!("insert into quarantine values ({no}, {no}, '{name}', 1)"),
        format!(
            "insert into history_cursor (device_no, report_id) values ({no}, 0) on conflict (device_no) do nothing"
        ),
        format!("insert into history_block values ({no}, '{name}', 0, 1, 2, 3, cast('{name}' as bytea))"),
        format!("insert into device_epoch (device_no, epoch, last_seq) values ({no}, '{name}', 1)"),
        format!(
            "insert into device_window values ({no}, 1, 1, cast('{name}' as bytea)) on conflict (device_no) do nothing"
        ),
        format!(
            "insert into audit (id, at, actor, action, object, customer_id, result) values ('a-{name}', 1, 'x', 'x', '{name}', '{owner}', 'ok')"
        ),
    ];
    for text in texts
        .into_iter()
        .chain(learned(name, &owner, &ticket, contact.id))
        .chain(spoken(name, &owner, (&ticket, &notice), (contact.id, &who)))
        .chain(planned(name, &owner, no))
        .chain(of_licences(&owner, &who, no, name))
    {
        sqlx::query(sqlx::AssertSqlSafe(text)).execute(&mut *write).await.unwrap();
    }
    collector::store::access::note(&mut write, None, world.app.clock.now_ms()).await.unwrap();
    write.commit().await.unwrap();
    collector::app::portal::sign_in::link(&world.app, contact.id).await.unwrap();
    let mut marks = vec![name.to_owned(), owner, tenant.site.id.to_string(), contact.id.to_string(), ticket];
    for pc in [pc, other] {
        marks.extend([pc.device.id.to_string(), format!("device_no=Integer({})", pc.device.device_no)]);
    }
    (tenant, marks)
}

/// What people said, and the time that they were listened to.
fn spoken(name: &str, owner: &str, (ticket, notice): (&str, &str), (contact, who): (ContactId, &str)) -> [String; 14] {
    [
        format!("insert into notice_recipient values ('{notice}', '{owner}', '{contact}', 'mail', null, 1)"),
        format!(
            "insert into outbox values ('o-{name}', '{owner}', '{notice}', '{contact}', 'mail', '{name}', 'x', '{name}', 1, 2, 0, null, null, '')"
        ),
        format!("insert into csat values ('{ticket}', '{contact}', '{owner}', 'bad', '{name}', 1, '[]', null, null)"),
        format!(
            "insert into request values ('{ticket}', '{owner}', 'other', null, null, null, null, '{name}', null, '', null, null, null)"
        ),
        format!("insert into request_step values ('{ticket}', 'account', '{owner}', 1, '{name}')"),
        format!(
            "insert into approval values ('{ticket}', '{owner}', null, '', '{name}', '', null, 1, 'refused', '{contact}', '{name}', 1, '', '{name}')"
        ),
        format!("insert into working_terms values ('w-{name}', '{owner}', '{contact}', '{name}', 1, '{name}', 'x')"),
        format!("insert into pulse_due values ('{owner}', 1, 1)"),
        format!("insert into ticket_entered values ('{ticket}', '{owner}', 1, 'phone')"),
        format!("insert into ticket_watcher values ('{ticket}', '{who}', '{owner}', 1, 1)"),
        format!("insert into assignment values ('{ticket}', '{owner}', '{who}', 1, '[]')"),
        format!("insert into technician_preference values ('{owner}', '{who}', 'first')"),
        format!("insert into on_call_shift values ('o-{name}', '{who}', '{owner}', 1, 2, 1, '{name}')"),
        format!(
            "insert into time_entry values ('t-{name}', '{owner}', '{ticket}', 1, '{who}', '{name}', 5, 'covered')"
        ),
    ]
}

/// What was learned from its tickets.
fn learned(name: &str, owner: &str, ticket: &str, contact: ContactId) -> [String; 5] {
    [
        format!(
            "insert into problem values ('b-{name}', 'services', '{name}', 'refused', '{{\"why\":\"one_customer\",\"devices\":5}}', '{name}', '', null, 1, 1, null, '[]', '{name}', '{name}')"
        ),
        format!(
            "insert into article values ('r-{name}', '{owner}', 'it', '{name}', '{name}', '{name}', 'draft', 'x', '{name}', 1, null, null)"
        ),
        format!("insert into article_word values ('r-{name}', '{owner}', 'can', '{name}', 8)"),
        format!("insert into article_solved values ('r-{name}', '{owner}', '{}', '2026-11', 1)", contact),
        format!("insert into problem_ticket values ('{ticket}', '{owner}', 'b-{name}', 1)"),
    ]
}

/// What is planned about a device, and whom it holds up.
fn planned(name: &str, owner: &str, no: i64) -> [String; 5] {
    [
        format!("insert into device_warranty values ({no}, '{owner}', '2027-03-31', 1, '{name}')"),
        format!(
            "insert into roadmap_plan values ('{owner}', '{name}', '{name}', 'system', '{name}', '2027-01-01', 'ordered', '', '', '', '', '', null, 1, 1, '{name}')"
        ),
        format!("insert into campaign_device values ('{owner}', '{name}', {no})"),
        format!("insert into service_carried values ('d-{name}', '{owner}', {no}, 'mail', 40, '{name}', 1, '{name}')"),
        format!("insert into hour_rate values ('{owner}', 3500, 'EUR', 1, '{name}')"),
    ]
}

/// A row in each table about licences.
fn of_licences(owner: &str, who: &str, no: i64, name: &str) -> Vec<String> {
    vec![
        format!("insert into private_agreement values ('{owner}', '{name}', '2026-11-20', 1, '{name}')"),
        format!("insert into private_reader values ('{owner}', '{who}', 1, '{name}')"),
        format!(
            "insert into private_ticket values ('p-{name}', {}, '{owner}', '{name}', 'open', '{name}', 1, 2, null, '', null)",
            1_000 + no
        ),
        format!(
            "insert into private_evidence values ('e-{name}', '{owner}', {no}, 'licence', '{name}', 'info', '{name}', 'x', 1, 1, null, 'p-{name}', 0)"
        ),
        format!("insert into private_line values ('l-{name}', '{owner}', 'p-{name}', 1, null, null, '{name}')"),
        format!(
            "insert into entitlement values ('s-{name}', '{owner}', '{name}', '', '', 'volume', 'device', 1, null, null, '', 1, '{name}')"
        ),
        format!("insert into customer_word values ('{owner}', '{name}', 5, null, '', 1, '{name}')"),
        format!("insert into program_exception values ('x-{name}', '{owner}', '{name}', '{name}', 9, 1, '{name}')"),
        format!("insert into entitlement_due values ('{owner}', 9000000000000000)"),
        format!(
            "insert into maintenance_window values ('w-{name}', '{owner}', (select id from site where customer_id = '{owner}'), null, '{name}', '2026-11-28', 0, 0, '22:00', '23:00', 1, '{name}')"
        ),
        format!("insert into saved_view values ('v-{name}', '{who}', 1, '{name}', '{owner}', '{{}}', 1)"),
        format!("insert into calendar values ('{owner}', '{owner}', null, 'it', '', '2026-12-24 {name}', 1, '{name}')"),
        format!(
            "insert into hosted_site values ('h-{name}', '{owner}', '{name}', 1, '{name}', 9000000000000000, null)"
        ),
    ]
}

/// The rows that hold one of these.
fn holding<'a>(dump: &'a BTreeMap<&'static str, Vec<String>>, marks: &[String]) -> Vec<(&'static str, &'a str)> {
    let rows = dump.iter().flat_map(|(table, rows)| rows.iter().map(|row| (*table, row.as_str())));
    rows.filter(|(_, row)| marks.iter().any(|mark| row.contains(mark))).collect()
}

async fn gone(world: &World, id: CustomerId, name: &str) {
    off_boarding::off_board(&world.app, None, id, name, &Actor::Collector).await.unwrap();
}

/// K12: canaries in every table; afterwards the only rows that know the customer are those that say that it was erased.
pub async fn k12_nothing_of_a_customer_is_left_and_all_of_the_other(world: World) {
    let ((rossi, marks), (verdi, theirs)) = (filled(&world, CANARY).await, filled(&world, "verdi").await);
    let app = world.app.acting_for(&"tch_who");
    let before = dump(&app).await;
    let tables: Vec<&str> = holding(&before, &marks).into_iter().map(|(table, _)| table).collect();
    for table in erasure::OWNED.iter().map(|one| one.table).chain([erasure::REPORTS, "customer"]) {
        assert!(tables.contains(&table), "this test leaves {table} empty");
    }
    let id = rossi.customer.id;
    assert!(matches!(begin(&app, None, id, CANARY).await, Err(AppError::Conflict { .. })), "off-boarding comes first");
    gone(&world, id, CANARY).await;
    for (scope, typed) in [(None, "canary"), (None, "")] {
        assert!(matches!(begin(&app, scope, id, typed).await, Err(AppError::Invalid { field: "name", .. })));
    }
    let foreign = Some(verdi.customer.id.into());
    assert!(matches!(begin(&app, foreign, id, CANARY).await, Err(AppError::NotFound)));

    let untouched = dump(&app).await;
    let done = begin(&app, None, id, CANARY).await.unwrap();
    assert!(done.is_done && done.rows > 40, "{done:?}");
    assert_eq!(done.backups_until, app.clock.now_ms() + 35 * 86_400_000);
    let after = dump(&app).await;
    let left = holding(&after, &marks);
    assert!(left.iter().all(|(table, _)| ["audit", "audit_head"].contains(table)), "{left:#?}");
    let lines: Vec<&str> = left.iter().filter(|(table, _)| *table == "audit").map(|(_, row)| *row).collect();
    assert!(lines.iter().all(|row| row.contains("customer.erase") && !row.contains(CANARY)), "{lines:#?}");
    let line = lines.iter().find(|row| row.contains("\"customer.erase\"")).unwrap();
    for part in ["tch_who", "report 5", "device 2", "contact 1", "its chain ended with entry"] {
        assert!(line.contains(part), "{part} is not in {line}");
    }
    assert_eq!(holding(&after, &theirs), holding(&untouched, &theirs), "the other customer is as it was");
    assert!(verify(&app, &[]).await.unwrap().is_whole());
    assert!(collector::store::invariants::broken(&mut app.db.read().await.unwrap()).await.unwrap().is_empty());
    assert!(
        matches!(begin(&app, None, id, CANARY).await, Err(AppError::NotFound)),
        "nobody can tell that it was there"
    );
    collector::app::customer::add(&app, CANARY, "en").await.unwrap();
}

/// K12: with steps of one row each, as if killed after every one; the next goes on, and nothing comes in meanwhile.
pub async fn k12_an_erasure_goes_on_after_each_step_and_is_never_half_done(world: World) {
    let (rossi, marks) = filled(&world, CANARY).await;
    let (app, id) = (&world.app, rossi.customer.id);
    gone(&world, id, CANARY).await;
    let anchors = verify(app, &[]).await.unwrap();
    assert!(anchors.is_whole());
    let mut write = app.db.write_unleased().await.unwrap();
    assert!(erasure::begin(&mut write, id, app.clock.now_ms(), "tch_who").await.unwrap());
    assert!(!erasure::begin(&mut write, id, app.clock.now_ms(), "tch_who").await.unwrap());
    write.commit().await.unwrap();
    assert!(matches!(token::add(app, id, rossi.site.id, 7, 1).await, Err(AppError::NotFound)));
    let mut steps = 0;
    loop {
        let mut write = app.db.write_unleased().await.unwrap();
        let mut one = erasure::of(&mut write, id).await.unwrap().unwrap();
        let before: i64 = one.counts.values().sum();
        let is_whole = erasure::step(&mut write, &mut one, 1).await.unwrap();
        assert!(one.counts.values().sum::<i64>() - before <= 6, "a step is bounded: {one:?}");
        assert_eq!(erasure::all(&mut write).await.unwrap(), [one]);
        // Killed before it commits, a step was never taken.
        if steps % 2 == 0 {
            drop(write);
        } else {
            write.commit().await.unwrap();
            if is_whole {
                break;
            }
        }
        steps += 1;
        assert!(steps < 500, "it does not come to an end");
    }
    case::next(app).await.unwrap();
    let after = dump(app).await;
    let left = holding(&after, &marks);
    assert!(left.iter().all(|(table, _)| ["audit", "audit_head"].contains(table)), "{left:#?}");
    assert!(after["erasure"].is_empty());
    case::next(app).await.unwrap();
}
