create table catalogue_entry (
    id         uuid   primary key,
    tenant     text   not null,
    scheme     text   not null,
    kind       text   not null check (kind in ('PART', 'MATTER')),
    code       text   not null,
    name       text   not null,
    major_code text   not null,
    major_name text   not null,
    conditions jsonb  not null default '[]',
    version    bigint not null,
    unique (tenant, scheme, kind, code)
);
alter table catalogue_entry enable row level security;
alter table catalogue_entry force row level security;
create policy tenant_wall on catalogue_entry
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on catalogue_entry to ${app};
