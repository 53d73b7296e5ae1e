# web_cms: its words in English. What each key is for stands in `words/language.rs`.

## For technicians
web-cms-name = Web sites
web-cms = { $product } { $version } in { $place } lacks no known security release.
web-cms-title = { $product } { $version } is up to date
web-cms-behind = { $product } { $version } in { $place } lacks a security release.
web-cms-behind-title = { $product } { $version } lacks a security release
web-cms-ended = { $product } { $version } in { $place } gets no security releases any more.
web-cms-ended-title = { $product } { $version } is out of support
web-cms-do =
    Back up files and database, then update; check extensions and theme first. A branch that ended wants a migration: agree it
    with the customer, and look meanwhile for strange files and accounts.

## For the customer
web-cms-plain = The program of the web site ({ $product } { $version }) is up to date.
web-cms-plain-title = the program of the web site is up to date
web-cms-behind-plain = The program of the web site ({ $product } { $version }) lacks an update that closes a gap for intruders.
web-cms-behind-plain-title = the web site lacks a security update
web-cms-ended-plain = The program of the web site ({ $product } { $version }) is so old that gaps for intruders are no longer closed.
web-cms-ended-plain-title = the program of the web site is too old
web-cms-we-do = We make a copy of the site and bring its program up to date, or agree with you how to go on.
web-cms-was = the program of a web site on { $device } was out of date

## What we read
web-cms-reads = Which program runs a web site on the computer, where it lies, and its version.
web-cms-reads-why = Web sites with old programs are broken into first.

## Cards and charts
web-cms-card =
    { $sites ->
        [0] none found
        [one] one web site
       *[other] { $sites } web sites
    }
