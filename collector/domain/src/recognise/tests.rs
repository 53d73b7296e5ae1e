//! What real machines report, and what it stands for.

use super::*;

/// A row as `product cycle-or-version`; `?` where the release is open, nothing where nothing may be said.
fn told(name: &str, version: &str, context: &str, reported_by: &str) -> String {
    match recognise(&Raw { name, version, context: Context::read(context), reported_by }) {
        None => String::new(),
        Some(found) => match found.cycle {
            Cycle::Named(cycle) => format!("{} ={cycle}", found.product),
            Cycle::Version(version) => format!("{} {version}", found.product),
            Cycle::Unsure => format!("{} ?", found.product),
        },
    }
}

fn all(table: &[(&str, &str, &str, &str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(name, version, context, by, wanted)| {
            let got = told(name, version, context, by);
            (got != *wanted).then(|| format!("{name} | {version} | {context} | {by}: {got:?}, wanted {wanted:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const REG: &str = "windows-registry";

#[test]
fn windows_is_told_by_installation_type_build_and_edition() {
    all(&[
        (
            "Windows 10 Pro",
            "10.0.22631",
            "InstallationType=Client;EditionID=Professional;UBR=4169",
            REG,
            "windows =11-23h2-w",
        ),
        (
            "Windows 10 Enterprise",
            "6.3",
            "InstallationType=Client;CurrentBuild=26100;EditionID=Enterprise",
            REG,
            "windows =11-24h2-e",
        ),
        ("Windows 10 Pro", "10.0", "CurrentBuildNumber=19045;EditionID=Professional", REG, "windows =10-22h2"),
        ("Windows 10 Enterprise LTSC 2021", "10.0.19044", "EditionID=EnterpriseS", REG, "windows =10-21h2-e-lts"),
        (
            "Windows 10 IoT Enterprise LTSC 2021",
            "10.0.19044",
            "EditionID=IoTEnterpriseS",
            REG,
            "windows =10-21h2-iot-lts",
        ),
        ("Windows 10 Enterprise LTSC", "10.0.17763", "EditionID=IoTEnterpriseS", REG, "windows =10-1809-e-lts"),
        ("Windows 10 Enterprise 2016 LTSB", "10.0.14393", "EditionID=EnterpriseS", REG, "windows =10-1607-e-lts"),
        ("Windows 10 Enterprise 2015 LTSB", "10.0.10240", "", "wmi", "windows =10-1507-e-lts"),
        ("Microsoft Windows 11 Pro", "10.0.26100", "ProductType=1;OperatingSystemSKU=48", "wmi", "windows =11-24h2-w"),
        (
            "Microsoft Windows 11 Enterprise multi-session",
            "10.0.22631",
            "ProductType=3;OperatingSystemSKU=175",
            "wmi",
            "windows =11-23h2-e",
        ),
        ("Microsoft Windows 11 IoT Enterprise LTSC", "10.0.26100", "ProductType=1", "wmi", "windows =11-24h2-iot-lts"),
        ("Microsoft Windows 11", "10.0.22631", "", "wmi", "windows ?"),
        ("Windows 11 SE", "10.0.22631", "EditionID=CloudEdition", REG, "windows ?"),
        ("Windows 11 Pro Insider Preview", "10.0.27777", "EditionID=Professional", REG, "windows ?"),
        ("Windows 8.1 Pro", "6.3.9600", "EditionID=Professional", REG, "windows =8.1"),
        ("Microsoft Windows 7 Professional", "6.1.7601", "ProductType=1", "wmi", "windows =7-sp1"),
        ("Microsoft Windows 7 Professional", "6.1.7600", "ProductType=1", "wmi", "windows =7"),
        ("Microsoft Windows XP Professional", "5.1.2600", "CSDVersion=Service Pack 3", "wmi", "windows =5-sp3"),
        ("Microsoft Windows XP Professional", "5.1.2600", "CSDVersion=Service Pack 2", "wmi", "windows ?"),
        ("Windows 10 Pro", "22H2", "", "manual", "windows =10-22h2"),
        ("Windows 11 Enterprise 23H2", "", "", "manual", "windows =11-23h2-e"),
        ("Windows 10 Pro", "6.3", "DisplayVersion=24H2;EditionID=Professional", REG, "windows =11-24h2-w"),
    ]);
}

#[test]
fn windows_server_and_embedded_are_told_by_the_build_too() {
    all(&[
        ("Windows Server 2025 Datacenter", "10.0.26100", "InstallationType=Server", REG, "windows-server =2025"),
        ("Windows Server 2019 Standard", "10.0.17763", "InstallationType=Server Core", REG, "windows-server =2019"),
        (
            "Windows Server, version 1809",
            "10.0.17763",
            "InstallationType=Server Core;EditionID=ServerDatacenterACor",
            REG,
            "windows-server =1809-sac",
        ),
        ("Microsoft Windows Server 2012 R2 Standard", "6.3.9600", "ProductType=2", "wmi", "windows-server =2012-r2"),
        (
            "Microsoft Windows Server 2008 R2 Enterprise",
            "6.1.7601",
            "ProductType=3",
            "wmi",
            "windows-server =2008-r2-sp1",
        ),
        ("Microsoft Windows Server 2022 Datacenter: Azure Edition", "10.0.20348", "", "wmi", "windows-server =2022"),
        ("Microsoft Windows Server 2016 Standard", "", "", "manual", "windows-server =2016"),
        ("Windows Small Business Server 2011 Standard", "6.1.7601", "InstallationType=Server", REG, ""),
        ("Windows Embedded POSReady 7", "6.1.7601", "EditionID=Embedded", REG, "windows-embedded =posready-7"),
        ("Windows Embedded 8.1 Industry Pro", "6.3.9600", "", REG, "windows-embedded =8.1-industry"),
    ]);
}

#[test]
fn linux_and_macos_are_told_by_their_own_words_and_a_derivative_by_none() {
    let by = "os-release";
    all(&[
        ("Ubuntu", "22.04", "ID=ubuntu;PRETTY_NAME=Ubuntu 22.04.5 LTS", by, "ubuntu 22.04"),
        ("Ubuntu 22.04.5 LTS", "", "", by, "ubuntu 22.04.5"),
        ("Debian GNU/Linux 12 (bookworm)", "12", "ID=debian", by, "debian 12"),
        ("Debian GNU/Linux 12 (bookworm)", "", "", by, "debian 12"),
        ("Debian GNU/Linux trixie/sid", "", "ID=debian", by, ""),
        ("CentOS Linux", "8", "ID=centos;PRETTY_NAME=CentOS Linux 8", by, "centos 8"),
        ("CentOS Stream", "8", "ID=centos;PRETTY_NAME=CentOS Stream 8", by, "centos-stream 8"),
        ("CentOS Stream 9", "9", "", by, "centos-stream 9"),
        ("CentOS Linux 7 (Core)", "7", "ID=centos", by, "centos 7"),
        ("Red Hat Enterprise Linux 8.10 (Ootpa)", "8.10", "ID=rhel", by, "rhel 8.10"),
        ("Rocky Linux 9.3 (Blue Onyx)", "9.3", "", by, "rocky-linux 9.3"),
        ("Oracle Linux Server 8.9", "8.9", "ID=ol", by, "oracle-linux 8.9"),
        ("SUSE Linux Enterprise Server 15 SP5", "15.5", "ID=sles", by, "sles 15.5"),
        ("SUSE Linux Enterprise Server 12", "12", "ID=sles", by, "sles 12.0"),
        ("SUSE Linux Enterprise Server 15 SP4", "", "", by, "sles 15.4"),
        ("openSUSE Leap 15.6", "15.6", "ID=opensuse-leap", by, "opensuse 15.6"),
        ("openSUSE Tumbleweed", "20260101", "ID=opensuse-tumbleweed", by, ""),
        ("SUSE Linux Micro", "6.1", "ID=sl-micro", by, "suse-linux-micro 6.1"),
        ("SUSE Linux Enterprise Micro 5.5", "5.5", "ID=suse-microos", by, "suse-linux-micro 5.5"),
        ("Linux Mint 21.3", "21.3", "ID=linuxmint", by, "linuxmint 21.3"),
        ("LMDE 6 (faye)", "6", "ID=linuxmint;PRETTY_NAME=LMDE 6 (faye)", by, "linuxmint =lmde6"),
        ("Alpine Linux v3.20", "3.20.3", "ID=alpine", by, "alpine-linux 3.20.3"),
        ("Amazon Linux 2", "2", "ID=amzn", by, "amazon-linux 2"),
        ("Container-Optimized OS", "97", "ID=cos", by, "cos =cos-97"),
        ("XCP-ng 8.3.0", "8.3.0", "ID=XCP-ng", by, "xcp-ng 8.3.0"),
        ("Fedora Linux 40 (Workstation Edition)", "40", "ID=fedora", by, "fedora 40"),
        ("Fedora Linux 42 (Rawhide)", "42", "ID=fedora;PRETTY_NAME=Fedora Linux 42 (Rawhide Prerelease)", by, ""),
        ("Kali GNU/Linux Rolling", "2026.3", "ID=kali;ID_LIKE=debian", by, ""),
        ("Raspbian GNU/Linux 11 (bullseye)", "11", "ID=raspbian;ID_LIKE=debian", by, ""),
        ("Zorin OS 17", "17", "ID=zorin;ID_LIKE=ubuntu debian", by, ""),
        ("Arch Linux", "", "ID=arch", by, ""),
        ("rhel", "8.9", "", by, "rhel 8.9"),
        ("Vanilla OS", "2", "ID=ubuntu;PRETTY_NAME=Vanilla OS 2 stable;ID_LIKE=debian", by, ""),
        ("XCP-ng", "8.2.0", "ID=xenenterprise;PRETTY_NAME=XCP-ng 8.2.0", by, "xcp-ng 8.2.0"),
        ("postmarketOS", "v25.12", "ID=postmarketos", by, "postmarketos v25.12"),
        ("macOS", "14.5", "BuildVersion=23F79", "sw_vers", "macos 14.5"),
        ("Mac OS X", "10.15.7", "", "sw_vers", "macos 10.15.7"),
        ("macOS Sonoma", "14.6.1", "", "mdm", "macos 14.6.1"),
        ("VMware ESXi", "7.0.3", "", "vmware", "esxi 7.0.3"),
        ("FreeBSD", "14.3-RELEASE", "ID=freebsd", by, "freebsd 14.3-RELEASE"),
    ]);
}

#[test]
fn microsofts_programs_are_told_by_what_parts_them() {
    all(&[
        ("Microsoft Office Professional Plus 2016", "16.0.4266.1001", "", REG, "office =2016"),
        ("Microsoft Office Home and Business 2019 - it-it", "16.0.17928.20148", "", REG, "office =2019"),
        ("Microsoft Office LTSC Professional Plus 2024 - en-us", "16.0.17932.20286", "", REG, "office =2024-ltsc"),
        ("Microsoft Office LTSC Standard 2021", "16.0.14332.20763", "", REG, "office =2021"),
        ("Microsoft Office Home 2024", "16.0.1", "", REG, "office =2024"),
        (
            "Microsoft Office",
            "16.0.17928.20148",
            "ProductReleaseIds=ProPlus2021Volume,VisioPro2021Volume",
            REG,
            "office =2021",
        ),
        ("Microsoft Office", "16.0.1", "ProductReleaseIds=O365ProPlusRetail", REG, ""),
        ("Microsoft Office 365 ProPlus - de-de", "16.0.12527.22286", "", REG, ""),
        ("Microsoft 365 Apps for business - en-us", "16.0.17928.20148", "", REG, ""),
        ("Microsoft Office Professional Plus 2010", "14.0.7015.1000", "", REG, "office =2010"),
        ("Microsoft Office Professional Edition 2003", "11.0.8173.0", "", REG, "office ?"),
        ("Microsoft SQL Server 2019 (64-bit)", "15.0.2000.5", "", REG, "mssqlserver =15.0"),
        ("Microsoft SQL Server 2016 (64-bit)", "13.3.6300.2", "", REG, "mssqlserver =13.0-sp3"),
        ("Microsoft SQL Server 2016 (64-bit)", "13.0.6300.2", "", REG, "mssqlserver =13.0-sp3"),
        ("Microsoft SQL Server 2016 (64-bit)", "13.0.7095.1", "", REG, "mssqlserver =13.0-sp3-acp"),
        ("Microsoft SQL Server 2014 (64-bit)", "12.0.2269.0", "", REG, "mssqlserver =12.0"),
        ("Microsoft SQL Server 2008 R2 (64-bit)", "10.53.6000.34", "", REG, "mssqlserver =10.50-sp3"),
        ("Microsoft SQL Server 2008 (64-bit)", "10.0.5500.0", "", REG, "mssqlserver =10.00-sp3"),
        ("Microsoft SQL Server 2017 Express Edition", "", "", "wmi", "mssqlserver =14.0"),
        ("Microsoft SQL Server 2012 (64-bit)", "", "", REG, "mssqlserver ?"),
        ("Microsoft SQL Server 2012 (64-bit)", "", "SP=4", REG, "mssqlserver =11.0-sp4"),
        ("Microsoft Exchange Server 2019 Cumulative Update 14", "15.2.1544.4", "", REG, "msexchange =2019"),
        ("Microsoft Exchange Server", "15.2.2562.17", "", REG, "msexchange =subscription"),
        ("Microsoft Exchange Server 2016 Cumulative Update 23", "15.1.2507.6", "", REG, "msexchange =2016"),
        ("Microsoft SharePoint Server 2019", "16.0.10337.12109", "", REG, "sharepoint =2019"),
        ("Microsoft SharePoint Server 2016", "16.0.4351.1000", "", REG, "sharepoint =2016"),
        ("Microsoft SharePoint Server Subscription Edition", "16.0.14326.20450", "", REG, "sharepoint =subscription"),
        ("Microsoft .NET Runtime - 6.0.25 (x64)", "48.100.4028", "", REG, "dotnet 6.0.25"),
        ("Microsoft Windows Desktop Runtime - 8.0.1 (x64)", "8.0.1.33114", "", REG, "dotnet 8.0.1"),
        ("Microsoft ASP.NET Core 6.0.25 - Shared Framework (x64)", "6.0.25.23523", "", REG, "dotnet 6.0.25"),
        ("Microsoft .NET Core SDK 3.1.426 (x64)", "3.1.426.15924", "", REG, "dotnet 3.1.426"),
        ("Microsoft .NET Framework 4.8", "4.8.03761", "", REG, "dotnetfx =4.8"),
        ("Microsoft .NET Framework", "4.7.03062", "", REG, "dotnetfx =4.7.2"),
        (".NET Framework", "", "Release=394802", REG, "dotnetfx =4.6.2"),
        ("Visual Studio Community 2022", "17.8.34330.188", "", REG, "visual-studio 17.8.34330.188"),
        ("Microsoft Internet Explorer", "9.11.17763.0", "", REG, "internet-explorer =11"),
        ("PowerShell 7-x64", "7.4.1.0", "", REG, "powershell 7.4.1.0"),
        ("Windows PowerShell", "5.1.19041.1", "", "wmi", "windows-powershell 5.1.19041.1"),
    ]);
}

#[test]
fn programs_are_told_by_their_whole_name_and_java_by_its_vendor() {
    all(&[
        ("Java 8 Update 391 (64-bit)", "8.0.3910.13", "Publisher=Oracle Corporation", REG, "oracle-jdk 8"),
        (
            "Java(TM) SE Development Kit 17.0.9 (64-bit)",
            "17.0.9.0",
            "publisher=Oracle Corporation",
            REG,
            "oracle-jdk 17",
        ),
        ("Java(TM) 6 Update 45", "6.0.450", "", REG, "oracle-jdk 6"),
        (
            "Eclipse Temurin JRE mit Hotspot 11.0.21+9 (x64)",
            "11.0.21.9",
            "publisher=Eclipse Adoptium",
            REG,
            "eclipse-temurin 11",
        ),
        ("Amazon Corretto (x64)", "1.8.0.392", "publisher=Amazon", REG, "amazon-corretto 8"),
        ("Zulu JDK 8.72.0.17 (8u382), 64-bit", "8.72", "publisher=Azul Systems, Inc.", REG, "azul-zulu 8"),
        (
            "Microsoft Build of OpenJDK with Hotspot 17.0.9+8 (x64)",
            "17.0.9.8",
            "",
            REG,
            "microsoft-build-of-openjdk 17",
        ),
        ("Liberica JDK 17 Full", "17.0.9.11", "publisher=BellSoft", REG, "bellsoft-liberica 17"),
        ("OpenJDK 1.8.0_402", "1.8.0.402", "vendor=Red Hat, Inc.", REG, "redhat-build-of-openjdk 8"),
        ("OpenJDK Platform", "11.0.2", "", REG, ""),
        ("OpenJDK Runtime Environment Temurin-17.0.9+9", "17.0.9", "", "java", "eclipse-temurin 17"),
        ("MongoDB 4.2.24 2008R2Plus SSL (64 bit)", "4.2.24", "", REG, "mongodb 4.2.24"),
        ("AdoptOpenJDK JRE with Hotspot 8u292-b10", "8.0.292.10", "publisher=AdoptOpenJDK", REG, ""),
        ("Mozilla Firefox (x64 en-US)", "128.0.3", "", REG, "firefox 128.0.3"),
        ("Mozilla Firefox 115.14.0 ESR (x64 de)", "115.14.0", "", REG, "firefox 115.14.0"),
        ("Google Chrome", "151.0.1", "", REG, "chrome 151.0.1"),
        ("Python 3.10.11 (64-bit)", "3.10.11150.0", "", REG, "python 3.10.11150.0"),
        ("PostgreSQL 12 ", "12.17-1", "", REG, "postgresql 12.17-1"),
        ("MariaDB 10.6 (x64)", "10.6.16.0", "", REG, "mariadb 10.6.16.0"),
        ("MySQL Server 8.0", "8.0.35", "", REG, "mysql 8.0.35"),
        ("Node.js", "18.19.0", "", REG, "nodejs 18.19.0"),
        ("Apache Tomcat 9.0 Tomcat9 (remove only)", "9.0.84", "", REG, "tomcat 9.0.84"),
        ("Oracle VM VirtualBox 6.1.50", "6.1.50", "", REG, "virtualbox 6.1.50"),
        ("Jenkins 2.426.1", "255.2.426", "", REG, "jenkins 2.426.1"),
        ("Erlang OTP 26.2 (14.2)", "14.2", "", REG, "erlang 26.2"),
        ("Claris FileMaker Pro", "21.0.1.52", "", REG, "filemaker =2024"),
        ("NVIDIA Graphics Driver 551.86", "551.86", "", REG, "nvidia =r550-windows"),
        ("WordPress", "6.4.2", "", "web-root", "wordpress 6.4.2"),
        ("Joomla!", "3.10.12", "", "web-root", "joomla 3.10.12"),
        ("Nextcloud", "28.0.1", "", "web-root", "nextcloud 28.0.1"),
    ]);
}

#[test]
fn what_a_distribution_packs_is_never_judged_by_its_author() {
    all(&[
        ("php7.4", "7.4.3-4ubuntu2.24", "distro=ubuntu 20.04", "dpkg", ""),
        ("python3.8", "3.8.10-0ubuntu1~20.04.9", "", "dpkg", ""),
        ("linux-image-5.4.0-190-generic", "5.4.0-190.210", "", "dpkg", ""),
        ("nodejs", "12.22.9~dfsg-1ubuntu3.4", "", "dpkg", ""),
        ("postgresql-12", "12.20-0ubuntu0.20.04.1", "", "dpkg", ""),
        ("openssl", "1.1.1k-12.el8_9", "vendor=Red Hat, Inc.", "rpm", ""),
        ("nodejs", "18.20.4-1nodesource1", "", "dpkg", "nodejs 18.20.4-1nodesource1"),
        ("postgresql-13", "13.16-1.pgdg120+1", "", "dpkg", "postgresql 13.16-1.pgdg120+1"),
        (
            "php8.1",
            "8.1.29-1+0~20240606.71+debian12~1.gbpc47c24",
            "origin=deb.sury.org",
            "dpkg",
            "php 8.1.29-1+0~20240606.71+debian12~1.gbpc47c24",
        ),
        ("postgresql13-server", "13.14-1PGDG.rhel8", "", "rpm", "postgresql 13.14-1PGDG.rhel8"),
        ("docker-ce", "5:24.0.7-1~ubuntu.22.04~jammy", "", "dpkg", "docker-engine 24.0.7-1~ubuntu.22.04~jammy"),
        ("google-chrome-stable", "151.0.7000.1-1", "", "dpkg", "chrome 151.0.7000.1-1"),
    ]);
}

#[test]
fn a_look_alike_is_nobody() {
    for name in LOOK_ALIKES {
        assert_eq!(told(name, "5.0.1", "", REG), "", "{name}");
    }
}

const LOOK_ALIKES: &[&str] = &[
    "Microsoft SQL Server 2012 Native Client",
    "SQL Server Management Studio",
    "Microsoft ODBC Driver 17 for SQL Server",
    "Microsoft SQL Server 2008 Setup Support Files (English)",
    "SQL Server Browser for SQL Server 2016",
    "Microsoft SQL Server Compact 4.0 x64 ENU",
    "Microsoft System CLR Types for SQL Server 2014",
    "Microsoft Office File Validation Add-In",
    "Microsoft Office Proofing Tools 2016 - English",
    "Microsoft Visual Studio 2010 Tools for Office Runtime (x64)",
    "Microsoft Office Word Viewer 2003",
    "Microsoft Office 2010 Primary Interop Assemblies",
    "Microsoft Access database engine 2010 (English)",
    "Compatibility Pack for the 2007 Office system",
    "Java Auto Updater",
    "JavaFX 2.1.1",
    "Java DB 10.6.2.1",
    "Java Access Bridge",
    "Python Launcher",
    "Python 3.11.9 pip Bootstrap (64-bit)",
    "Python Tools for Visual Studio 2019",
    "MySQL Workbench 8.0 CE",
    "MySQL Connector/ODBC 8.0",
    "MySQL Installer - Community",
    "psqlODBC_x64",
    "pgAdmin 4 version 7.8",
    "MongoDB Compass",
    "MongoDB Tools 100",
    "Node.js Tools for Visual Studio",
    "Mozilla Maintenance Service",
    "Mozilla Thunderbird (x64 en-US)",
    "Chrome Remote Desktop Host",
    "Google Update Helper",
    "Microsoft Edge Update",
    "VMware Tools",
    "VMware Horizon Client",
    "VMware vSphere Client 6.0",
    "Oracle VM VirtualBox Guest Additions 6.1.50",
    "LibreOffice 7.5 Help Pack (English)",
    "Unity Hub 3.5.2",
    "Docker Desktop",
    "Nextcloud",
    "Veeam Agent for Microsoft Windows",
    "Exchange Web Services Managed API 2.2",
    "Microsoft SharePoint Designer 2013",
    "SharePoint Online Management Shell",
    "Windows 10 Update Assistant",
    "Windows 11 Installation Assistant",
    "Windows PC Health Check",
    "Windows 7 USB/DVD Download Tool",
    "Windows SDK AddOn",
    "Windows Server Update Services 3.0 SP2",
    "Windows Admin Center",
    "Windows Live Essentials",
    "Windows Terminal",
    "Windows Subsystem for Linux",
    "Microsoft Visual C++ 2019 X64 Minimum Runtime",
    "Microsoft Visual Studio Code",
    "Visual Studio 2010 Prerequisites - English",
    "Android Studio",
    "UniversalForwarder",
    "Microsoft .NET Framework 4.5.2 Targeting Pack",
    "Microsoft .NET Host FX Resolver - 6.0.5 (x64)",
    "PHP Manager 1.5 for IIS 10",
    "PhpStorm 2023.3",
    "Apache OpenOffice 4.1.14",
    "Apache NetBeans IDE",
    "Firefox Send",
    "Ubuntu",
    "Ubuntu on Windows",
    "Debian",
    "Exchange",
    "SharePoint",
    "Office Timeline",
    "Microsoft Office OneNote",
    "PowerShell Universal",
    "Red Hat Satellite client",
];

#[test]
fn anything_at_all_may_be_asked() {
    for name in [
        "",
        " ",
        "()",
        "-",
        "®",
        "Windows",
        "windows server",
        "sql server",
        "java",
        "microsoft office",
        "🦀 10.0",
        "v",
        "7-",
    ] {
        for version in ["", ".", "-1", "1.", "٣.٤", "99999999999999999999", "5:"] {
            for by in ["", REG, "wmi", "os-release", "dpkg", "sw_vers"] {
                let _ = told(name, version, "a=b;ID=;build=x;sku=0xzz", by);
            }
        }
    }
}
