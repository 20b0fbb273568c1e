-- The official account of a tenant; its secrets are sealed with the installation's key.
create table wechat_account (
    tenant     text        primary key,
    app_id     text        not null,
    encrypted  boolean     not null,
    sealed     text        not null,
    changed_at timestamptz not null,
    changed_by text        not null
);
-- Messages that were heard, so that what WeChat sends again is heard once; with what was answered.
create table wechat_heard (
    tenant text        not null,
    key    text        not null,
    at     timestamptz not null,
    answer text,
    primary key (tenant, key)
);
create index wechat_heard_by_age on wechat_heard (tenant, at);
-- What a follower has told so far, until it is a report; absent between two.
create table wechat_talk (
    tenant   text        not null,
    follower text        not null,
    talk     text,
    at       timestamptz not null,
    primary key (tenant, follower)
);
alter table wechat_account enable row level security;
alter table wechat_account force row level security;
create policy tenant_wall on wechat_account
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on wechat_account to ${app};
alter table wechat_heard enable row level security;
alter table wechat_heard force row level security;
create policy tenant_wall on wechat_heard
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on wechat_heard to ${app};
alter table wechat_talk enable row level security;
alter table wechat_talk force row level security;
create policy tenant_wall on wechat_talk
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on wechat_talk to ${app};
