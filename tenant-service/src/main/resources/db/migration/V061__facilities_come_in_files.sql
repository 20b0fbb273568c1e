create table facility_import (
    id         uuid        primary key,
    tenant     text        not null,
    state      text        not null check (state in ('PREVIEW', 'APPLIED', 'UNDONE')),
    file       text        not null,
    kind       text        not null check (kind in ('TOILET', 'PARKING')),
    datum      text        not null,
    source     text        not null,
    mapping    jsonb       not null,
    report     jsonb       not null,
    outcome    jsonb,
    created_by text        not null,
    created_at timestamptz not null,
    decided_at timestamptz,
    version    bigint      not null,
    unique (tenant, id)
);
create index facility_import_listed on facility_import (tenant, created_at desc, id);
alter table facility_import enable row level security;
alter table facility_import force row level security;
create policy tenant_wall on facility_import
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on facility_import to ${app};

-- The file as it was sent, packed; it is read again for every preview, for applying and for the list of refused rows.
create table facility_import_file (
    import uuid  primary key,
    tenant text  not null,
    packed bytea not null,
    foreign key (tenant, import) references facility_import (tenant, id) on delete cascade
);
alter table facility_import_file enable row level security;
alter table facility_import_file force row level security;
create policy tenant_wall on facility_import_file
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on facility_import_file to ${app};

-- What an import changed, and what was there before: the way back.
create table facility_import_change (
    tenant        text   not null,
    import        uuid   not null,
    facility      uuid   not null,
    before        jsonb,
    version_after bigint not null,
    primary key (tenant, import, facility),
    foreign key (tenant, import) references facility_import (tenant, id) on delete cascade
);
alter table facility_import_change enable row level security;
alter table facility_import_change force row level security;
create policy tenant_wall on facility_import_change
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on facility_import_change to ${app};
