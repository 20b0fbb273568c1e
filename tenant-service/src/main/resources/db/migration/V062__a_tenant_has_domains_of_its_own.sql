-- The operators' register: all rows are theirs, so that the key holds for all tenants, on whatever database these live.
create table tenant_domain (
    tenant text not null check (tenant = 'platform'),
    domain text not null check (domain = lower(domain)),
    slug text not null,
    named_at timestamptz not null,
    primary key (tenant, domain)
);
create index tenant_domain_by_owner on tenant_domain (tenant, slug);
alter table tenant_domain enable row level security;
alter table tenant_domain force row level security;
create policy tenant_wall on tenant_domain
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, delete on tenant_domain to ${app};
