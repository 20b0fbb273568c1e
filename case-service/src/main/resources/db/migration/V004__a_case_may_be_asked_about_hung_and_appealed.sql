-- How a case came to where it stands, as far as later steps depend on it.
alter table cases add column handler text;
alter table cases add column asked text;
alter table cases add column extensions integer not null default 0;
alter table cases add column hangs integer not null default 0;
alter table cases add column appeal text;
alter table case_history add column handler text;
alter table case_history add column until_day date;
