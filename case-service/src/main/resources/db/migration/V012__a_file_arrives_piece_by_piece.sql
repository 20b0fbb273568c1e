-- A file on its way in: known by a secret that only its sender has, of which we keep the hash.
create table upload (
    id         uuid        primary key,
    tenant     text        not null,
    secret     text        not null,
    uploader   text        not null,
    length     bigint      not null,
    received   bigint      not null,
    name       text,
    touched_at timestamptz not null,
    expires_at timestamptz not null,
    facts      text,
    refusal    text,
    unique (tenant, secret)
);
create index upload_of_uploader on upload (tenant, uploader, expires_at);
create index upload_by_expiry on upload (tenant, expires_at);
create table upload_piece (
    tenant text   not null,
    upload uuid   not null,
    start  bigint not null,
    length bigint not null,
    object uuid   not null,
    primary key (tenant, upload, start)
);
create index upload_piece_by_object on upload_piece (tenant, object);

-- What records: body cameras of officers, drones.
create table device (
    id      uuid    primary key,
    tenant  text    not null,
    code    text    not null,
    kind    text    not null,
    name    text    not null,
    unit    uuid,
    retired boolean not null,
    unique (tenant, code)
);
-- Which device recorded a file of a case, who carried it, and when.
create table recording (
    id         uuid        primary key,
    tenant     text        not null,
    case_id    uuid        not null,
    device     uuid        not null,
    officer    text        not null,
    began      timestamptz not null,
    ended      timestamptz not null,
    flight     text,
    sha256     text        not null,
    vouched    boolean     not null,
    by_name    text        not null,
    at         timestamptz not null
);
create index recording_of_case on recording (tenant, case_id, began, id);
create index recording_by_hash on recording (tenant, sha256);

-- A file in which a scanner found something: that it was refused, by its hash; never its bytes.
create table refused_file (
    id      uuid        primary key,
    tenant  text        not null,
    sha256  text        not null,
    bytes   bigint      not null,
    finding text        not null,
    at      timestamptz not null
);
create index refused_file_by_time on refused_file (tenant, at, id);

alter table upload enable row level security;
alter table upload force row level security;
create policy tenant_wall on upload
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on upload to ${app};
alter table upload_piece enable row level security;
alter table upload_piece force row level security;
create policy tenant_wall on upload_piece
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, delete on upload_piece to ${app};
alter table device enable row level security;
alter table device force row level security;
create policy tenant_wall on device
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on device to ${app};
alter table recording enable row level security;
alter table recording force row level security;
create policy tenant_wall on recording
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on recording to ${app};
alter table refused_file enable row level security;
alter table refused_file force row level security;
create policy tenant_wall on refused_file
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on refused_file to ${app};
