create table tenant_outline (
    tenant text primary key,
    outline text not null,
    changed_at timestamptz not null
);
alter table tenant_outline enable row level security;
alter table tenant_outline force row level security;
create policy tenant_wall on tenant_outline
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on tenant_outline to ${app};
