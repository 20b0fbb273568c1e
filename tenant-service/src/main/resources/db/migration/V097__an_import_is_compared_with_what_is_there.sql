-- What becomes of rows that look like facilities of other sources.
alter table facility_import add column alike text not null default 'SKIP' check (alike in ('SKIP', 'UPDATE', 'ADD'));

-- What stands near a place.
create index facility_near on facility (tenant, kind, lat, lng);
