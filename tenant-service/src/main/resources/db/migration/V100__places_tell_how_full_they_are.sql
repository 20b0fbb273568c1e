-- A facility can be meant by tables of its own tenant; the index that facilities are counted off by does it.
drop index facility_counted_off;
alter table facility add constraint facility_counted_off unique (tenant, id) include (version);

-- Who tells how full places are, of which, and the secret that it signs with, sealed.
create table availability_operator (
    id          uuid        primary key,
    tenant      text        not null,
    name        text        not null,
    kind        text        not null,
    source      text,
    stale_after int         not null check (stale_after between 1 and 1440),
    secret      bytea,
    made_at     timestamptz not null,
    made_by     text        not null,
    revoked_at  timestamptz,
    revoked_by  text,
    heard_at    timestamptz,
    version     bigint      not null,
    unique (tenant, id)
);
alter table availability_operator enable row level security;
alter table availability_operator force row level security;
create policy tenant_wall on availability_operator
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on availability_operator to ${app};

-- Facilities that an operator knows by ids of its own.
create table availability_place (
    tenant   text not null,
    operator uuid not null,
    place    text not null,
    facility uuid not null,
    primary key (tenant, operator, place),
    foreign key (tenant, operator) references availability_operator (tenant, id) on delete cascade,
    foreign key (tenant, facility) references facility (tenant, id) on delete cascade
);
create index availability_place_meant on availability_place (tenant, facility);
alter table availability_place enable row level security;
alter table availability_place force row level security;
create policy tenant_wall on availability_place
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on availability_place to ${app};

-- What was told last. It is written a thousand times a second: no index but the key, and room to write in place.
create table facility_live (
    tenant      text        not null,
    facility    uuid        not null,
    operator    uuid        not null,
    state       text        not null check (state in ('open', 'closed', 'unknown')),
    free        int         check (free >= 0),
    total       int         check (total >= 0),
    observed_at timestamptz not null,
    stale_at    timestamptz not null,
    told_at     timestamptz not null,
    usual       text        check (usual in ('free', 'busy', 'full')),
    usual_until timestamptz,
    primary key (tenant, facility),
    foreign key (tenant, facility) references facility (tenant, id) on delete cascade
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05);
alter table facility_live enable row level security;
alter table facility_live force row level security;
create policy tenant_wall on facility_live
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on facility_live to ${app};
