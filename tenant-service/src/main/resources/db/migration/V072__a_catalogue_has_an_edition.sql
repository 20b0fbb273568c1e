-- Grows with every change of a tenant's catalogue, so that what is held in memory is known to be stale.
create table catalogue_edition (
    tenant  text   primary key,
    edition bigint not null
);
alter table catalogue_edition enable row level security;
alter table catalogue_edition force row level security;
create policy tenant_wall on catalogue_edition
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on catalogue_edition to ${app};
