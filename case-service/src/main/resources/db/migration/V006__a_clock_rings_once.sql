-- When the next clock of a case is to ring, and up to when they have rung. Whoever rings looks through all tenants.
-- Cases that are under way when this comes ring from here on, not for what is past.
alter table cases add column alarm_at timestamptz;
alter table cases add column alarmed_at timestamptz;
create index cases_by_alarm on cases (alarm_at) where alarm_at is not null;
alter table cases no force row level security; -- its owner, who migrates, is bound to no tenant
update cases set alarm_at = now(), alarmed_at = now() where ended_at is null;
alter table cases force row level security;
create policy relay on cases for select to ${relay} using (true);
grant select (tenant, alarm_at) on cases to ${relay};
