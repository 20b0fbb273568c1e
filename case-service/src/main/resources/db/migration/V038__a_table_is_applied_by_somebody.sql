-- Who sent a table may be another than who applies it; the latter is who its cases name. How often it failed in a row
-- says how long it rests.
alter table batch add column made_by text;
alter table batch add column failed integer not null default 0;
