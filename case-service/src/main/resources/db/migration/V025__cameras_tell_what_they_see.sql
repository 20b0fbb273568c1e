-- What a key opens: the open interface, or the events of cameras.
alter table api_key add column purpose text not null default 'open311';

-- A camera: where it stands, in degrees of CGCS2000, and which way it looks, in degrees from north.
create table camera (
    id         uuid             primary key,
    tenant     text             not null,
    code       text             not null,
    name       text             not null,
    lng        double precision not null,
    lat        double precision not null,
    address    text,
    facing     integer,
    retired    boolean          not null,
    changed_at timestamptz      not null,
    changed_by text             not null,
    unique (tenant, code)
);

-- What a vendor's code means here; one that was seen and means nothing yet has no category.
create table video_code (
    tenant        text        not null,
    vendor        text        not null,
    code          text        not null,
    scheme        text,
    kind          text,
    category      text,
    category_name text,
    least         integer     not null,
    direct        integer,
    cool_down     integer     not null,
    seen_at       timestamptz,
    changed_at    timestamptz,
    changed_by    text,
    primary key (tenant, vendor, code)
);

-- Something that a camera's watcher saw, which waits for a person or was decided. Percentages are whole.
create table video_event (
    id            uuid        primary key,
    tenant        text        not null,
    vendor        text        not null,
    event         text        not null,
    camera        uuid        not null,
    code          text        not null,
    scheme        text        not null,
    kind          text        not null,
    category      text        not null,
    category_name text        not null,
    confidence    integer     not null,
    box           text,
    picture       uuid,
    facts         text,
    at            timestamptz not null,
    last_at       timestamptz not null,
    times         integer     not null,
    came_at       timestamptz not null,
    state         text        not null,
    decided_at    timestamptz,
    decided_by    text,
    reason        text,
    case_id       uuid
);
create index video_event_by_state on video_event (tenant, state, came_at, id);
create index video_event_of_camera on video_event (tenant, camera, vendor, code, at desc);
create index video_event_by_picture on video_event (tenant, picture) where picture is not null;

-- Which events of a vendor came already; older ones than this remembers are not taken.
create table video_seen (
    tenant text        not null,
    vendor text        not null,
    event  text        not null,
    at     timestamptz not null,
    as_of  uuid,
    primary key (tenant, vendor, event)
);
create index video_seen_by_age on video_seen (tenant, at);

alter table camera enable row level security;
alter table camera force row level security;
create policy tenant_wall on camera
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on camera to ${app};
alter table video_code enable row level security;
alter table video_code force row level security;
create policy tenant_wall on video_code
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on video_code to ${app};
alter table video_event enable row level security;
alter table video_event force row level security;
create policy tenant_wall on video_event to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
create policy relay on video_event to ${relay} using (true);
grant select, insert, update, delete on video_event to ${app};
grant select (tenant, state, came_at) on video_event to ${relay};
alter table video_seen enable row level security;
alter table video_seen force row level security;
create policy tenant_wall on video_seen to ${app}
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
create policy relay on video_seen to ${relay} using (true);
grant select, insert, update, delete on video_seen to ${app};
grant select (tenant, at) on video_seen to ${relay};
