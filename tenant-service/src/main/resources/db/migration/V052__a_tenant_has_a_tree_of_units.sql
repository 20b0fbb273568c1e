create table org_unit (
    id       uuid    primary key,
    tenant   text    not null,
    code     text    not null,
    name     text    not null,
    kind     text    not null check (kind in ('CENTRE', 'DEPARTMENT', 'STREET', 'COMMUNITY', 'COMPANY')),
    parent   uuid,
    level    integer not null check (level between 1 and 8),
    calendar text    not null check (calendar in ('WORKING', 'ALWAYS')),
    version  bigint  not null,
    unique (tenant, code),
    unique (tenant, id),
    foreign key (tenant, parent) references org_unit (tenant, id)
);
create index org_unit_below on org_unit (tenant, parent);
alter table org_unit enable row level security;
alter table org_unit force row level security;
create policy tenant_wall on org_unit
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on org_unit to ${app};
