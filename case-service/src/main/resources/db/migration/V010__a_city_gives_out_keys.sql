-- Keys for applications of others: only a hash of what their holders show is kept.
create table api_key (
    id           uuid        primary key,
    tenant       text        not null,
    name         text        not null,
    start        text        not null,
    hash         text        not null,
    per_minute   integer     not null,
    made_at      timestamptz not null,
    made_by      text        not null,
    revoked_at   timestamptz,
    revoked_by   text,
    last_used_at timestamptz,
    unique (tenant, hash)
);
create index api_key_by_age on api_key (tenant, made_at desc, id desc);
alter table api_key enable row level security;
alter table api_key force row level security;
create policy tenant_wall on api_key
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on api_key to ${app};
