-- Whose picture an event has: that of the vendor's event it stands for, or of one before it.
alter table video_event add column picture_of text;
alter table video_event no force row level security; -- its owner, who migrates, is bound to no tenant
update video_event set picture_of = event where picture is not null;
alter table video_event force row level security;
