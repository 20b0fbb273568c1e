-- A tenant's cases by id. The version is not in it: steps that change nothing else indexed need not touch it.
create index cases_counted_off on cases (tenant, id);
