-- Groups of units (督办群) that are asked what no rule settles: their class, their name, who is in them, and which
-- entries of the catalogue they are asked about.
create table supervision_group (
    id         uuid        primary key,
    tenant     text        not null,
    version    integer     not null,
    kind       text        not null,
    name       text        not null,
    members    text        not null,
    matters    text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    unique (tenant, name)
);
alter table supervision_group enable row level security;
alter table supervision_group force row level security;
create policy tenant_wall on supervision_group
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on supervision_group to ${app};
