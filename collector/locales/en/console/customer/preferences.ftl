# What the page of whom a customer wants says, in English.

customer-preferences = Preferences
customer-preferences-saved = Saved.
customer-preferences-lead = Whom { $customer } wants for its tickets. The proposal beside each ticket follows it.
customer-preferences-none = Nobody works for { $customer } yet.
customer-preferences-no-wish = no wish
customer-preferences-first = first
customer-preferences-second = second, when the first are not there
customer-preferences-never = never
customer-preferences-save = Save
