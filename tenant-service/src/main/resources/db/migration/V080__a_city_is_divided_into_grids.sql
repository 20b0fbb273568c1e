-- The grids (网格) of a tenant come in editions: a file is looked at, applied as a whole, and taken back as a whole.
create table grid_edition (
    id         uuid        primary key,
    tenant     text        not null,
    state      text        not null check (state in ('PREVIEW', 'CURRENT', 'FORMER', 'WITHDRAWN')),
    number     integer,
    former     uuid,
    file       text        not null,
    datum      text        not null,
    report     jsonb       not null,
    created_by text        not null,
    created_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    unique (tenant, id)
);
create unique index grid_edition_current on grid_edition (tenant) where state = 'CURRENT';
create unique index grid_edition_numbered on grid_edition (tenant, number) where number is not null;
create index grid_edition_listed on grid_edition (tenant, id desc);
alter table grid_edition enable row level security;
alter table grid_edition force row level security;
create policy tenant_wall on grid_edition
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on grid_edition to ${app};

-- Polygons are GeoJSON coordinates of a MultiPolygon in WGS-84: they are read and written whole.
create table grid (
    tenant     text             not null,
    edition    uuid             not null,
    code       text             not null,
    name       text             not null,
    unit       uuid,
    households integer,
    polygons   text             not null,
    lng        double precision not null,
    lat        double precision not null,
    area       double precision not null,
    primary key (tenant, edition, code),
    foreign key (tenant, edition) references grid_edition (tenant, id) on delete cascade,
    foreign key (tenant, unit) references org_unit (tenant, id)
);
create index grid_of_unit on grid (tenant, unit) where unit is not null;
alter table grid enable row level security;
alter table grid force row level security;
create policy tenant_wall on grid
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on grid to ${app};

-- Who answers for a grid, whatever edition draws it.
create table grid_person (
    tenant text    not null,
    grid   text    not null,
    place  integer not null,
    role   text    not null,
    name   text    not null,
    post   text,
    phone  text,
    primary key (tenant, grid, place)
);
alter table grid_person enable row level security;
alter table grid_person force row level security;
create policy tenant_wall on grid_person
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on grid_person to ${app};

-- Rises with every change of what others know of the grids; who changes them waits for each other here.
create table grid_revision (
    tenant   text   primary key,
    revision bigint not null
);
alter table grid_revision enable row level security;
alter table grid_revision force row level security;
create policy tenant_wall on grid_revision
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on grid_revision to ${app};
