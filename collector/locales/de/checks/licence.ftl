# licence: its words in German. What each key is for stands in `words/language.rs`.

## For technicians
licence-name = Lizenzen
licence =
    { $state ->
        [unregistered] { $product } ist nicht registriert.
        [unreached] { $product } ist nicht aktiviert: der Schlüsselserver antwortet nicht.
        [missing] { $product } ist nicht aktiviert.
        [grace] { $product } wartet auf die Aktivierung.
        [trial] { $product } ist eine Testversion.
        [licensed] { $product } ist lizenziert.
       *[other] { $product } sagt nicht, ob es lizenziert ist.
    }
licence-title =
    { $state ->
        [unregistered] { $product } ist nicht registriert
        [unreached] { $product } ist nicht aktiviert
        [missing] { $product } ist nicht aktiviert
        [licensed] { $product } ist lizenziert
       *[other] Lizenz von { $product }
    }
licence-ends = Die Lizenz von { $product } endet am { $ends }.
licence-ends-title = Die Lizenz von { $product } endet am { $ends }
licence-signs = Zu den Lizenzen von { licence-maker } gibt es etwas gemeinsam durchzusehen.
licence-signs-title = Lizenzen von { licence-maker }: etwas gemeinsam durchzusehen
licence-maker =
    { $maker ->
        [microsoft] Microsoft
        [adobe] Adobe
        [autodesk] Autodesk
        [jetbrains] JetBrains
       *[other] anderen Herstellern
    }
licence-do =
    Eine vertrauliche Sache: nur mit dem Vertragskontakt des Kunden sprechen. Zuerst Rechnung, Schlüssel oder Volumenvertrag
    suchen; oft fehlt nur unser Eintrag. Dann aktivieren, nachholen oder ersetzen. Was Aktivatoren hinterließen, gilt als
    Schadsoftware.

## For the customer
licence-plain =
    { $state ->
        [unregistered] { $product } auf diesem Computer ist beim Hersteller nicht registriert; vielleicht fehlt nur bei uns der Eintrag.
        [unreached] { $product } auf diesem Computer konnte die Aktivierung nicht erneuern; oft genügt es, wieder im Firmennetz zu sein.
        [missing] Für { $product } auf diesem Computer finden wir keine Aktivierung; vielleicht fehlt nur bei uns der Eintrag.
        [grace] { $product } auf diesem Computer wartet noch auf die Aktivierung.
        [trial] { $product } auf diesem Computer ist eine Version zum Ausprobieren.
        [licensed] { $product } auf diesem Computer ist lizenziert.
       *[other] Wir sehen nicht, ob { $product } auf diesem Computer lizenziert ist.
    }
licence-plain-title = eine Lizenz, die wir gemeinsam ansehen möchten
licence-ends-plain = Die Lizenz von { $product } auf diesem Computer gilt { $ends-until }.
licence-ends-plain-title = eine Lizenz gilt { $ends-until }
licence-signs-plain = Bei einer regelmäßigen Prüfung haben wir etwas zu einer Lizenz gesehen, das wir gern mit Ihnen durchgehen; wir haben nichts geändert.
licence-signs-plain-title = etwas, das wir gemeinsam durchgehen möchten
licence-we-do = Wir sehen die Unterlagen mit Ihnen durch: oft genügt eine Rechnung oder ein Schlüssel, den Sie schon haben.
licence-was = es gab eine Frage zu einer Lizenz auf { $device }

## What we read
licence-reads = Ob Windows, Office und Ähnliches lizenziert sind und bis wann. Von einem Schlüssel höchstens die letzten fünf Zeichen.
licence-reads-why = Damit nichts stehen bleibt, weil eine Lizenz ablief.

## Cards and charts
licence-card =
    { $state ->
        [licensed] lizenziert
        [missing] nicht lizenziert
        [grace] wartet auf Aktivierung
        [trial] Testversion
        [not_attached] nicht genutzt
       *[other] unbekannt
    }
