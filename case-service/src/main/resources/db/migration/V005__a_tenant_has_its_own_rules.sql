-- How a tenant does its casework, one row for each version; the application cannot change or delete one.
create table case_rules (
    tenant  text        not null,
    version integer     not null,
    rules   text        not null,
    at      timestamptz not null,
    by_name text        not null,
    primary key (tenant, version)
);
alter table case_rules enable row level security;
alter table case_rules force row level security;
create policy tenant_wall on case_rules
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on case_rules to ${app};
