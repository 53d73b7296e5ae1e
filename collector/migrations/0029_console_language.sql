-- Which language a technician's console speaks: `en` or `it`. One text for both engines, as in the files before.

alter table technician add column language text not null default 'en';
