# Miesiąc klienta jako raport, w konsoli i w portalu, po polsku. Do czego służy każdy klucz, stoi w `web/monthly/`.

monthly = Raport
monthly-title = Raport za { $month }
monthly-so-far = Miesiąc jeszcze trwa: to liczby do dzisiaj.
monthly-how = Sprawa liczy się tam, gdzie się zaczęła lub skończyła. Sprawy poufne nie wchodzą do żadnej liczby. To, co się kończy, i licencje pokazują stan na dzisiaj.
monthly-today = Stan na dzisiaj.

monthly-tickets = Sprawy
monthly-work = Otwarte: { $opened }; naprawione przez nas: { $fixed }; ustąpiły same: { $itself }; nadal otwarte na końcu: { $open }.
monthly-what = Co
monthly-count = Ile
monthly-opened = otwarte
monthly-fixed = naprawione przez nas
monthly-itself = ustąpiły same
monthly-open = nadal otwarte na końcu

monthly-found = Kto zauważył pierwszy
monthly-found-first = Usterki, przy których wiadomo, kto zauważył je pierwszy: { $decided }; najpierw zauważone przez nas: { $found }.

monthly-promises = Obietnice
monthly-kept = Dotrzymane: { $kept } z { $of } obietnic dotyczących spraw z tego miesiąca.
monthly-kept-none = Żadna obietnica dotycząca sprawy z tego miesiąca nie miała jeszcze terminu.
monthly-promise = Obietnica
monthly-promise-response = pierwsza odpowiedź człowieka
monthly-promise-repair = naprawa
monthly-promise-update = następna wiadomość
monthly-kept-count = dotrzymane
monthly-of = z

monthly-time = Czas
monthly-worked = W tym miesiącu pracowaliśmy dla Państwa { $all }.
monthly-given = Z tego grzecznościowo: { $courtesy }.
monthly-covered = w ramach umowy
monthly-not-covered = poza umową
monthly-courtesy = grzecznościowo

monthly-satisfaction = Zadowolenie
monthly-answers = Odpowiedzi: { $count }; dobre: { $percent } %.
monthly-answers-few = Odpowiedzi: { $count }. Od pięciu mówimy, jakie były, aby po kilku nikogo nie rozpoznać.
monthly-answers-none = W tym miesiącu nikt nie napisał, jak było. Cieszy nas każde słowo.
monthly-answers-count = odpowiedzi
monthly-answers-picture = Odpowiedzi z ostatnich dwunastu miesięcy według miesiąca, w którym przyszły; tabela mówi to samo.
monthly-answers-together = kilka odpowiedzi, bez podziału

monthly-roadmap = Co się kończy
monthly-licences = Licencje
monthly-seats = Produkty z wpisanymi licencjami: { $count }; ze zbyt małą liczbą: { $short }.
monthly-seats-none = Nie wpisano żadnych licencji.
monthly-product = Produkt
monthly-short = brakuje
monthly-spare = wolne
