-- A limit that a unit missed: one clock of one case at one deadline, written once however often it is told.
create table missed_limit (
    id          uuid        primary key,
    tenant      text        not null,
    unit_id     uuid        not null,
    unit_name   text        not null,
    case_id     uuid        not null,
    case_number text        not null,
    clock       text        not null,
    due_at      timestamptz not null,
    waived_at   timestamptz,
    matter      uuid,
    unique (tenant, case_id, clock, due_at)
);
create index missed_limit_of_unit on missed_limit (tenant, unit_id, due_at desc, id desc);
create index missed_limit_standing on missed_limit (tenant, unit_id, due_at) where waived_at is null and matter is null;
create index missed_limit_by_time on missed_limit (tenant, due_at, unit_id);
create index missed_limit_of_matter on missed_limit (tenant, matter) where matter is not null;
alter table missed_limit enable row level security;
alter table missed_limit force row level security;
create policy tenant_wall on missed_limit
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on missed_limit to ${app};

-- What a unit has to answer for. Whoever reminds looks through all tenants for what is late, and sees nothing else.
create table supervision_matter (
    id          uuid        primary key,
    tenant      text        not null,
    version     integer     not null,
    number      text        not null,
    unit_id     uuid        not null,
    unit_name   text        not null,
    supervisor  uuid,
    state       text        not null,
    opened_at   timestamptz not null,
    warn_at     timestamptz not null,
    due_at      timestamptz not null,
    reminded_at timestamptz,
    ended_at    timestamptz,
    unique (tenant, number)
);
create index supervision_matter_by_time on supervision_matter (tenant, opened_at desc, id desc);
create index supervision_matter_of_unit on supervision_matter (tenant, unit_id, opened_at desc, id desc);
create index supervision_matter_late on supervision_matter (due_at) where state = 'open' and reminded_at is null;
alter table supervision_matter enable row level security;
alter table supervision_matter force row level security;
create policy tenant_wall on supervision_matter to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
create policy relay on supervision_matter for select to ${relay} using (true);
grant select, insert, update on supervision_matter to ${app};
grant select (tenant, state, reminded_at, due_at) on supervision_matter to ${relay};

-- What was done to a matter. The application cannot change or delete what it has written here.
create table supervision_entry (
    id         uuid        primary key,
    tenant     text        not null,
    matter_id  uuid        not null,
    at         timestamptz not null,
    act        text        not null,
    by_name    text        not null,
    by_role    text        not null,
    by_account text,
    text       text        not null,
    photos     text        not null
);
create index supervision_entry_of_matter on supervision_entry (tenant, matter_id, at, id);
alter table supervision_entry enable row level security;
alter table supervision_entry force row level security;
create policy tenant_wall on supervision_entry
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on supervision_entry to ${app};
