# What the page of the provider says, in Italian.

settings-provider-title = Azienda
settings-provider-lead = Chi siete, come i clienti lo leggono nel portale e in ogni messaggio.
settings-provider-saved = Salvato.
settings-provider-save = Salva

## Your company
settings-provider-company = La tua azienda
settings-provider-name = Nome
settings-provider-name-help = Lo portano il portale e ogni messaggio; lì Premura non è nominato.
settings-provider-zone = Fuso orario
settings-provider-zone-help = I tecnici leggono ogni data e ora in questo fuso. I clienti hanno il proprio.
settings-provider-language = Lingua dei nuovi clienti
settings-provider-language-help = Ogni cliente e ogni contatto può averne un’altra.

## How customers reach you
settings-provider-reach = Come ti raggiungono i clienti
settings-provider-hours = Orario
settings-provider-hours-help = Come va letto in ogni lingua, ad esempio “8:00–18:00, Sat 9:00–12:00”.
settings-provider-phone = Telefono
settings-provider-phone-help = In questo orario.
settings-provider-emergency = Telefono a qualsiasi ora
settings-provider-emergency-help = Compare in ogni pagina del portale.
settings-provider-greeting = Una frase nella prima pagina del portale
settings-provider-greeting-help = Può restare vuota. Ogni cliente la legge così come è scritta qui, in qualunque lingua.

## Your remote tool
settings-provider-remote = Il tuo strumento di accesso remoto
settings-provider-remote-address = Indirizzo che apre un dispositivo
settings-provider-remote-button = La pagina del dispositivo ha allora un pulsante per aprirlo.
settings-provider-remote-filled = vengono compilati per ogni dispositivo. Ad esempio
settings-provider-remote-example = Per PC-CONTAB-02 di Rossi Srl:

## Logo
settings-provider-logo = Logo
settings-provider-logo-yours = Il tuo logo
settings-provider-logo-remove = Togli
settings-provider-logo-none = Non c’è ancora: il portale mostra al suo posto il nome.
settings-provider-picture = Immagine
settings-provider-picture-other = Un’altra immagine
settings-provider-picture-help = PNG, JPEG o WebP, al massimo 256 KiB. Deve essere leggibile sia su sfondo scuro sia su sfondo chiaro.
settings-provider-picture-use = Usa questa immagine
