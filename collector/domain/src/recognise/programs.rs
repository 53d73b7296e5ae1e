//! Programs whose version is their own: a name, word for word, and the product it stands for.
//! Invariant: the whole name must fit, without versions and kinds of build: a client, driver, tool or language pack of a
//! product has a word more and is another program. Next: [`super::words`] for what is left out of a name.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Cycle, Name, Raw, Recognised, told_version};
use crate::catalogue::segments;

const RULE: &str = "program:name";

/// Names of programs, each with its product. Several names of a product stand in one line.
static PROGRAMS: &[(&str, &[&str])] = &[
    // Browsers and desktop programs.
    ("chrome", &["google chrome", "chrome", "google chrome for business"]),
    ("firefox", &["mozilla firefox", "firefox", "mozilla firefox esr", "firefox esr", "org.mozilla.firefox"]),
    ("libreoffice", &["libreoffice", "org.libreoffice.libreoffice"]),
    ("notepad-plus-plus", &["notepad++"]),
    ("wireshark", &["wireshark", "wireshark foundation wireshark"]),
    ("virtualbox", &["oracle vm virtualbox", "virtualbox", "oracle virtualbox", "sun virtualbox"]),
    ("blender", &["blender"]),
    ("godot", &["godot engine", "godot"]),
    ("openvpn", &["openvpn", "openvpn community"]),
    ("clamav", &["clamav"]),
    (
        "filemaker",
        &[
            "filemaker pro",
            "filemaker pro advanced",
            "claris filemaker pro",
            "filemaker server",
            "claris filemaker server",
        ],
    ),
    ("unity", &["unity"]),
    ("cortex-xdr", &["cortex xdr", "palo alto networks cortex xdr", "cortex xdr agent"]),
    ("pangp", &["globalprotect", "palo alto networks globalprotect", "globalprotect app"]),
    ("commvault", &["commvault"]),
    (
        "citrix-vad",
        &["citrix virtual apps and desktops", "citrix virtual apps and desktops ltsr", "citrix virtual delivery agent"],
    ),
    ("horizon", &["vmware horizon agent", "omnissa horizon agent", "vmware horizon", "omnissa horizon"]),
    ("vcenter", &["vmware vcenter server", "vcenter server", "vmware vcenter", "vmware vcenter server update"]),
    (
        "veeam-backup-and-replication",
        &[
            "veeam backup & replication",
            "veeam backup & replication server",
            "veeam backup and replication",
            "veeam backup & replication console",
        ],
    ),
    ("veeam-backup-for-microsoft-365", &["veeam backup for microsoft"]),
    ("veeam-one", &["veeam one", "veeam one server", "veeam one monitor server"]),
    ("zerto", &["zerto virtual replication", "zerto"]),
    ("edge", &["microsoft edge"]),
    (
        "acrobat",
        &[
            "adobe acrobat",
            "adobe acrobat xi pro",
            "adobe acrobat xi standard",
            "adobe acrobat x pro",
            "adobe acrobat x standard",
        ],
    ),
    ("acrobat-reader", &["adobe acrobat reader", "adobe reader xi", "adobe reader x"]),
    ("filezilla", &["filezilla client", "filezilla", "filezilla client for windows"]),
    (
        "vmware-workstation",
        &["vmware workstation", "vmware workstation pro", "vmware workstation player", "vmware player"],
    ),
    // Databases.
    ("mysql", &["mysql", "mysql server", "mysql community server", "oracle mysql server"]),
    ("mariadb", &["mariadb", "mariadb server"]),
    ("postgresql", &["postgresql", "postgresql server", "postgresql database server"]),
    (
        "mongodb",
        &[
            "mongodb",
            "mongodb server",
            "mongodb community",
            "mongodb community server",
            "mongodb ssl",
            "mongodb enterprise",
        ],
    ),
    ("elasticsearch", &["elasticsearch"]),
    ("oracle-database", &["oracle database", "oracle database server", "oracle database express edition"]),
    ("couchbase-server", &["couchbase server"]),
    ("apache-couchdb", &["apache couchdb"]),
    ("neo4j", &["neo4j", "neo4j server"]),
    ("ibm-db2", &["ibm db2", "db2", "ibm db2 server"]),
    ("influxdb", &["influxdb"]),
    ("redis", &["redis", "redis server"]),
    ("memcached", &["memcached"]),
    // Languages and frameworks.
    ("python", &["python", "python core interpreter", "python executables"]),
    ("php", &["php"]),
    ("nodejs", &["node.js", "nodejs", "node"]),
    ("ruby", &["ruby", "ruby with msys2", "ruby installer"]),
    ("perl", &["strawberry perl", "perl"]),
    ("go", &["go programming language", "golang"]),
    ("rust", &["rust", "rust msvc", "rust gnu"]),
    ("erlang", &["erlang otp", "erlang/otp", "erlang"]),
    ("elixir", &["elixir"]),
    ("openssl", &["openssl", "openssl light", "win64 openssl", "win32 openssl"]),
    ("composer", &["composer php dependency manager", "composer"]),
    ("django", &["django"]),
    ("laravel", &["laravel", "laravel framework"]),
    ("symfony", &["symfony"]),
    ("angular", &["angular"]),
    ("jquery", &["jquery"]),
    ("spring-boot", &["spring boot"]),
    ("log4j", &["apache log4j", "log4j"]),
    ("rails", &["ruby on rails"]),
    // Servers.
    ("apache-http-server", &["apache http server", "apache httpd", "apache2", "apache"]),
    ("nginx", &["nginx"]),
    ("tomcat", &["apache tomcat", "tomcat"]),
    ("haproxy", &["haproxy"]),
    ("jenkins", &["jenkins"]),
    ("gitlab", &["gitlab", "gitlab ce", "gitlab ee", "gitlab community edition", "gitlab enterprise edition"]),
    ("grafana", &["grafana", "grafanaoss", "grafana oss", "grafanaenterprise", "grafana enterprise"]),
    ("zabbix", &["zabbix", "zabbix server", "zabbix agent", "zabbix agent2", "zabbix proxy"]),
    ("kibana", &["kibana"]),
    ("logstash", &["logstash"]),
    ("splunk", &["splunk enterprise", "splunk"]),
    ("rabbitmq", &["rabbitmq server", "rabbitmq"]),
    ("apache-activemq", &["apache activemq", "apache activemq classic"]),
    ("apache-kafka", &["apache kafka"]),
    ("solr", &["apache solr", "solr"]),
    ("apache-subversion", &["apache subversion"]),
    ("confluence", &["atlassian confluence", "confluence"]),
    ("jira-software", &["atlassian jira", "jira", "jira software", "jira core", "atlassian jira software"]),
    ("bitbucket", &["atlassian bitbucket", "bitbucket"]),
    ("bamboo", &["atlassian bamboo", "bamboo"]),
    ("coldfusion", &["adobe coldfusion", "coldfusion"]),
    ("sonarqube-server", &["sonarqube server"]),
    ("keycloak", &["keycloak"]),
    ("kubernetes", &["kubernetes"]),
    ("docker-engine", &["docker engine", "docker"]),
    ("containerd", &["containerd"]),
    ("podman", &["podman"]),
    ("postfix", &["postfix"]),
    ("dovecot", &["dovecot"]),
    ("exim", &["exim"]),
    ("proftpd", &["proftpd"]),
    ("squid", &["squid"]),
    ("telegraf", &["telegraf"]),
    ("puppet", &["puppet agent", "puppet"]),
    ("chef-infra-client", &["chef infra client", "chef client"]),
    ("chef-workstation", &["chef workstation"]),
    ("salt", &["salt minion", "salt minion python", "salt"]),
    ("icinga", &["icinga"]),
    ("checkmk", &["checkmk", "check mk agent"]),
    ("prometheus", &["prometheus"]),
    ("graylog", &["graylog", "graylog server"]),
    ("terraform", &["terraform", "hashicorp terraform"]),
    ("hashicorp-vault", &["hashicorp vault"]),
    ("azure-devops-server", &["azure devops server"]),
    ("proxmox-backup-server", &["proxmox backup server"]),
    ("plesk", &["plesk", "plesk obsidian"]),
    ("apache-maven", &["apache maven"]),
    ("ant", &["apache ant"]),
    ("gradle", &["gradle"]),
    ("apache-cassandra", &["apache cassandra"]),
    ("apache-hadoop", &["apache hadoop"]),
    ("apache-spark", &["apache spark"]),
    ("apache-struts", &["apache struts"]),
    ("zookeeper", &["apache zookeeper"]),
    ("eclipse-jetty", &["eclipse jetty", "jetty"]),
    ("red-hat-openshift", &["red hat openshift"]),
    ("redhat-satellite", &["red hat satellite"]),
    ("redhat-jboss-eap", &["red hat jboss enterprise application platform", "jboss eap"]),
    ("ibm-mq", &["ibm mq", "ibm websphere mq"]),
    ("nexus", &["sonatype nexus repository", "nexus repository"]),
    ("artifactory", &["jfrog artifactory", "artifactory"]),
    ("spring-framework", &["spring framework"]),
    ("rocket-chat", &["rocket.chat server"]),
    ("graalvm-ce", &["graalvm community edition"]),
    ("oracle-graalvm", &["oracle graalvm"]),
    ("isc-dhcp", &["isc dhcp", "isc dhcp server"]),
    ("opensearch", &["opensearch"]),
    ("arangodb", &["arangodb"]),
    ("clickhouse", &["clickhouse"]),
    ("valkey", &["valkey"]),
    ("etcd", &["etcd"]),
    ("traefik", &["traefik", "traefik proxy"]),
    ("caddy", &["caddy"]),
    ("foreman", &["foreman"]),
    ("controlm", &["control-m", "bmc control-m"]),
    ("sonarqube-community", &["sonarqube community build", "sonarqube community"]),
    ("hashicorp-packer", &["hashicorp packer"]),
    ("consul", &["hashicorp consul"]),
    ("nomad", &["hashicorp nomad"]),
    ("vmware-srm", &["vmware site recovery manager"]),
    ("vmware-cloud-foundation", &["vmware cloud foundation"]),
    ("proxmox-mail-gateway", &["proxmox mail gateway"]),
    ("youtrack", &["jetbrains youtrack", "youtrack"]),
    ("kotlin", &["kotlin"]),
    ("scala", &["scala"]),
    ("julia", &["julia"]),
    ("sqlite", &["sqlite"]),
    ("qt", &["qt"]),
    ("electron", &["electron"]),
    ("react", &["react"]),
    ("vue", &["vue.js", "vue"]),
    ("bootstrap", &["bootstrap"]),
    ("ckeditor", &["ckeditor"]),
    ("angularjs", &["angularjs"]),
    ("ansible", &["ansible"]),
    ("ffmpeg", &["ffmpeg"]),
    // Programs of web sites.
    ("wordpress", &["wordpress"]),
    ("joomla", &["joomla", "joomla!"]),
    ("drupal", &["drupal"]),
    ("typo3", &["typo3", "typo3 cms"]),
    ("magento", &["magento", "magento open source", "adobe commerce"]),
    ("moodle", &["moodle"]),
    ("mediawiki", &["mediawiki"]),
    ("phpmyadmin", &["phpmyadmin"]),
    ("phpbb", &["phpbb"]),
    ("matomo", &["matomo", "piwik"]),
    ("nextcloud", &["nextcloud", "nextcloud server", "nextcloud hub"]),
    ("roundcube", &["roundcube", "roundcube webmail"]),
    ("shopware", &["shopware"]),
    ("contao", &["contao"]),
    ("prestashop", &["prestashop"]),
    ("umbraco", &["umbraco", "umbraco cms"]),
    ("concrete-cms", &["concrete cms", "concrete5"]),
    ("craft-cms", &["craft cms"]),
    ("silverstripe", &["silverstripe", "silverstripe cms"]),
    ("mautic", &["mautic"]),
    ("redmine", &["redmine"]),
    ("mattermost", &["mattermost server", "mattermost"]),
    ("discourse", &["discourse"]),
    ("mastodon", &["mastodon"]),
];

