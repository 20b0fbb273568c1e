-- Why a case goes ahead of all others; absent for most. Open hazards stand first in due_order and need no index of their
-- own; those that have ended, and all of them by report, are looked for seldom.
alter table cases add column hazard text;
create index cases_by_hazard on cases (tenant, due_order, id) where hazard is not null;
create index cases_by_hazard_reported on cases (tenant, reported_at desc, id desc) where hazard is not null;
