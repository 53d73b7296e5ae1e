# Der Übernahmebericht, wie ihn der Kunde auf Papier bekommt: was am Anfang nicht in Ordnung war.
# Einfache Worte, kein Vorwurf, kein Angebot.

take-over-title = Was wir am Anfang vorgefunden haben
take-over-none = Alles war in Ordnung.
take-over-intro =
    { $devices ->
        [one] Am Anfang haben wir uns Ihre Computer in Ruhe angesehen. Auf einem davon war etwas nicht in Ordnung; hier steht es.
       *[other] Am Anfang haben wir uns Ihre Computer in Ruhe angesehen. Auf { $devices } davon war etwas nicht in Ordnung; hier steht es.
    }
take-over-calm = Nichts davon ist neu, und Sie brauchen jetzt nichts zu tun. Wir nehmen uns eines nach dem anderen vor und sagen Ihnen Bescheid, bevor wir etwas ändern.
take-over-soon = Zuerst
take-over-soon-why = Das könnte Ihre Arbeit stören, deshalb fangen wir damit an.
take-over-plan = Danach
take-over-plan-why = Das kann etwas warten; wir stimmen mit Ihnen ab, wann es passt.
take-over-know = Gut zu wissen
take-over-know-why = Nichts wird gestört; wir behalten es im Auge.
take-over-on = { $count ->
        [one] Auf einem Computer: { $names }.
       *[other] Auf { $count } Computern: { $names }.
    }
take-over-since = Gesehen { $at-since }.
take-over-stand = Stand: { $at-day }
take-over-call = Fragen? Bitte rufen Sie uns an: { $phone }.
