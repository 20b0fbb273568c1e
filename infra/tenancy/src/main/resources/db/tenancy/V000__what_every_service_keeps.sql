-- What must be told to others, written in the transaction that made it true.
create table outbox (
    id           uuid        primary key,
    tenant       text        not null,
    stream       text        not null,
    type         text        not null,
    key          text        not null,
    payload      jsonb       not null,
    at           timestamptz not null,
    published_at timestamptz
);
create index outbox_waiting on outbox (id) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;
alter table outbox enable row level security;
alter table outbox force row level security;
create policy tenant_wall on outbox to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
-- The relay carries everybody's letters and can do nothing else.
create policy relay on outbox to ${relay} using (true) with check (true);
grant select, insert on outbox to ${app};
grant select, update (published_at), delete on outbox to ${relay};

-- Answers to requests that a client may repeat.
create table idempotency_key (
    tenant      text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      jsonb,
    at          timestamptz not null,
    primary key (tenant, key)
);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy tenant_wall on idempotency_key
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on idempotency_key to ${app};
