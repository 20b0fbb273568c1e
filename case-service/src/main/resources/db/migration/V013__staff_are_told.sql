-- What staff are told, one row for each audience; who is of an audience is looked up when it is read.
create table inbox_item (
    id         uuid        primary key,
    tenant     text        not null,
    key        text        not null,
    audience   text        not null,
    occasion   text        not null,
    case_id    uuid        not null,
    facts      text        not null,
    by_account text,
    at         timestamptz not null,
    unique (tenant, key)
);
create index inbox_item_of_audience on inbox_item (tenant, audience, at desc, id desc);
create index inbox_item_by_age on inbox_item (at);
alter table inbox_item enable row level security;
alter table inbox_item force row level security;
create policy tenant_wall on inbox_item to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
create policy relay on inbox_item to ${relay} using (true);
grant select, insert on inbox_item to ${app};
grant select (at), delete on inbox_item to ${relay};

-- What of it a member has read.
create table inbox_read (
    tenant  text        not null,
    account text        not null,
    item    uuid        not null,
    at      timestamptz not null,
    primary key (tenant, account, item)
);
create index inbox_read_by_age on inbox_read (at);
alter table inbox_read enable row level security;
alter table inbox_read force row level security;
create policy tenant_wall on inbox_read to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
create policy relay on inbox_read to ${relay} using (true);
grant select, insert on inbox_read to ${app};
grant select (at), delete on inbox_read to ${relay};

-- Up to when a member has read all.
create table inbox_mark (
    tenant     text        not null,
    account    text        not null,
    read_up_to timestamptz not null,
    primary key (tenant, account)
);
alter table inbox_mark enable row level security;
alter table inbox_mark force row level security;
create policy tenant_wall on inbox_mark
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on inbox_mark to ${app};

-- What a member signs in by, so that who asked for something can be told what became of it.
alter table case_history add column by_account text;
