-- One side of an agreement between two levels; the other side's row lives in the other tenant's space.
create table link (
    id uuid primary key,
    tenant text not null,
    agreement uuid not null,
    peer text not null,
    peer_name text not null,
    role text not null check (role in ('upper', 'lower')),
    state text not null check (state in ('proposed', 'accepted', 'refused', 'revoked')),
    proposed_by text not null,
    grants text[] not null,
    proposed_at timestamptz not null,
    decided_at timestamptz,
    version bigint not null,
    unique (tenant, agreement)
);
create unique index link_is_open_once on link (tenant, peer) where state in ('proposed', 'accepted');
alter table link enable row level security;
alter table link force row level security;
create policy tenant_wall on link
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on link to ${app};
