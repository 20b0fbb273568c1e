create table note (
    id      uuid   primary key,
    tenant  text   not null,
    text    text   not null,
    version bigint not null
);
alter table note enable row level security;
alter table note force row level security;
create policy tenant_wall on note
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on note to ${app};
