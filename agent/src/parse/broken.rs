//! Outputs of every kind, cut short and spoilt: customers' mail and copying does both.
//! Invariant: the same spoilt outputs at every run. Next: [`super::KINDS`].

use super::{KINDS, parse};

/// An output of each kind, composed.
const OUTPUTS: &[(&str, &str)] = &[
    ("os-release", "NAME=\"Debian GNU/Linux\"\nID=debian\nVERSION_ID='12'\nPRETTY_NAME=\"A \\\"b\\\"\"\n"),
    (
        "dpkg",
        "Package: a\nStatus: install ok installed\nVersion: 1:2-3\nInstalled-Size: 3\nDescription: x\n y\n .\n\nPackage: b\n",
    ),
    (
        "dpkg",
        "||/ Name Version Architecture Description\n+++-===\nii  libc6:amd64  2.36-9  amd64  GNU\nrc  old 1 all gone\n",
    ),
    (
        "rpm",
        "Name        : make\nVersion     : 3.82\nRelease     : 24.el7       Vendor: X\nSize : 5\nDescription :\nGNU: \u{e9}\n",
    ),
    (
        "rpm",
        "bash-0:5.2-1.x86_64   Wed Jan 27 09:18:52 2016\t145\tACME\n{\"name\":\"a\",\"version\":\"1\"}\na.x86_64 1:2-3 @base\n",
    ),
    (
        "pacman",
        "Name : zstd\nVersion : 1-1\nDepends On : a  b\nOptional Deps : None\nInstalled Size : 1,5 MiB\nRequired By : c\n      d\n",
    ),
    ("pacman", "%NAME%\nvim\n\n%VERSION%\n9-1\n\n%SIZE%\n12\n"),
    ("apk", "C:Q1\nP:acl-libs\nV:2.3-r1\nI:3\nF:usr\n\nmusl-1.2-r0 x86_64 {musl} (MIT) [installed]\n"),
    ("snap", "Name  Version  Rev  Tracking  Publisher  Notes\ncore  1  22  stable  canonical\u{2713}  base\n"),
    ("snap", "name:      k\nsummary:   V: e\ndescription: |\n  x\ninstalled:   19 (22) 100MB -\n"),
    (
        "flatpak",
        "Foo - Bar\n\n   ID: org.x.Y\n  Ref: app/org.x.Y/x86_64/stable\nInstalled: 944,0\u{a0}MB\n Date: 2020\n",
    ),
    (
        "smartctl",
        "Device: A B  Version: C\nUser Capacity:    480,103,981,056 bytes [480 GB]\n  5 Reallocated 0x0033 100 100 010 Pre-fail Always - 3 (1 2)\nread: 1 0 0 1 1 125.4 0\n",
    ),
    (
        "smartctl",
        "{\"device\":{\"name\":\"x\"},\"ata_smart_attributes\":{\"table\":[{\"id\":5,\"raw\":{\"value\":1}}]}}",
    ),
    (
        "systemctl",
        "\u{25cf} a.service - X - y\n   Loaded: loaded (/a; enabled; vendor preset: x)\n   Active: active (running) since Thu; 3h ago\n Main PID: 1 (a)\n\n",
    ),
    (
        "systemctl",
        "  UNIT       LOAD   ACTIVE SUB  DESCRIPTION\n\u{25cf} a.service  loaded failed failed \u{e9}\n\nId=a\nActiveState=active\n",
    ),
    (
        "upower",
        "Device: /org/x\n  native-path: BAT0\n  battery\n    energy-full: 33,4 Wh\n    updated: Tue (10 seconds ago)\n",
    ),
    (
        "dmidecode",
        "# dmidecode 3.3\nHandle 0x0001, DMI type 17, 27 bytes\nMemory Device\n\tSize: 16 GB\n\tSet: 1\n\t\tx\n",
    ),
    (
        "uninstall-registry",
        "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\A]\n\"DisplayName\"=\"x \\\"y\\\"\"\n\"B\"=hex(7):61,00,\\\n  00,00\n\"C\"=dword:0000000f\n",
    ),
    ("uninstall-registry", "HKEY_LOCAL_MACHINE\\A\n    DisplayName    REG_SZ    x\n    B    REG_BINARY    01F\u{e9}\n"),
    ("wmi", "Node,Caption,IPAddress\nPC,C:,{1;2}\n\nA=1\nB={\"x\",\"y\"}\n"),
    ("wmi", "<CIM><INSTANCE CLASSNAME=\"W\"><PROPERTY NAME=\"A\"><VALUE>x &amp; y</VALUE></PROPERTY></INSTANCE></CIM>"),
    ("wmi", "Caption Size\n------- ----\nC:       100\n\u{e9}\u{e9}\u{e9}       7\n"),
    ("wmi", "[{\"A\":[1,\"b\"],\"D\":{\"DateTime\":\"x\"}}]"),
    ("security-center", "displayName : X\nproductState : 397568\ninstanceGuid : {A}\n"),
    (
        "bitlocker",
        "Volume C: [Windows]\n[OS Volume]\n\n    Size: 2\n    Percentage Encrypted: 100,0%\n    Key Protectors:\n        TPM\n",
    ),
    (
        "licensing",
        "Name: Windows(R), X\nDescription: Y, OEM_DM channel\nPartial Product Key: 3V66T\nLicense Status: Licensed\n",
    ),
    (
        "licensing",
        "---\nLICENSE NAME: Office 16\nLICENSE STATUS:  ---LICENSED---\nREMAINING GRACE: 180 days  (259199 minute(s) x)\n",
    ),
    (
        "system-profiler",
        "Hardware:\n\n    Overview:\n      Model Identifier: Mac\n      Memory: 4 GB (4 096 bytes)\n        Deep: x\n",
    ),
    (
        "system-profiler",
        "<plist version=\"1.0\"><array><dict><key>a</key><string>b</string><key>c</key><integer>1</integer></dict></array></plist>",
    ),
    ("pro-status", "SERVICE  ENTITLED  STATUS  DESCRIPTION\nesm  yes  \u{e9}  X: y\n\nNOTICES\nx\n\n  Account: a\n"),
    ("pro-status", "attached: true\ncontract:\n  name: x\nservices:\n- name: a\n  status: b\n"),
    ("suseconnect", "Installed Products:\n\n  SLES\n  (SLES/15.4/x86_64)\n\n  Registered\n\n    Status: ACTIVE\n"),
    (
        "subscription-manager",
        "+--+\nProduct Name: A\nProvides: x\n          y\nStatus:\nEnds: 1\n\nid\u{ff1a}6655c27c-f561-4c99-a23f-111111111113\n",
    ),
    (
        "proc-meminfo",
        "MemTotal:        8009912 kB\nMemFree: 1 kB\nBuffers: 1 kB\nCached: 18446744073709551615 kB\nHugePages_Total:   0\n",
    ),
    (
        "mdstat",
        "Personalities : [raid1]\nmd6 : active raid1 sdb2[2](F) sda2[0]\n  195 blocks super 1.2 [2/1] [U_]\n  [=>.]  recovery = 8.5% (1/2) finish=17.0min speed=2K/sec\n",
    ),
];

