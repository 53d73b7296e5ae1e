//! The list: one line a program. `seen` rules have a source that was read, `asked` ones are from knowledge and to be checked
//! again: they only ever ask.
//! Invariant: facts only; what is free for companies stands nowhere here. Next: [`super::terms`].

use super::{Rule, When};

/// A rule whose source was read; it stands beside the line for whoever keeps the list.
const fn seen(name: &'static str, starts: &'static [&'static str], when: When, _source: &'static str) -> Rule {
    Rule { name, starts, never: &[], by: "", when, is_sourced: true }
}

const fn asked(name: &'static str, starts: &'static [&'static str], when: When) -> Rule {
    Rule { name, starts, never: &[], by: "", when, is_sourced: false }
}

const ORACLE: &str = "oracle";

pub(super) static RULES: &[Rule] = &[
    Rule {
        by: ORACLE,
        ..seen(
            "Oracle Java 8",
            &[
                "java 8 update",
                "java tm se development kit 8 update",
                "java tm se runtime environment 8 update",
                "java se development kit 8 update",
            ],
            When::After(8, 202),
            "Oracle's OTN licence from 8u211 on",
        )
    },
    Rule {
        by: ORACLE,
        ..seen(
            "Oracle JDK 11 to 16",
            &[
                "java tm se development kit 11",
                "java tm se development kit 12",
                "java tm se development kit 13",
                "java tm se development kit 14",
                "java tm se development kit 15",
                "java tm se development kit 16",
            ],
            When::Company,
            "Oracle's OTN licence",
        )
    },
    Rule {
        by: ORACLE,
        ..seen("Oracle JDK 17", &["java tm se development kit 17"], When::After(17, 12), "NFTC up to 17.0.12")
    },
    // That 21.0.13 is under another licence was announced; its text was not seen.
    Rule { by: ORACLE, ..asked("Oracle JDK 21", &["java tm se development kit 21"], When::After(21, 12)) },
    seen(
        "Docker Desktop",
        &["docker desktop"],
        When::From { people: 250, revenue_musd: 10 },
        "Docker's subscription terms",
    ),
    seen(
        "VirtualBox Extension Pack",
        &["oracle vm virtualbox extension pack", "oracle virtualbox extension pack"],
        When::Company,
        "PUEL, virtualbox.org",
    ),
    seen("WinRAR", &["winrar"], When::AfterTest, "WinRAR's licence text"),
    seen("TeamViewer", &["teamviewer"], When::Limited, "teamviewer.com, why pay"),
    seen(
        "Anaconda",
        &["anaconda", "anaconda3", "miniconda", "miniconda3"],
        When::From { people: 201, revenue_musd: 0 },
        "anaconda.com, terms",
    ),
    Rule {
        never: &["endpoint", "management"],
        ..seen("Malwarebytes", &["malwarebytes"], When::Limited, "Malwarebytes' EULA")
    },
    Rule {
        never: &["business"],
        ..seen("Avast Free Antivirus", &["avast free", "avast antivirus free"], When::Company, "Avast's licence")
    },
    Rule {
        never: &["business"],
        ..seen("AVG AntiVirus Free", &["avg antivirus free", "avg free"], When::Company, "AVG's EULA")
    },
    seen("Avira Free", &["avira free", "avira antivirus free"], When::Company, "Avira Free EULA"),
    seen(
        "VMware Player",
        &["vmware player", "vmware workstation player"],
        When::Limited,
        "VMware's pages, before it was replaced",
    ),
    seen("Postman", &["postman"], When::Limited, "learning.postman.com"),
    seen(
        "Visual Studio Community",
        &["visual studio community", "microsoft visual studio community"],
        When::From { people: 250, revenue_musd: 1 },
        "Visual Studio Community terms, clause 1.b",
    ),
    asked("AnyDesk", &["anydesk"], When::Company),
    Rule { never: &["business", "cloud"], ..asked("CCleaner", &["ccleaner"], When::Company) },
    asked("Bitdefender Free", &["bitdefender free", "bitdefender antivirus free"], When::Company),
    asked("Kaspersky Free", &["kaspersky free", "kaspersky security cloud free"], When::Company),
    asked("Sophos Home", &["sophos home"], When::Company),
    asked("ZoneAlarm Free", &["zonealarm free"], When::Company),
    asked("Sublime Text", &["sublime text", "sublime merge"], When::AfterTest),
    asked(
        "Microsoft Office for home",
        &[
            "microsoft office home and student",
            "microsoft office home student",
            "microsoft office home 2024",
            "microsoft 365 personal",
            "microsoft 365 family",
        ],
        When::Company,
    ),
    asked(
        "SQL Server Developer",
        &["microsoft sql server 2019 developer", "microsoft sql server 2022 developer", "sql server developer"],
        When::Limited,
    ),
    Rule {
        never: &["community", "edu"],
        ..asked(
            "JetBrains IDE",
            &["intellij idea", "phpstorm", "datagrip", "goland", "rubymine", "pycharm professional"],
            When::AfterTest,
        )
    },
    asked(
        "JetBrains IDE for non-commercial use",
        &["webstorm", "rider", "jetbrains rider", "clion", "rustrover"],
        When::Limited,
    ),
    asked("HWiNFO", &["hwinfo", "hwinfo64", "hwinfo32"], When::Company),
    asked("IrfanView", &["irfanview"], When::Company),
    asked("XnView", &["xnview", "xnviewmp"], When::Company),
    asked("FastStone", &["faststone image viewer", "faststone capture", "faststone photo resizer"], When::Company),
    asked("WizTree", &["wiztree"], When::Company),
    Rule { never: &["free"], ..asked("TreeSize", &["treesize"], When::Company) },
    asked("MobaXterm", &["mobaxterm"], When::Limited),
    asked("NetSarang Xshell", &["xshell", "xftp", "xmanager"], When::Company),
    asked("SecureCRT", &["securecrt", "securefx"], When::AfterTest),
    asked("Total Commander", &["total commander"], When::AfterTest),
    asked("WinZip", &["winzip"], When::AfterTest),
    asked("Beyond Compare", &["beyond compare"], When::AfterTest),
    asked("UltraEdit", &["ultraedit", "editplus", "emeditor"], When::AfterTest),
    asked("Navicat", &["navicat"], When::AfterTest),
    asked("EaseUS Free", &["easeus todo backup free", "easeus partition master free"], When::Company),
    asked("AOMEI Standard", &["aomei backupper standard", "aomei partition assistant standard"], When::Company),
    asked("MiniTool Free", &["minitool partition wizard free", "minitool shadowmaker free"], When::Company),
    asked("Macrium Reflect Free", &["macrium reflect free", "macrium reflect home"], When::Company),
    asked("Recuva", &["recuva", "speccy", "defraggler"], When::Company),
    Rule { never: &["viewer"], ..asked("RealVNC", &["realvnc", "vnc server"], When::Limited) },
    asked("UltraViewer", &["ultraviewer", "supremo", "hoptodesk"], When::Limited),
    asked("LogMeIn Hamachi", &["logmein hamachi"], When::Limited),
    asked("Unity", &["unity hub", "unity 2"], When::Limited),
    asked("SketchUp Make", &["sketchup make", "sketchup free"], When::Company),
    asked("Camtasia", &["camtasia"], When::AfterTest),
    asked("Snagit", &["snagit"], When::AfterTest),
    asked("Bandicam", &["bandicam", "fraps"], When::AfterTest),
    asked("Lens", &["lens desktop"], When::Limited),
    asked("DAEMON Tools Lite", &["daemon tools lite", "ultraiso", "poweriso"], When::Limited),
];
