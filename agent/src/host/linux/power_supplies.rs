//! Uninterruptible power supplies, as NUT and apcupsd on this very machine tell of them over their local doors.
//! Invariant: only the machine's own address is asked, only when the program is installed, within bounds of time and size;
//! a name from an answer is used in a question only when it is a plain word. Next: the check `ups`.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use shared::host::PowerSupply;
use shared::observation::{Look, Unseen, Why};

use super::system::System;

const NUT_PORT: u16 = 3493;
const APC_PORT: u16 = 3551;
/// The programs: their settings are nobody's to read.
const NUT: [&str; 2] = ["/usr/sbin/upsd", "/sbin/upsd"];
const APCUPSD: [&str; 2] = ["/usr/sbin/apcupsd", "/sbin/apcupsd"];
const PATIENCE: Duration = Duration::from_secs(2);
const MOST_BYTES: u64 = 64 << 10;
const MOST: usize = 16;

pub(super) fn power_supplies(system: &System) -> Look<Vec<PowerSupply>> {
    let nut = NUT.iter().any(|program| system.has(program));
    let apc = APCUPSD.iter().any(|program| system.has(program));
    if !nut && !apc {
        return Err(Unseen::new(Why::NotHere, "neither NUT nor apcupsd watches a power supply here"));
    }
    let mut supplies = Vec::new();
    if nut {
        supplies.extend(of_nut(NUT_PORT)?);
    }
    if apc {
        supplies.extend(of_apc(APC_PORT)?);
    }
    Ok(supplies)
}

fn door(port: u16) -> Look<TcpStream> {
    let open = || {
        let stream = TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(stream)
    };
    open().map_err(|error| unseen(port, &error))
}

fn unseen(port: u16, error: &std::io::Error) -> Unseen {
    let why = match error.kind() {
        std::io::ErrorKind::TimedOut | std::io::ErrorKind::WouldBlock => Why::TimedOut,
        _ => Why::Other,
    };
    Unseen::new(why, &format!("the power supply's program on port {port}: {error}"))
}

/// Asks and reads until `ended` says that the answer is whole.
fn ask(port: u16, question: &[u8], ended: fn(&[u8]) -> bool) -> Look<Vec<u8>> {
    let mut stream = door(port)?;
    stream.write_all(question).map_err(|error| unseen(port, &error))?;
    let (mut answer, mut part) = (Vec::new(), [0; 4096]);
    while !ended(&answer) && answer.len() as u64 <= MOST_BYTES {
        match stream.read(&mut part).map_err(|error| unseen(port, &error))? {
            0 => break,
            count => answer.extend_from_slice(part.get(..count).unwrap_or_default()),
        }
    }
    Ok(answer)
}

fn of_nut(port: u16) -> Look<Vec<PowerSupply>> {
    let ended = |answer: &[u8]| {
        let text = String::from_utf8_lossy(answer);
        text.ends_with('\n')
            && text.lines().last().is_some_and(|line| line.starts_with("END ") || line.starts_with("ERR "))
    };
    let text = |question: &str| {
        ask(port, question.as_bytes(), ended).map(|answer| String::from_utf8_lossy(&answer).into_owned())
    };
    let names = parse_names(&text("LIST UPS\n")?);
    names.iter().take(MOST).map(|name| Ok(parse_variables(name, &text(&format!("LIST VAR {name}\n"))?))).collect()
}

/// `UPS name "description"` lines; a name that is no plain word is left out.
fn parse_names(text: &str) -> Vec<String> {
    let plain = |name: &&str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    let names = text.lines().filter_map(|line| line.strip_prefix("UPS ")?.split(' ').next());
    names.filter(plain).map(str::to_owned).collect()
}

