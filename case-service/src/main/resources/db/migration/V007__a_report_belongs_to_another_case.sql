alter table cases add column merged_into uuid;
create index cases_merged_into on cases (tenant, merged_into) where merged_into is not null;
