# What the page of how satisfied one customer is says, in English.

customer-csat-title = Satisfaction of { $name }
customer-csat-all = All customers
customer-csat-none = When a ticket is fixed, whoever was told of it is asked how it was. Nobody here has answered yet.
customer-csat-picture = Answers of the last 12 months by the month in which each was given: good, so-so, not good; months with few answers in one piece. The table below says the same.
customer-csat-few = too few to tell apart
customer-csat-month = Month
customer-csat-how = An answer counts in the month in which it was given. Fewer than { $count } of a month are only counted: nobody is judged, or found out, by so few.
