-- What somebody who watches a ticket has heard of it by mail: the moment of the newest line that was told, ms UTC; what was there
-- before is no news. One text for both engines, as in the files before.

alter table ticket_watcher add column heard_at bigint not null default 0;

update ticket_watcher set heard_at = coalesce((select max(l.at) from change_line l
    where l.ticket_id = ticket_watcher.ticket_id), since_at);
