create table photo (
    id       uuid        primary key,
    tenant   text        not null,
    case_id  uuid        not null,
    reported boolean     not null,
    width    integer     not null,
    height   integer     not null,
    bytes    integer     not null,
    at       timestamptz not null
);
create index photo_of_case on photo (tenant, case_id, id);
alter table photo enable row level security;
alter table photo force row level security;
create policy tenant_wall on photo
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on photo to ${app};
