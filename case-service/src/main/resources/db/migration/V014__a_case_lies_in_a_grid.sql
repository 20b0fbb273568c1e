-- The grid that a case was filed under, as it was called then; grids change, history does not.
alter table cases add column grid_code text;
alter table cases add column grid_name text;
create index cases_by_grid on cases (tenant, grid_code, due_order, id) where grid_code is not null;
