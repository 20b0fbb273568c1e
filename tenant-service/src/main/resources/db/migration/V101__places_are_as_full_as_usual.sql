-- How much of a place is taken as a rule: by the day of the week, 8 for public holidays, and the hour.
create table availability_usual (
    tenant     text             not null,
    facility   uuid             not null,
    day        int              not null check (day between 1 and 8),
    hour       int              not null check (hour between 0 and 23),
    taken      double precision not null check (taken between 0 and 1),
    samples    int              not null,
    days       int              not null,
    last_day   date             not null,
    sampled_at timestamptz      not null,
    primary key (tenant, facility, day, hour),
    foreign key (tenant, facility) references facility (tenant, id) on delete cascade
);
alter table availability_usual enable row level security;
alter table availability_usual force row level security;
create policy tenant_wall on availability_usual
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on availability_usual to ${app};

-- Who goes the rounds sees which tenants have operators, and no more.
create policy relay on availability_operator for select to ${relay} using (true);
grant select (tenant) on availability_operator to ${relay};
