# What the page of who had access to a customer says, in English.

customer-access = Who had access
customer-access-lead = Who could see what is stored of this customer, in which role, and when they last did something here in that time. Kept for { $days } days after it ended.
customer-access-who = Who
customer-access-column-role = Role
customer-access-from = From
customer-access-until = Until
customer-access-last = Last use
customer-access-to-all = all customers
customer-access-still = still
customer-access-never = none

## Roles
customer-access-role-owner = Owner
customer-access-role-technician = Technician
customer-access-role-read-only = Read-only
customer-access-role-contact = Contact, in the portal
