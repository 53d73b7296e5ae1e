# Co mówią wiadomości poza samym powiadomieniem, po polsku; i co mówi serwis o wiadomościach, które nie dotarły.
# Nazwa, której brak, przychodzi jako "none".

## Pod każdą wiadomością
mail-why =
    { $provider ->
        [none] To wiadomość dla osób kontaktowych firmy { $customer }, której komputerami się zajmujemy.
       *[other] To wiadomość dla osób kontaktowych firmy { $customer }, której komputerami zajmuje się { $provider }.
    }
mail-password = Nigdy nie prosimy o hasło, ani w wiadomości, ani przez telefon.
mail-host = Wszystkie odnośniki w tej wiadomości prowadzą do { $host }.
mail-stop = Rezygnacja z tych wiadomości

## Odnośnik do stron
mail-sign-in-subject =
    { $provider ->
        [none] Odnośnik do stron klienta
       *[other] Odnośnik do stron klienta w { $provider }
    }
mail-sign-in-text = Dzień dobry, { $name }. Oto odnośnik, o który poproszono. Otwiera strony jeden raz, w ciągu pół godziny.
mail-sign-in-note = Jeśli nikt o niego nie prosił, prosimy zignorować tę wiadomość: nikt się nim nie zalogował.
mail-sign-in-link = Otwórz moje strony

## Zaproszenie dla technika
mail-invite-subject =
    { $provider ->
        [none] Dostęp do serwisu
       *[other] Dostęp do serwisu firmy { $provider }
    }
mail-invite-text = Dzień dobry, { $name }. Do serwisu zaprasza { $by }. Prosimy wybrać teraz hasło; zaproszenie działa jeden raz, przez jeden dzień.
mail-invite-note =
    { $code ->
        [none] Jeśli nie wiadomo, o co chodzi, prosimy zignorować tę wiadomość.
       *[other] Kod: { $code }. Jeśli nie wiadomo, o co chodzi, prosimy zignorować tę wiadomość.
    }
mail-invite-link = Wybór hasła

## A complaint, to the owners
mail-complaint-subject = Klient nie jest zadowolony: #{ $ticket }
mail-complaint-text = Dzień dobry { $name }, { $who } pisze, że #{ $ticket } nie poszło dobrze. Treść jest na stronie i czyta ją tam tylko kierownictwo.
mail-complaint-note = Prosimy wkrótce zadzwonić: jedno słowo znaczy więcej niż najlepsza naprawa.
mail-complaint-link = Przeczytaj

## Próba
mail-test-subject = Próba: poczta działa
mail-test-text = Dzień dobry, { $name }. To zamówiona próba. Skoro dotarła, system może wysyłać pocztę.
mail-test-note = Prosimy sprawdzić, czy jest w skrzynce odbiorczej, a nie w spamie; jeśli jest w spamie, pomoże podpis (DKIM).
mail-test-link = Ustawienia poczty

## Wiadomości, które nie dotarły
mail-trouble =
    { $why ->
        [away] serwer poczty jest nieosiągalny
        [unsafe] nie udaje się nawiązać bezpiecznego połączenia z serwerem poczty
        [sign-in] serwer poczty nie przyjmuje naszej nazwy i hasła
        [slow] serwer poczty nie odpowiada na czas
        [server] serwer poczty nie jest gotowy do przyjęcia poczty
        [sender] serwer poczty nie przyjmuje naszego adresu nadawcy
        [recipient] adres nie został przyjęty
        [content] serwer poczty nie przyjmuje wiadomości
        [unclear] połączenie zakończyło się przed potwierdzeniem; wiadomość mogła dotrzeć
        [stopped] system został zatrzymany podczas wysyłania
        [late] wiadomość nie była już potrzebna
        [unwanted] ta osoba nie chce już wiadomości
       *[other] { $why }
    }
mail-failed =
    { $said ->
        [none] Nie udało się wysłać do { $to }: { mail-trouble }.
       *[other] Nie udało się wysłać do { $to }: { mail-trouble } ({ $said }).
    }

## Strona rezygnacji z wiadomości
stop-heading = Rezygnacja z wiadomości
stop-ask = Po rezygnacji nie będziemy już pisać, gdy coś znajdziemy lub naprawimy. W portalu nadal można wszystko przeczytać.
stop-button = Rezygnacja z wiadomości
stop-done-heading = Nie wyślemy więcej wiadomości
stop-done = Nie będziemy już pisać o tym, co znajdziemy i naprawimy. Jeśli to pomyłka, prosimy dać nam znać, a włączymy je ponownie.

## Dla obserwujących
mail-watched-subject = #{ $ticket } { $title }: co nowego
mail-watched-text = Dzień dobry { $name }, w obserwowanym zgłoszeniu #{ $ticket } są nowości:
mail-watched-line =
    { $who ->
        [none] { $text }
       *[other] { $who }: { $text }
    }
mail-watched-note = Ta wiadomość przychodzi, ponieważ zgłoszenie jest obserwowane; można to zakończyć na jego stronie.
mail-watched-link = Otwórz #{ $ticket }
