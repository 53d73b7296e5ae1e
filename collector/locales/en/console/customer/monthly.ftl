# What stands around a customer's monthly report, in English.

customer-monthly-title = { $title } of { $name }
customer-monthly-crumb = Report
customer-monthly-foot = Private tickets, tests and merged tickets are in no figure. On the portal stands only what the customer was told of; licences are for the account contact.
