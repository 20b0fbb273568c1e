-- Append-only: the application may add and read, never change or remove.
create table audit_entry (
    id uuid primary key,
    tenant text not null,
    at timestamptz not null,
    actor_tenant text,
    actor text not null,
    actor_name text not null,
    action text not null,
    subject text not null,
    details jsonb not null,
    request_id text
);
create index audit_entry_by_time on audit_entry (tenant, id desc);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy tenant_wall on audit_entry
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on audit_entry to ${app};
