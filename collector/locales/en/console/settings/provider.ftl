# What the page of the provider says, in English.

settings-provider-title = Provider
settings-provider-lead = Who you are, as customers read it in the portal and in every message.
settings-provider-saved = Saved.
settings-provider-save = Save

## Your company
settings-provider-company = Your company
settings-provider-name = Name
settings-provider-name-help = The portal and every message bear it; Premura is not named there.
settings-provider-zone = Time zone
settings-provider-zone-help = Technicians read every moment in it. Customers have their own.
settings-provider-language = Language of new customers
settings-provider-language-help = Each customer and each contact may have another.

## How customers reach you
settings-provider-reach = How customers reach you
settings-provider-hours = Hours
settings-provider-hours-help = As it should be read in every language, like “8:00–18:00, Sat 9:00–12:00”.
settings-provider-phone = Telephone
settings-provider-phone-help = In these hours.
settings-provider-emergency = Telephone at any hour
settings-provider-emergency-help = Stands on every page of the portal.
settings-provider-greeting = A sentence on the portal’s first page
settings-provider-greeting-help = May stay empty. Every customer reads it as it stands here, in whatever language.

## Your remote tool
settings-provider-remote = Your remote tool
settings-provider-remote-address = Address that opens a device
settings-provider-remote-button = The device page then has one button for it.
settings-provider-remote-filled = are filled in for each device. Like
settings-provider-remote-example = For PC-CONTAB-02 at Rossi Srl:

## Logo
settings-provider-logo = Logo
settings-provider-logo-yours = Your logo
settings-provider-logo-remove = Take it away
settings-provider-logo-none = None yet: the portal shows your name instead.
settings-provider-picture = Picture
settings-provider-picture-other = Another picture
settings-provider-picture-help = PNG, JPEG or WebP, 256 KiB at most. Light on dark and dark on light must both be readable.
settings-provider-picture-use = Use this picture
