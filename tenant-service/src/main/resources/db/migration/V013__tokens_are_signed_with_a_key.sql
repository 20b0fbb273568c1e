-- Keys are the installation's: one set signs for every issuer. The private part is sealed with the installation's key.
create table signing_key (
    id text primary key,
    public_key text not null,
    private_key bytea not null,
    created_at timestamptz not null
);
grant select, insert, delete on signing_key to ${app};
