-- What sorts of facilities there are is no longer written here: a kind is the code of a layer, as it goes over the wire.
alter table facility drop constraint facility_kind_check, alter column kind type text using lower(kind);
alter table facility_import drop constraint facility_import_kind_check, alter column kind type text using lower(kind);

-- The layers that a tenant has thought of itself.
create table facility_layer (
    id         uuid   primary key,
    tenant     text   not null,
    code       text   not null,
    definition jsonb  not null,
    version    bigint not null,
    unique (tenant, code)
);
alter table facility_layer enable row level security;
alter table facility_layer force row level security;
create policy tenant_wall on facility_layer
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on facility_layer to ${app};
