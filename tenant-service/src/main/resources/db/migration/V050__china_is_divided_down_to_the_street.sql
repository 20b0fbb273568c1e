-- The same for every tenant: no wall stands here.
create table division (
    code   text collate "C" primary key,
    name   text collate "C" not null,
    level  text             not null check (level in ('nation', 'province', 'city', 'county', 'street')),
    parent text collate "C",
    path   text             not null -- the names from the province down to its own, parted by slashes
);
create index division_below on division (parent, code);
create index division_named on division (name, code);
grant select, insert, update, delete on division to ${app};

-- Which edition of the divisions is in the table.
create table division_edition (
    edition   text        primary key,
    loaded_at timestamptz not null
);
grant select, insert, delete on division_edition to ${app};