/// Numbers in an order that looks like none, the same at every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below.max(1)
    }
}

#[test]
fn every_kind_has_an_output() {
    for kind in KINDS {
        assert!(OUTPUTS.iter().any(|(name, _)| *name == kind.name), "{}", kind.name);
    }
}

#[test]
fn an_output_that_is_cut_short_tells_what_is_left() {
    for (kind, output) in OUTPUTS {
        for end in 0..output.len() {
            let facts = parse(kind, &output.as_bytes()[..end]);
            assert!(facts.is_some_and(|facts| !facts.is_null()), "{kind} up to {end}");
        }
    }
}

#[test]
fn an_output_that_is_spoilt_makes_no_parser_panic() {
    const MARKS: &[u8] = b" :=[]{}(),;\"'\t\n\\|-/%9<>&\xff\0";
    let mut numbers = Numbers(4);
    for (kind, output) in OUTPUTS {
        for round in 0..200 {
            let mut bytes = output.as_bytes().to_vec();
            for _ in 0..=round % 12 {
                let (at, mark) = (numbers.next(bytes.len()), MARKS[numbers.next(MARKS.len())]);
                match numbers.next(3) {
                    0 => bytes[at] = mark,
                    1 => bytes.insert(at, mark),
                    _ => drop(bytes.remove(at)),
                }
            }
            let wide: Vec<u8> = String::from_utf8_lossy(&bytes).encode_utf16().flat_map(u16::to_le_bytes).collect();
            for bytes in [bytes, wide] {
                assert!(parse(kind, &bytes).is_some_and(|facts| !facts.is_null()), "{kind}, round {round}");
            }
        }
    }
}
