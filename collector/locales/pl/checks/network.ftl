# network: its words in Polish. What each key is for stands in `words/language.rs`.

## For technicians
network-name = Sieć
network-loss = { $percent }% zapytań do bramy nie dostało odpowiedzi w ciągu 15 minut.
network-loss-title = W drodze do bramy ginie { $percent }%
network-slow = Brama odpowiada w { $ms } ms; w ciągu tygodnia było to { $usual } ms.
network-slow-title = Brama odpowiada wolno: { $ms } ms
network-link = Gniazdo sieci działa z szybkością { $mbit } Mbit/s; w tym tygodniu było { $best } Mbit/s.
network-link-title = Gniazdo sieci zwolniło do { $mbit } Mbit/s
network-names = Nie da się rozwiązać nazwy kolektora.
network-names-title = Nie da się rozwiązywać nazw
network-names-found = Nazwy są rozwiązywane.
network-names-found-title = Nazwy są rozwiązywane
network-site =
    { $name ->
        [loss] Kilka urządzeń na kablu w tej lokalizacji traci to, co wysyła do bramy.
        [slow] Brama odpowiada wolno kilku urządzeniom na kablu w tej lokalizacji.
       *[other] Kilka urządzeń na kablu w tej lokalizacji nie rozwiązuje nazw.
    }
network-site-title =
    { $name ->
        [loss] Łącze lokalizacji gubi to, co jest wysyłane
        [slow] Łącze lokalizacji jest wolne
       *[other] W lokalizacji nie da się rozwiązywać nazw
    }
network-do =
    Porównać z innymi urządzeniami w lokalizacji: jeśli jest tak samo, sprawdzić router i łącze; jeśli nie, kabel, wtyczkę i port
    tego urządzenia. Nazwy: z jakich serwerów DNS korzysta urządzenie i czy odpowiadają.

## For the customer
network-loss-plain = Z tego, co komputer wysłał, { $percent }% nie dotarło.
network-loss-plain-title = sieć gubi część tego, co jest wysyłane
network-slow-plain = Sieć odpowiada w { $ms } tysięcznych sekundy; zwykle jest to { $usual }.
network-slow-plain-title = sieć działa wolno
network-link-plain = Kabel sieciowy komputera przenosi { $mbit } mln bitów na sekundę; w tym tygodniu było już { $best }.
network-link-plain-title = kabel sieciowy jest wolniejszy niż przedtem
network-names-plain = Komputer nie znajduje innych komputerów po nazwie, więc strony i poczta mogą się nie otwierać.
network-names-plain-title = strony i poczta mogą się nie otwierać
network-names-found-plain = Komputer znajduje inne komputery po nazwie.
network-names-found-plain-title = strony i poczta są znajdowane
network-site-plain =
    { $name ->
        [loss] Kilka Państwa komputerów w jednym miejscu traci część tego, co wysyła.
        [slow] Sieć kilku Państwa komputerów w jednym miejscu działa wolno.
       *[other] Kilka Państwa komputerów w jednym miejscu nie znajduje innych po nazwie, więc strony i poczta mogą się nie otwierać.
    }
network-site-plain-title =
    { $name ->
        [loss] sieć w jednym miejscu gubi część tego, co jest wysyłane
        [slow] sieć w jednym miejscu działa wolno
       *[other] w jednym miejscu strony i poczta mogą się nie otwierać
    }
network-we-do = Ustalamy, czy przyczyną jest kabel, router czy łącze.
network-was = sieć nie działała, jak powinna ({ $device })
network-site-we-do = Sprawdzamy router i łącze w tym miejscu.
network-site-was = sieć w jednym miejscu nie działała, jak powinna

## What we read
network-reads = Jak szybko i jak niezawodnie odpowiada pierwsze urządzenie w drodze do internetu. Nigdy, dokąd kto zagląda.
network-reads-why = Zły kabel lub router spowalnia wszystko. Widzimy to, zanim sieć stanie.

## Cards and charts
network-card = { $ms } ms do bramy
network-card-link = łącze { $mbit } Mbit/s
series-network-gateway-ms = Odpowiedź bramy
series-network-loss-percent = Zgubione w drodze do bramy
