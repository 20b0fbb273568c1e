-- The directory of tenants is the installation's: everybody may read it, a tenant's row is written only in its own name.
create table tenant (
    slug text primary key check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    name text not null,
    level text not null,
    division text not null,
    parent text,
    status text not null check (status in ('active', 'suspended')),
    time_zone text not null,
    demo boolean not null,
    accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
    phone text not null,
    lng double precision,
    lat double precision,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    base_map jsonb,
    labels jsonb not null,
    opened_at timestamptz not null,
    version bigint not null
);
create index tenant_by_division on tenant (division);
alter table tenant enable row level security;
alter table tenant force row level security;
create policy everybody_reads on tenant for select using (true);
create policy own_row_is_added on tenant for insert
    with check (slug = nullif(current_setting('app.tenant', true), ''));
create policy own_row_is_changed on tenant for update
    using (slug = nullif(current_setting('app.tenant', true), ''))
    with check (slug = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on tenant to ${app};
