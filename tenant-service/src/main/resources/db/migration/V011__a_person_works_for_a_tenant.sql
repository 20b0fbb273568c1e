create table person (
    id uuid primary key,
    tenant text not null,
    username text not null,
    name text not null,
    phone text,
    unit uuid,
    roles text[] not null,
    enabled boolean not null,
    password text not null,
    password_changed_at timestamptz not null,
    must_change_password boolean not null,
    version bigint not null,
    unique (tenant, username),
    unique (tenant, id)
);
create index person_by_unit on person (tenant, unit);
alter table person enable row level security;
alter table person force row level security;
create policy tenant_wall on person
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on person to ${app};
