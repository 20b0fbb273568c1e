create table role (
    id uuid primary key,
    tenant text not null,
    code text not null,
    name text not null,
    permissions text[] not null,
    unique (tenant, code)
);
alter table role enable row level security;
alter table role force row level security;
create policy tenant_wall on role
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on role to ${app};
