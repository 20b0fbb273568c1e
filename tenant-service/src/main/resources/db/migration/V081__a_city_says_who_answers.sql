-- Who answers for what, where and when; duty rosters; groups of units that are asked: one row for each version.
create table responsibility (
    tenant  text        not null,
    version integer     not null,
    content jsonb       not null,
    at      timestamptz not null,
    by_name text        not null,
    primary key (tenant, version)
);
alter table responsibility enable row level security;
alter table responsibility force row level security;
create policy tenant_wall on responsibility
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on responsibility to ${app};
