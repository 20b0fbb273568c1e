create table facility (
    id            uuid             primary key,
    tenant        text             not null,
    kind          text             not null check (kind in ('TOILET', 'PARKING')),
    name          text             not null,
    address       text,
    lng           double precision not null check (lng between -180 and 180),
    lat           double precision not null check (lat between -90 and 90),
    site          text             not null,
    attributes    jsonb            not null default '{}',
    status        text             not null check (status in ('OPEN', 'CLOSED', 'REPAIR')),
    status_reason text,
    checked_at    timestamptz,
    source        text             not null,
    source_id     text             not null,
    created_at    timestamptz      not null,
    updated_at    timestamptz      not null,
    version       bigint           not null,
    unique (tenant, kind, source, source_id)
);
create index facility_listed on facility (tenant, kind, id);
create index facility_site on facility (tenant, site);
alter table facility enable row level security;
alter table facility force row level security;
create policy tenant_wall on facility
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on facility to ${app};