/// Products whose bare name on a desktop is another program: the client of a server, or a word that anybody may use.
const NOT_ON_DESKTOPS: &[&str] = &[
    "nextcloud",
    "mattermost",
    "discourse",
    "docker-engine",
    "containerd",
    "apache-http-server",
    "salt",
    "qt",
    "react",
    "electron",
    "bootstrap",
    "caddy",
    "foreman",
    "julia",
    "vue",
    "kotlin",
    "scala",
    "angular",
    "symfony",
];
/// Products whose installer counts in its own way, so that the name's version tells.
const NAME_TELLS: &[&str] = &["erlang", "jenkins"];

/// The product of a name in lower case, word for word.
pub fn by_phrase(phrase: &str) -> Option<&'static str> {
    // A fleet has millions of rows, so a name is looked up and not searched for.
    static BY_NAME: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        PROGRAMS.iter().flat_map(|(product, names)| names.iter().map(move |name| (*name, *product))).collect()
    });
    BY_NAME.get(phrase).copied()
}

/// Every product of the table.
pub fn products() -> impl Iterator<Item = &'static str> {
    PROGRAMS.iter().map(|(product, _)| *product)
}

/// A program and its release.
pub fn recognise(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    if let Some(found) = nvidia(raw, name) {
        return Some(found);
    }
    let phrase = phrase(name);
    let product = by_phrase(&phrase)?;
    let is_desktop = raw.reported_by.starts_with("windows") || raw.reported_by == "wmi";
    let is_full_name = phrase.contains(' ');
    if is_desktop && NOT_ON_DESKTOPS.contains(&product) && !is_full_name {
        return None;
    }
    let version = match told_version(raw, name) {
        Some(_) if NAME_TELLS.contains(&product) && !name.versions.is_empty() => {
            name.versions.first().map(String::as_str)
        }
        told => told,
    };
    let Some(version) = version else { return Some(Recognised::unsure(product, RULE)) };
    let cycle = match product {
        "filemaker" => filemaker(name, version),
        "acrobat" | "acrobat-reader" => acrobat(name),
        _ => Cycle::Version(version.to_owned()),
    };
    Some(Recognised { product, cycle, rule: RULE })
}

