\set lng random(10938000, 10944000)
\set lat random(2430000, 2435000)
\set serial random(1, 2000000000)
begin;
select set_config('app.tenant', 'liuzhou', true), gen_random_uuid() as id \gset
insert into cases (id, tenant, version, number, tracking_code, stage, progress_light, category_code, category_name, category_scheme, lng, lat, address, description, source, reported_at, due_order, clocks, demo) values (:id::uuid, 'liuzhou', 0, 'B' || :id::text, :id::text, 'reported', 'blue', '06010', '暴露垃圾', 'GBT47678.5-2026', :lng / 100000.0, :lat / 100000.0, '中山中路', '路边垃圾成堆，请尽快清运', 'portal', now(), now(), '[]', false);
insert into case_history (id, tenant, case_id, at, action, to_stage, by_name, by_role, photos) values (gen_random_uuid(), 'liuzhou', :id::uuid, now(), 'report', 'reported', '市民', 'citizen', '[]');
insert into outbox (id, tenant, stream, type, key, payload, at) values (gen_random_uuid(), 'liuzhou', 'cases', 'case.changed', :id::text, '{"id":"x","number":"x","stage":"reported","description":"路边垃圾成堆，请尽快清运","address":"中山中路"}'::jsonb, now());
commit;
