-- The keys of requests are forgotten by their age, those of all tenants: whoever does it sees how old they are, and no more.
create index idempotency_key_by_age on idempotency_key (at);
create policy relay on idempotency_key to ${relay} using (true);
grant select (ctid, at), delete on idempotency_key to ${relay};
