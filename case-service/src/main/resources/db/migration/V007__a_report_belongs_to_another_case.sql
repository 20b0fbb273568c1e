alter table cases add column merged_into uuid;
create index cases_merged_into on cases (tenant, merged_into) where merged_into is not null;
alter table case_history add column into_case uuid;
