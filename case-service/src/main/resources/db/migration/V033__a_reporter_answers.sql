-- What a reporter says of how their report was dealt with: once for each time that the case was closed. It is not changed.
create table reporter_answer (
    tenant   text        not null,
    report   uuid        not null,
    closing  timestamptz not null,
    incident uuid        not null,
    verdict  text        not null,
    words    text,
    outcome  text        not null,
    at       timestamptz not null,
    primary key (tenant, report, closing)
);
create index reporter_answer_of_case on reporter_answer (tenant, incident, at);
alter table reporter_answer enable row level security;
alter table reporter_answer force row level security;
create policy tenant_wall on reporter_answer
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on reporter_answer to ${app};
