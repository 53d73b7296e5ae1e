//! The list of unwanted programs: one line each, grouped by why.
//! Invariant: facts only, as administrators' deny lists and detection rules agree on them; what some companies want on
//! purpose (remote control, driver tools of technicians, cleaners, games) stays out.
//! Next: [`super`] for how a mark is compared.

use shared::reading::Severity;

use super::Mark::{By, Holds, HoldsUnless, Named, Starts};
use super::{Entry, Mark, Unwanted};

const fn activator(name: &'static str, marks: &'static [Mark]) -> Entry {
    Entry { unwanted: Unwanted { name, reason_key: "activator", severity: Severity::High }, marks }
}

const fn keygen(name: &'static str, marks: &'static [Mark]) -> Entry {
    Entry { unwanted: Unwanted { name, reason_key: "keygen", severity: Severity::High }, marks }
}

const fn sharing(name: &'static str, marks: &'static [Mark]) -> Entry {
    Entry { unwanted: Unwanted { name, reason_key: "file_sharing", severity: Severity::Medium }, marks }
}

const fn miner(name: &'static str, marks: &'static [Mark]) -> Entry {
    Entry { unwanted: Unwanted { name, reason_key: "miner", severity: Severity::High }, marks }
}

const fn scareware(name: &'static str, marks: &'static [Mark]) -> Entry {
    Entry { unwanted: Unwanted { name, reason_key: "scareware", severity: Severity::Medium }, marks }
}

const fn credential(name: &'static str, marks: &'static [Mark]) -> Entry {
    Entry { unwanted: Unwanted { name, reason_key: "credential_tool", severity: Severity::High }, marks }
}

/// Words that show a key generator to be an honest tool.
const HONEST_KEYS: &[&str] = &["gpg", "openssh", "putty", "ssh", "wireguard"];

