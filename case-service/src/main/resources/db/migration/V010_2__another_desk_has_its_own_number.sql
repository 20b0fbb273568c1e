-- The number that another desk, such as 12345, gave to what became a case: one case for each number of a source.
create table outside_order (
    tenant  text not null,
    source  text not null,
    number  text not null,
    case_id uuid not null,
    primary key (tenant, source, number),
    unique (tenant, case_id)
);
alter table outside_order enable row level security;
alter table outside_order force row level security;
create policy tenant_wall on outside_order
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on outside_order to ${app};
