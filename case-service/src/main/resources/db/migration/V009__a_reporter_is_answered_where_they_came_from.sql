-- Where the reporter is answered: tel:, mailto: or wechat:; null is the tracking page only.
alter table cases add column answer_to text;
-- Cases of one channel, and how many of them a period has.
create index cases_by_source on cases (tenant, source, reported_at desc, id desc);
