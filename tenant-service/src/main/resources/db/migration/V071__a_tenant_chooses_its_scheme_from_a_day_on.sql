-- Which scheme new reports use, from which day on. Nothing is taken back: a later decision counts.
create table catalogue_choice (
    id         uuid        primary key,
    tenant     text        not null,
    scheme     text        not null,
    from_day   date        not null,
    decided_at timestamptz not null,
    decided_by text        not null
);
create index catalogue_choice_of_tenant on catalogue_choice (tenant, from_day, decided_at);
alter table catalogue_choice enable row level security;
alter table catalogue_choice force row level security;
create policy tenant_wall on catalogue_choice
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on catalogue_choice to ${app};
