-- Of a million cases few are open: by their light in the order in which they burn, and by stage with the newest first,
-- they were looked for among all, or sorted at every look.
create index cases_open_by_light on cases (tenant, progress_light, due_order, id) where ended_at is null;
create index cases_open_by_stage_reported on cases (tenant, stage, reported_at desc, id desc) where ended_at is null;
