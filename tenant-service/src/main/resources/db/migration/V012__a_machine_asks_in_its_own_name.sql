create table machine_client (
    id uuid primary key,
    tenant text not null,
    client_id text not null,
    name text not null,
    secret text not null,
    scopes text[] not null,
    created_at timestamptz not null,
    unique (tenant, client_id)
);
alter table machine_client enable row level security;
alter table machine_client force row level security;
create policy tenant_wall on machine_client
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on machine_client to ${app};
