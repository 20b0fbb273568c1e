create table working_calendar (
    tenant     text        primary key,
    calendar   jsonb       not null,
    changed_at timestamptz not null
);
alter table working_calendar enable row level security;
alter table working_calendar force row level security;
create policy tenant_wall on working_calendar
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on working_calendar to ${app};
