# What the pages of articles say, in English.

## The list
articles-title = Articles
articles-write = Write one
articles-lead = What helps, written once. Customers find it while they type what they need, and technicians beside their tickets.
articles-none = Nothing is written yet. The shortest way to a first one: resolve a ticket, and press “Make it an article” beside it.
articles-article = Article
articles-state = State
articles-for = For
articles-written = Written
articles-solved = Solved
articles-ago = { $span } ago
articles-solved-short = solved
articles-everybody = everybody
articles-state-draft = Draft
articles-state-reviewed = Read through
articles-state-published = Published
articles-state-withdrawn = Withdrawn
articles-foot = Solved: how often somebody at a customer said so instead of asking, each person once a month.

## One article
articles-new = New article
articles-one-for = for { $whom }
articles-one-written-by = Written by { $name }
articles-one-reviewed = Read through by { $name }.
articles-one-reviewed-own = Read through by { $name }, who also wrote it: there was nobody else.
articles-one-published = Published
articles-one-tells = Everybody may read this, and it names:
articles-one-read = As it is read
articles-one-title = Title
articles-one-text = Text
articles-one-text-help = An empty line begins a paragraph, a line with “- ” is an item of a list. A link is its address, https://…, or [words](https://…); its host stands beside the words.
articles-one-keywords = Other words for it
articles-one-keywords-note = (if it helps)
articles-one-language = Language
articles-one-whom = Who may read it
articles-one-save-help = Once it is saved, it is a draft that somebody reads through before customers see it.
articles-one-save = Save

## What is done with it
articles-one-next = Next
articles-one-review-ask = Is it right, and would somebody who does not know it understand it?
articles-one-review-names = Look at the names in it first.
articles-one-review = I read it through
articles-one-publish = Publish it for { $whom }
articles-one-withdraw = Withdraw it
articles-one-solved = Solved
articles-one-solved-none = Nobody has said yet that it solved something.
