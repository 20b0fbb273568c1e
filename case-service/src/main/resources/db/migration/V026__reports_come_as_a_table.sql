-- A table of reports that somebody sent: looked at, then made into cases row by row.
create table batch (
    id         uuid        primary key,
    tenant     text        not null,
    state      text        not null,
    file       text        not null,
    sha256     text        not null,
    encoding   text        not null,
    separator  text        not null,
    datum      text        not null,
    answers    boolean     not null,
    old        boolean     not null,
    mapping    text        not null,
    survey     text        not null,
    next_row   bigint      not null,
    opened     integer     not null,
    refused    integer     not null,
    by_name    text        not null,
    by_role    text        not null,
    by_account text,
    made_at    timestamptz not null,
    ended_at   timestamptz,
    ended_by   text,
    lease      timestamptz not null,
    unique (tenant, id)
);
create index batch_by_age on batch (tenant, made_at desc, id desc);
create index batch_by_file on batch (tenant, sha256);
create index batch_at_work on batch (lease) where state = 'applying';

-- What the file said, packed; gone when nobody needs it any more.
create table batch_file (
    tenant text  not null,
    batch  uuid  not null,
    packed bytea not null,
    primary key (tenant, batch)
);

-- What became of a row: once it stands here, the row is done, whoever goes on with the batch.
create table batch_row (
    tenant  text   not null,
    batch   uuid   not null,
    row     bigint not null,
    case_id uuid,
    number  text,
    why     text,
    primary key (tenant, batch, row)
);

alter table batch enable row level security;
alter table batch force row level security;
create policy tenant_wall on batch to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
create policy relay on batch to ${relay} using (true) with check (true);
grant select, insert, update, delete on batch to ${app};
grant select (id, tenant, state, lease, made_at), update (lease) on batch to ${relay};
alter table batch_file enable row level security;
alter table batch_file force row level security;
create policy tenant_wall on batch_file
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, delete on batch_file to ${app};
alter table batch_row enable row level security;
alter table batch_row force row level security;
create policy tenant_wall on batch_row
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, delete on batch_row to ${app};