/// `VAR name battery.charge "100"` lines.
fn parse_variables(name: &str, text: &str) -> PowerSupply {
    let value = |key: &str| {
        let start = format!("VAR {name} {key} \"");
        text.lines().find_map(|line| line.strip_prefix(&start)?.split('"').next().map(str::to_owned))
    };
    let number = |key: &str| value(key)?.parse::<f64>().ok().filter(|number| number.is_finite());
    let status = value("ups.status").unwrap_or_default();
    let says = |word: &str| status.split(' ').any(|one| one == word);
    PowerSupply {
        name: name.to_owned(),
        model: value("device.model").or_else(|| value("ups.model")).unwrap_or_default(),
        on_battery: (says("OL") || says("OB")).then(|| says("OB")),
        replace_battery: (says("OL") || says("OB")).then(|| says("RB")),
        charge_percent: number("battery.charge"),
        remaining_s: number("battery.runtime").map(whole),
        load_percent: number("ups.load"),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float to integer cast saturates")]
fn whole(value: f64) -> u64 {
    value as u64
}

/// apcupsd's door: a length of two bytes before each line, and a length of 0 at the end.
fn of_apc(port: u16) -> Look<Vec<PowerSupply>> {
    let answer = ask(port, b"\0\x06status", |answer| answer.ends_with(b"\0\0"))?;
    Ok(parse_status(&String::from_utf8_lossy(&answer)).into_iter().collect())
}

/// `STATUS   : ONLINE` lines, whatever bytes stand before them.
fn parse_status(text: &str) -> Option<PowerSupply> {
    let value = |key: &str| {
        let lines = text.lines().filter_map(|line| line.split_once(':'));
        lines.filter(|(name, _)| name.trim_end().ends_with(key)).map(|(_, value)| value.trim().to_owned()).next()
    };
    let number = |key: &str| value(key)?.split(' ').next()?.parse::<f64>().ok().filter(|number| number.is_finite());
    let status = value("STATUS")?;
    let says = |word: &str| status.split(' ').any(|one| one == word);
    let talks = says("ONLINE") || says("ONBATT");
    Some(PowerSupply {
        name: value("UPSNAME").filter(|name| !name.is_empty()).unwrap_or_else(|| "apc".to_owned()),
        model: value("MODEL").unwrap_or_default(),
        on_battery: talks.then(|| says("ONBATT")),
        replace_battery: talks.then(|| says("REPLACEBATT")),
        charge_percent: number("BCHARGE"),
        remaining_s: number("TIMELEFT").map(|minutes| whole(minutes * 60.0)),
        load_percent: number("LOADPCT"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;
    use std::net::TcpListener;

    #[test]
    fn nut_is_asked_for_its_supplies_and_each_for_what_it_tells() {
        let door = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = door.local_addr().unwrap().port();
        let answers = [
            "BEGIN LIST UPS\nUPS rack \"Rack; 1\"\nUPS ../x \"no\"\nEND LIST UPS\n",
            "BEGIN LIST VAR rack\nVAR rack battery.charge \"87\"\nVAR rack battery.runtime \"1260\"\nVAR rack device.model \"Smart 1500\"\nVAR rack ups.status \"OB DISCHRG RB\"\nEND LIST VAR rack\n",
        ];
        let server = std::thread::spawn(move || {
            for answer in answers {
                let (mut asker, _) = door.accept().unwrap();
                assert!(asker.read(&mut [0; 64]).unwrap() > 0);
                asker.write_all(answer.as_bytes()).unwrap();
            }
        });
        let told = of_nut(port).unwrap();
        server.join().unwrap();
        let wanted = PowerSupply {
            name: "rack".into(),
            model: "Smart 1500".into(),
            on_battery: Some(true),
            replace_battery: Some(true),
            charge_percent: Some(87.0),
            remaining_s: Some(1260),
            load_percent: None,
        };
        assert_eq!(told, [wanted]);
        assert_eq!(of_nut(port).unwrap_err().why, Why::Other, "nobody answers any more");
    }

    #[test]
    fn apcupsd_is_read_as_it_writes() {
        let status = |word: &str| {
            format!(
                "\0\x1bAPC      : 001,036,0876\n\0\x10UPSNAME  : srv\n\0\x10STATUS   : {word} \n\0\x20BCHARGE  : 100.0 Percent\n\0\x10TIMELEFT : 35.5 Minutes\n\0\0"
            )
        };
        let told = |word: &str| {
            parse_status(&status(word)).map(|one| (one.name, one.on_battery, one.replace_battery, one.remaining_s))
        };
        let srv = |battery, replace| Some(("srv".to_owned(), battery, replace, Some(2130)));
        assert_eq!(told("ONLINE"), srv(Some(false), Some(false)));
        assert_eq!(told("ONBATT REPLACEBATT"), srv(Some(true), Some(true)));
        assert_eq!(told("COMMLOST"), srv(None, None));
        assert_eq!(parse_status("").map(|one| one.name), None);
        let silent = parse_variables("x", "ERR DATA-STALE\n");
        assert_eq!((silent.on_battery, silent.charge_percent), (None, None));
    }

    #[test]
    fn nobody_is_asked_where_nothing_is_installed() {
        assert_eq!(power_supplies(&System::below(machine(&[]).path())).unwrap_err().why, Why::NotHere);
    }
}
