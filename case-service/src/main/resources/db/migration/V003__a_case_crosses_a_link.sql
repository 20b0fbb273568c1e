-- Links to other levels, as this service has heard of them.
create table level_link (
    tenant     text        not null,
    id         uuid        not null,
    peer       text        not null,
    peer_name  text        not null,
    role       text        not null,
    state      text        not null,
    grants     text        not null,
    changed_at timestamptz not null,
    primary key (tenant, id)
);
alter table level_link enable row level security;
alter table level_link force row level security;
create policy tenant_wall on level_link
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on level_link to ${app};

-- The key a tenant signs its messages with; the private half is sealed by the installation's key.
create table level_key (
    tenant     text        not null primary key,
    public_key text        not null,
    sealed_key text        not null,
    created_at timestamptz not null
);
alter table level_key enable row level security;
alter table level_key force row level security;
create policy tenant_wall on level_key
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on level_key to ${app};

-- The box for messages that go out, written in the transaction that changed the case.
create table level_outgoing (
    id              uuid        primary key,
    tenant          text        not null,
    case_id         uuid        not null,
    link            uuid        not null,
    peer            text        not null,
    type            text        not null,
    body            text        not null,
    state           text        not null,
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    error           text
);
create index level_outgoing_waiting on level_outgoing (next_attempt_at) where state = 'waiting';
create index level_outgoing_of_case on level_outgoing (tenant, case_id, id) where state = 'waiting';
alter table level_outgoing enable row level security;
alter table level_outgoing force row level security;
create policy tenant_wall on level_outgoing to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
create policy relay on level_outgoing to ${relay} using (true) with check (true);
grant select, insert on level_outgoing to ${app};
grant select, update (state, attempts, next_attempt_at, sent_at, error) on level_outgoing to ${relay};

-- The box for messages that came in: one that is here has had its effect.
create table level_incoming (
    tenant      text        not null,
    id          uuid        not null,
    link        uuid        not null,
    type        text        not null,
    received_at timestamptz not null,
    primary key (tenant, id)
);
alter table level_incoming enable row level security;
alter table level_incoming force row level security;
create policy tenant_wall on level_incoming
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on level_incoming to ${app};
