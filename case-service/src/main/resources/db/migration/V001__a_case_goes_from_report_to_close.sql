-- A case, from the report to its end. Clocks and ties to twins at other levels are JSON: they are read and written whole.
create table cases (
    id              uuid             primary key,
    tenant          text             not null,
    version         bigint           not null,
    number          text             not null,
    tracking_code   text             not null,
    stage           text             not null,
    progress_light  text             not null,
    category_code   text,
    category_name   text,
    category_scheme text,
    condition_name  text,
    limit_value     numeric(38, 2),
    limit_unit      text,
    unit_id         uuid,
    unit_name       text,
    reporter_name   text,
    reporter_phone  text,
    lng             double precision not null,
    lat             double precision not null,
    address         text,
    description     text             not null,
    facility        uuid,
    source          text             not null,
    result_text     text,
    result_at       timestamptz,
    reported_at     timestamptz      not null,
    warn_at         timestamptz,
    due_at          timestamptz,
    due_order       timestamptz      not null,
    ended_at        timestamptz,
    ended_light     text,
    clocks          text             not null,
    origin          text,
    origin_key      text,
    sent_to         text,
    demo            boolean          not null,
    unique (tenant, number),
    unique (tenant, tracking_code)
);
create index cases_by_report on cases (tenant, reported_at desc, id desc);
create index cases_by_deadline on cases (tenant, due_order, id);
create index cases_by_stage on cases (tenant, stage, due_order, id);
create index cases_by_unit on cases (tenant, unit_id, due_order, id) where unit_id is not null;
create unique index cases_by_origin on cases (tenant, origin_key) where origin_key is not null;
alter table cases enable row level security;
alter table cases force row level security;
create policy tenant_wall on cases
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on cases to ${app};

-- What was done to it. The application cannot change or delete what it has written here.
create table case_history (
    id         uuid        primary key,
    tenant     text        not null,
    case_id    uuid        not null,
    at         timestamptz not null,
    action     text        not null,
    from_stage text,
    to_stage   text        not null,
    by_name    text        not null,
    by_role    text        not null,
    unit_id    uuid,
    unit_name  text,
    reason     text,
    note       text,
    photos     text        not null
);
create index case_history_of_case on case_history (tenant, case_id, at, id);
alter table case_history enable row level security;
alter table case_history force row level security;
create policy tenant_wall on case_history
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on case_history to ${app};

-- The serials that were drawn on a day.
create table case_number (
    tenant text    not null,
    day    date    not null,
    next   integer not null,
    primary key (tenant, day)
);
alter table case_number enable row level security;
alter table case_number force row level security;
create policy tenant_wall on case_number
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on case_number to ${app};
