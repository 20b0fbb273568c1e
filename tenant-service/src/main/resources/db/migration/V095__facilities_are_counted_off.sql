-- A tenant's facilities with their versions, by id, read from the index alone.
create index facility_counted_off on facility (tenant, id) include (version);
