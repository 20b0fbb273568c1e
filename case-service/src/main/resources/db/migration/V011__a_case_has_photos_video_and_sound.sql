-- What was a photo is one of several things that can be attached to a case. Old rows stay as they are: photos without an
-- original, of which only those of a report are known to show the state before.
alter table photo rename to attachment;
alter index photo_of_case rename to attachment_of_case;
alter table attachment
    alter column width drop not null,
    alter column height drop not null,
    alter column bytes type bigint,
    add column kind text not null default 'photo',
    add column type text not null default 'image/jpeg',
    add column role text not null default 'other',
    add column sha256 text,
    add column original_type text,
    add column original_bytes bigint,
    add column taken_at timestamptz,
    add column taken_lng float8,
    add column taken_lat float8,
    add column camera text,
    add column millis bigint,
    add column codec text,
    add column sharable boolean not null default true,
    add column secrets text not null default '',
    add column scan text not null default 'none';
create index attachment_by_hash on attachment (tenant, sha256) where sha256 is not null;
create index attachment_to_scan on attachment (tenant, at) where scan = 'waiting';
grant update (scan) on attachment to ${app};

-- How many bytes a tenant's evidence takes.
create table evidence_usage (
    tenant text   primary key,
    bytes  bigint not null
);
alter table attachment no force row level security; -- its owner, who migrates, is bound to no tenant
update attachment set role = 'before' where reported;
insert into evidence_usage select tenant, sum(bytes) from attachment group by tenant;
alter table attachment force row level security;
alter table evidence_usage enable row level security;
alter table evidence_usage force row level security;
create policy tenant_wall on evidence_usage
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on evidence_usage to ${app};

-- Who looked at an original, with the place and time that its camera wrote: kept, never changed.
create table original_access (
    id         uuid        primary key,
    tenant     text        not null,
    case_id    uuid        not null,
    attachment uuid        not null,
    by_name    text        not null,
    by_role    text        not null,
    at         timestamptz not null
);
create index original_access_of_case on original_access (tenant, case_id, at, id);
alter table original_access enable row level security;
alter table original_access force row level security;
create policy tenant_wall on original_access
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on original_access to ${app};