/// The words of a name; a service's own name behind a server's, as in "Apache Tomcat 9.0 Tomcat9", says nothing new.
fn phrase(name: &Name) -> String {
    let words = name.words.iter().filter(|word| !(word.starts_with("tomcat") && word.len() > 6));
    words.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// From 2023 on it is called by its year and counted from 20.
fn filemaker(name: &Name, version: &str) -> Cycle {
    match (name.year(), segments(version).first()) {
        (Some(year), _) => Cycle::Named(year.to_owned()),
        (None, Some(20)) => Cycle::Named("2023".to_owned()),
        (None, Some(21)) => Cycle::Named("2024".to_owned()),
        (None, Some(22)) => Cycle::Named("2025".to_owned()),
        (None, Some(number)) if *number < 20 => Cycle::Version(version.to_owned()),
        _ => Cycle::Unsure,
    }
}

/// Only the track that is called by its year has dates; the other goes on, and its versions of one year look the same.
fn acrobat(name: &Name) -> Cycle {
    let named = |cycle: &str| Cycle::Named(cycle.to_owned());
    match name.year() {
        Some("2020") => named("20"),
        Some("2017") => named("17"),
        Some("2015") => named("15"),
        _ if name.has("xi") => named("11"),
        _ if name.has("x") => named("10"),
        _ => Cycle::Unsure,
    }
}

/// A driver's branch is its number rounded down to five, a product of its own on each system.
fn nvidia(raw: &Raw<'_>, name: &Name) -> Option<Recognised> {
    const RULE: &str = "nvidia:branch";
    if !matches!(name.phrase().as_str(), "nvidia graphics driver" | "nvidia driver" | "nvidia display driver") {
        return None;
    }
    let major = segments(told_version(raw, name)?).first().copied()?;
    let system = if raw.reported_by.starts_with("windows") || raw.reported_by == "wmi" { "windows" } else { "linux" };
    Some(Recognised::named("nvidia", format!("r{}-{system}", major - major % 5), RULE))
}
