-- Open cases without a deadline stand before those that have ended, so that nobody who looks for open ones goes through all.
alter table cases no force row level security; -- its owner, who migrates, is bound to no tenant
update cases set due_order = '9999-01-01T00:00:00Z' where ended_at is null and due_order = '9999-12-31T00:00:00Z';
alter table cases force row level security;

-- Which of them are near their deadline, and how many stand where, is seen in the index.
create index cases_by_due on cases (tenant, due_order, id, warn_at) include (stage);
drop index cases_by_deadline;
create index cases_by_category on cases (tenant, category_code, due_order, id) where category_code is not null;
