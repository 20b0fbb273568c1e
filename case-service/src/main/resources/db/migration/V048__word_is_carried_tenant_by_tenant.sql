-- Of each tenant its oldest letters; the index of all tenants' letters together is used no more.
create index outbox_waiting_of_tenant on outbox (tenant, id) where published_at is null;
drop index outbox_waiting;
