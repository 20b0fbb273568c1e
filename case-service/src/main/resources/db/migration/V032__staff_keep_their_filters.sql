-- How somebody of the staff filters the desk's list, under a name of their own; it follows the account, not the browser.
create table desk_view (
    tenant  text        not null,
    account text        not null,
    id      uuid        not null,
    name    text        not null,
    filter  text        not null,
    usual   boolean     not null,
    at      timestamptz not null,
    primary key (tenant, account, id)
);
create unique index desk_view_name on desk_view (tenant, account, name);
create unique index desk_view_usual on desk_view (tenant, account) where usual;
alter table desk_view enable row level security;
alter table desk_view force row level security;
create policy tenant_wall on desk_view
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on desk_view to ${app};