/// Every unwanted program.
pub(super) static ENTRIES: &[Entry] = &[
    // They make Windows or Office believe that a licence was bought.
    activator("KMSpico", &[Holds("kmspico"), Holds("kmseldi"), Holds("autopico")]),
    activator("KMSAuto", &[Holds("kmsauto"), Holds("kmsautos"), Holds("kmsauto++")]),
    activator("AutoKMS", &[Holds("autokms"), Holds("auto kms"), Holds("ez activator")]),
    activator("Microsoft Toolkit", &[Named("microsoft toolkit")]),
    activator("KMS_VL_ALL", &[Holds("kms vl all")]),
    activator("KMS-R@1n", &[Holds("kms r 1n")]),
    activator("AAct", &[Named("aact"), Starts("aact network"), Starts("aact portable")]),
    activator("HEU KMS Activator", &[Holds("heu kms")]),
    activator("vlmcsd", &[Holds("vlmcsd"), Holds("vlmcs")]),
    activator("py-kms", &[Holds("py kms"), Holds("pykms")]),
    activator("Re-Loader", &[Named("re loader"), Starts("re loader activator")]),
    activator("KMS emulator", &[Holds("smartkms"), Holds("kmsguard"), Holds("winkso"), Holds("kmsemulator")]),
    activator(
        "Microsoft Activation Scripts",
        &[Holds("massgrave"), Holds("mas aio"), Starts("microsoft activation scripts")],
    ),
    activator("Ohook", &[Named("ohook"), Starts("ohook activation")]),
    activator("TSforge", &[Holds("tsforge"), Holds("kms38"), Holds("hwidgen"), Holds("kms4k")]),
    activator("SppExtComObj patch", &[Holds("sppextcomobjhook"), Holds("sppextcomobjpatcher"), Holds("secoh qad")]),
    activator("Windows Loader", &[Named("windows loader"), Starts("windows loader by daz")]),
    activator("RemoveWAT", &[Holds("removewat"), Holds("chew wga"), Holds("chewwga")]),
    // They make other vendors' programs believe it.
    keygen("Key generator", &[HoldsUnless("keygen", HONEST_KEYS)]),
    keygen("Adobe patcher", &[Named("genp"), Holds("adobe genp"), Holds("amtemu"), Holds("adobe zii")]),
    keygen("ja-netfilter", &[Holds("ja netfilter"), Holds("jetbra")]),
    keygen("SolidSQUAD licence server", &[Holds("solidsquad")]),
    keygen("Internet Download Manager patch", &[Holds("idm crack"), Holds("idm patch"), Holds("radixx11")]),
    // They share files with strangers: copyright and malware.
    sharing("µTorrent", &[Starts("utorrent"), Starts("µtorrent"), Starts("μtorrent")]),
    sharing("BitTorrent", &[Named("bittorrent"), Starts("bittorrent web"), By("bittorrent inc"), By("rainberry")]),
    sharing("qBittorrent", &[Starts("qbittorrent"), Named("org qbittorrent qbittorrent")]),
    sharing(
        "Transmission",
        &[
            Named("transmission"),
            Named("transmission cli"),
            Named("transmission daemon"),
            Named("transmission gtk"),
            Named("transmission qt"),
            Named("com transmissionbt transmission"),
        ],
    ),
    sharing(
        "Deluge",
        &[
            Named("deluge"),
            Named("deluge gtk"),
            Named("deluged"),
            Named("deluge web"),
            Named("org deluge torrent deluge"),
        ],
    ),
    sharing("KTorrent", &[Named("ktorrent"), Named("org kde ktorrent")]),
    sharing("rTorrent", &[Named("rtorrent")]),
    sharing("Vuze", &[Named("vuze"), Named("azureus"), Starts("vuze azureus"), Starts("biglybt")]),
    sharing("BitComet", &[Starts("bitcomet")]),
    sharing("BitLord", &[Starts("bitlord")]),
    sharing("FrostWire", &[Starts("frostwire")]),
    sharing("Tixati", &[Starts("tixati")]),
    sharing("BitTornado", &[Starts("bittornado")]),
    sharing("WebTorrent", &[Starts("webtorrent desktop")]),
    sharing("eMule", &[Named("emule"), Starts("edonkey"), Starts("edonkey2000")]),
    sharing("aMule", &[Named("amule"), Named("amule daemon"), Named("mldonkey server")]),
    sharing("LimeWire", &[Starts("limewire"), Starts("bearshare"), Starts("kazaa")]),
    sharing("Shareaza", &[Starts("shareaza"), Starts("ares galaxy"), Named("winmx")]),
    sharing("Soulseek", &[Starts("soulseek"), Starts("soulseekqt"), Starts("nicotine+")]),
    sharing("DC++", &[Named("dc++"), Starts("apexdc++")]),
    sharing("Popcorn Time", &[Starts("popcorn time")]),
    // They sell the machine's electricity to somebody else.
    miner("XMRig", &[Holds("xmrig"), Holds("xmr stak")]),
    miner("NiceHash", &[Starts("nicehash")]),
    miner("Graphics card miner", &[Holds("phoenixminer"), Holds("nbminer"), Holds("t rex miner"), Holds("ethminer")]),
    miner("cpuminer", &[Holds("cpuminer")]),
    miner("Salad", &[By("salad technologies")]),
    // They frighten people into buying, and damage systems.
    scareware("Driver Booster", &[Starts("driver booster"), Starts("iobit driver booster")]),
    scareware("Advanced SystemCare", &[Starts("advanced systemcare")]),
    scareware("Driver Easy", &[Starts("driver easy"), Starts("drivereasy")]),
    scareware("DriverPack", &[Starts("driverpack")]),
    scareware("DriverFix", &[Starts("driverfix"), Starts("pc helpsoft")]),
    scareware("Outbyte", &[Starts("outbyte"), By("outbyte")]),
    scareware("System Mechanic", &[Named("system mechanic"), Starts("iolo system mechanic")]),
    scareware("Reimage", &[Starts("reimage repair"), Starts("restoro"), Starts("fortect")]),
    scareware("MyCleanPC", &[Starts("mycleanpc")]),
    scareware("Segurazo", &[Starts("segurazo"), Starts("santivirus")]),
    // They read other people's passwords.
    credential("Mimikatz", &[Holds("mimikatz")]),
    credential("LaZagne", &[Holds("lazagne")]),
    credential("Rubeus", &[Named("rubeus")]),
    credential("SharpHound", &[Holds("sharphound")]),
    credential("Password viewer", &[Holds("webbrowserpassview"), Holds("mail passview")]),
    credential("L0phtCrack", &[Holds("l0phtcrack"), Starts("cain abel")]),
];
