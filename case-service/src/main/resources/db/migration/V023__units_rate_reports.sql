-- What the unit that handled a case thinks of its report, one for each case.
create table report_rating (
    tenant        text        not null,
    case_id       uuid        not null,
    case_number   text        not null,
    unit_id       uuid        not null,
    unit_name     text        not null,
    reporter      text        not null,
    reporter_name text        not null,
    score         integer     not null,
    scale         integer     not null,
    reasons       text        not null,
    note          text,
    by_name       text        not null,
    by_account    text,
    at            timestamptz not null,
    primary key (tenant, case_id)
);
create index report_rating_by_time on report_rating (tenant, at, reporter);
create index report_rating_of_reporter on report_rating (tenant, reporter, at desc, case_id desc);
alter table report_rating enable row level security;
alter table report_rating force row level security;
create policy tenant_wall on report_rating
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on report_rating to ${app};
