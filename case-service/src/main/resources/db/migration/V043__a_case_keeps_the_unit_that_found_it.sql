-- The unit where a case was found, beside the unit that handles it; unknown for older ones. Only rows that have one are in
-- the index, so that a report which nobody's ground or staff told costs nothing more.
alter table cases add column reporting_unit_id uuid;
alter table cases add column reporting_unit_name text;
create index cases_by_reporting_unit on cases (tenant, reporting_unit_id, due_order, id) where reporting_unit_id is not null;
