-- How a tenant tells people, one row for each version; secrets in it are sealed by the installation's key.
create table notice_settings (
    tenant   text        not null,
    version  integer     not null,
    settings text        not null,
    at       timestamptz not null,
    by_name  text        not null,
    primary key (tenant, version)
);
alter table notice_settings enable row level security;
alter table notice_settings force row level security;
create policy tenant_wall on notice_settings
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on notice_settings to ${app};

-- A tenant's own words, one row for each version; an empty text stands for the words that are shipped.
create table notice_template (
    tenant   text        not null,
    occasion text        not null,
    channel  text        not null,
    language text        not null,
    version  integer     not null,
    subject  text        not null,
    text     text        not null,
    at       timestamptz not null,
    by_name  text        not null,
    primary key (tenant, occasion, channel, language, version)
);
alter table notice_template enable row level security;
alter table notice_template force row level security;
create policy tenant_wall on notice_template
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on notice_template to ${app};

-- What goes out to people who are not on the staff. Where to is forgotten once it is settled.
create table notice_letter (
    id              uuid        primary key,
    tenant          text        not null,
    key             text        not null,
    case_id         uuid        not null,
    occasion        text        not null,
    channel         text        not null,
    recipient       text,
    shown_recipient text        not null,
    facts           text        not null,
    state           text        not null,
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    give_up_at      timestamptz not null,
    done_at         timestamptz,
    reason          text,
    unique (tenant, key)
);
create index notice_letter_due on notice_letter (next_attempt_at) where state in ('waiting', 'sending');
create index notice_letter_log on notice_letter (tenant, created_at desc, id desc);
create index notice_letter_log_by_state on notice_letter (tenant, state, created_at desc, id desc);
create index notice_letter_by_age on notice_letter (created_at);
alter table notice_letter enable row level security;
alter table notice_letter force row level security;
create policy tenant_wall on notice_letter to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
create policy relay on notice_letter to ${relay} using (true) with check (true);
grant select, insert, update on notice_letter to ${app};
grant select, delete, update (state, attempts, next_attempt_at, done_at, reason, recipient) on notice_letter to ${relay};

-- Who does not want to be told any more (退订): a fingerprint of the address, not the address.
create table notice_stop (
    tenant      text        not null,
    fingerprint text        not null,
    at          timestamptz not null,
    primary key (tenant, fingerprint)
);
alter table notice_stop enable row level security;
alter table notice_stop force row level security;
create policy tenant_wall on notice_stop
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on notice_stop to ${app};
