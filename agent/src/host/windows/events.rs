//! Events of the event log, read from the XML that it renders.
//! Invariant: an event without a number or a moment is none; nothing of its text is kept but the values that are asked for.
//! Next: `crashes`, `log_events`, `sign_ins`, `backups`; `platform/windows/calls.rs`, which asks the log.

use super::wmi_time::moment_ms;

/// An event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Event {
    /// Its number.
    pub(super) id: u32,
    /// Who wrote it.
    pub(super) provider: String,
    /// When, ms UTC.
    pub(super) at_ms: i64,
    /// Its values by name; by their place where they have none.
    pub(super) values: Vec<(String, String)>,
}

impl Event {
    /// A value by name.
    pub(super) fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// How long ago it was.
    pub(super) fn age_s(&self, now_ms: i64) -> u64 {
        super::sample_time::age_s(now_ms, self.at_ms)
    }
}

/// The event of a rendered text.
pub(super) fn event(xml: &str) -> Option<Event> {
    let id = inside(xml, "EventID")?.trim().parse().ok()?;
    let provider = attribute(tag(xml, "Provider")?, "Name").unwrap_or_default();
    let at_ms = moment_ms(&attribute(tag(xml, "TimeCreated")?, "SystemTime")?)?;
    let data = xml.split("<Data").skip(1);
    let values = data.enumerate().filter_map(|(place, rest)| {
        let (head, rest) = rest.split_once('>')?;
        let value = if head.ends_with('/') { "" } else { rest.split("</Data>").next()? };
        Some((attribute(head, "Name").unwrap_or_else(|| place.to_string()), plain(value)))
    });
    Some(Event { id, provider, at_ms, values: values.collect() })
}

/// The text between a tag and its end.
fn inside<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = xml.split_once(&format!("<{name}"))?;
    rest.split_once('>')?.1.split('<').next()
}

/// A tag's head.
fn tag<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    xml.split_once(&format!("<{name} "))?.1.split('>').next()
}

fn attribute(head: &str, name: &str) -> Option<String> {
    let (_, rest) = head.split_once(&format!("{name}="))?;
    let quote = rest.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    rest.get(1..)?.split(quote).next().map(plain)
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    text.replace("&amp;", "&").trim().to_owned()
}

#[cfg(test)]
pub(super) fn trial(id: u32, provider: &str, at: &str, data: &[(&str, &str)]) -> Event {
    let data: String = data.iter().map(|(name, value)| format!("<Data Name='{name}'>{value}</Data>")).collect();
    let xml = format!(
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='{provider}' Guid='{{1}}'/>\
         <EventID Qualifiers='16384'>{id}</EventID><TimeCreated SystemTime='{at}'/></System><EventData>{data}</EventData></Event>"
    );
    event(&xml).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_to_a_log_is_bounded_in_time() {
        use super::super::{backups, crashes, dhcp_scopes, domain_trust, log_events, sign_ins, sql_servers, updates};
        let own = [crashes::STOPS, crashes::PROGRAMS, domain_trust::REFUSALS, log_events::MEMORY, sign_ins::QUESTION];
        let own = own.into_iter().chain([updates::ATTEMPTS, updates::SEARCHES]);
        let roles = [dhcp_scopes::QUESTION, sql_servers::BACKUPS, sql_servers::LOGS];
        let own = own.chain(roles).map(str::to_owned);
        let products = backups::PRODUCTS.iter().map(|one| {
            assert!(!one.channel.is_empty(), "{}", one.name);
            one.question.to_owned()
        });
        for question in own.chain([log_events::question()]).chain(products) {
            let spans = question.matches("timediff(@SystemTime) <= ").count();
            assert!(spans > 0 && question.starts_with("*[System[") && question.ends_with("]]"), "{question}");
            assert_eq!(question.matches('[').count(), question.matches(']').count(), "{question}");
        }
    }

    #[test]
    fn an_event_is_read_with_its_values() {
        let told = trial(
            1001,
            "Microsoft-Windows-WER-SystemErrorReporting",
            "2024-11-14T08:30:00.5Z",
            &[("param1", "0x9f &amp; more"), ("b", "")],
        );
        assert_eq!(
            (told.id, told.at_ms, told.value("param1"), told.value("none")),
            (1001, 1_731_573_000_500, "0x9f & more", "")
        );
        assert_eq!(told.age_s(told.at_ms + 5000), 5);
        let bare = event("<Event><System><Provider Name=\"X\"/><EventID>7</EventID><TimeCreated SystemTime=\"2024-11-14T08:30:00Z\"/></System><EventData><Data>\\Device\\Harddisk0</Data></EventData></Event>").unwrap();
        assert_eq!((&*bare.provider, bare.value("0")), ("X", "\\Device\\Harddisk0"));
        for broken in
            ["", "<EventID>7</EventID>", "<Event><EventID>x</EventID></Event>", "<Data", "<Provider <TimeCreated "]
        {
            assert_eq!(event(broken), None, "{broken}");
        }
    }
}
