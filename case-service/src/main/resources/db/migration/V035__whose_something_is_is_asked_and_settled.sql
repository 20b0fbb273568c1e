-- A question whose something is (权属确认), what came of it, and as much of the case as those who are asked may see.
create table ownership_dispute (
    id          uuid             primary key,
    tenant      text             not null,
    case_id     uuid             not null,
    number      text             not null,
    what        text             not null,
    address     text,
    lng         double precision not null,
    lat         double precision not null,
    facility    uuid,
    scheme      text,
    kind        text,
    code        text,
    state       text             not null,
    group_kind  text             not null,
    group_name  text             not null,
    question    text             not null,
    photos      uuid[]           not null,
    asked_at    timestamptz      not null,
    asked_by    text             not null,
    asked_account text,
    due_at      timestamptz      not null,
    owner       uuid,
    owner_name  text,
    owner_how   text,
    reason      text,
    photo       uuid,
    settled_by  text,
    ended_at    timestamptz
);
-- A case is asked about once at a time.
create unique index ownership_dispute_open on ownership_dispute (tenant, case_id) where state in ('asked', 'to_decide');
create index ownership_dispute_of_case on ownership_dispute (tenant, case_id, id desc);
create index ownership_dispute_by_state on ownership_dispute (tenant, state, id desc);
create index ownership_dispute_by_age on ownership_dispute (tenant, id desc);
create index ownership_dispute_due on ownership_dispute (due_at) where state = 'asked';
-- What was settled is remembered for its place and for its part.
create index ownership_settled_here on ownership_dispute (tenant, code, lat, lng) where state = 'settled';
create index ownership_settled_of on ownership_dispute (tenant, facility) where state = 'settled' and facility is not null;
alter table ownership_dispute enable row level security;
alter table ownership_dispute force row level security;
create policy tenant_wall on ownership_dispute
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
-- Whoever looks whose time is over looks through all tenants.
create policy relay on ownership_dispute for select to ${relay} using (true);
grant select (tenant, state, due_at) on ownership_dispute to ${relay};
grant select, insert, update on ownership_dispute to ${app};

-- Each unit that is asked, with what it answered: once.
create table ownership_answer (
    tenant    text not null,
    dispute   uuid not null,
    unit      uuid not null,
    unit_name text not null,
    ours      boolean,
    reason    text,
    photo     uuid,
    by_name   text,
    at        timestamptz,
    primary key (tenant, dispute, unit)
);
create index ownership_answer_of_unit on ownership_answer (tenant, unit, dispute desc);
alter table ownership_answer enable row level security;
alter table ownership_answer force row level security;
create policy tenant_wall on ownership_answer
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on ownership_answer to ${app};

-- How long units have, how far a decision reaches, and who decides.
create table ownership_settings (
    tenant     text        primary key,
    version    integer     not null,
    hours      integer     not null,
    metres     integer     not null,
    decider    text,
    changed_at timestamptz not null,
    changed_by text        not null
);
alter table ownership_settings enable row level security;
alter table ownership_settings force row level security;
create policy tenant_wall on ownership_settings
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on ownership_settings to ${app};
