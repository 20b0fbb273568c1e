-- That somebody has said, with a reason, that a case is no hazard; absent for most. Those that are open still and were
-- cleared before this was kept are found in their history.
alter table cases add column hazard_cleared boolean;
alter table cases no force row level security; -- its owner, who migrates, is bound to no tenant
alter table case_history no force row level security;
update cases set hazard_cleared = true where ended_at is null and hazard is null and exists (
    select 1 from case_history h where h.tenant = cases.tenant and h.case_id = cases.id and h.action = 'clear_hazard');
alter table case_history force row level security;
alter table cases force row level security;
