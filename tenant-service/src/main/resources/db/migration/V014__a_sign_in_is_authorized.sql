-- Spring's own table: it knows no tenant, so the database adds the bound one to every row.
create table oauth2_authorization (
    tenant text not null default nullif(current_setting('app.tenant', true), ''),
    id text not null,
    registered_client_id text not null,
    principal_name text not null,
    authorization_grant_type text not null,
    authorized_scopes text,
    attributes text,
    state text,
    authorization_code_value text,
    authorization_code_issued_at timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata text,
    access_token_value text,
    access_token_issued_at timestamptz,
    access_token_expires_at timestamptz,
    access_token_metadata text,
    access_token_type text,
    access_token_scopes text,
    oidc_id_token_value text,
    oidc_id_token_issued_at timestamptz,
    oidc_id_token_expires_at timestamptz,
    oidc_id_token_metadata text,
    refresh_token_value text,
    refresh_token_issued_at timestamptz,
    refresh_token_expires_at timestamptz,
    refresh_token_metadata text,
    user_code_value text,
    user_code_issued_at timestamptz,
    user_code_expires_at timestamptz,
    user_code_metadata text,
    device_code_value text,
    device_code_issued_at timestamptz,
    device_code_expires_at timestamptz,
    device_code_metadata text,
    created_at timestamptz not null default now(),
    previous_refresh_token text,
    rotated_at timestamptz,
    primary key (id)
);
create index oauth2_authorization_by_principal on oauth2_authorization (tenant, principal_name);
create index oauth2_authorization_by_client on oauth2_authorization (tenant, registered_client_id);
create index oauth2_authorization_by_age on oauth2_authorization (tenant, created_at);
create index oauth2_authorization_by_state on oauth2_authorization using hash (state);
create index oauth2_authorization_by_code on oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_by_access_token on oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_by_id_token on oauth2_authorization using hash (oidc_id_token_value);
create index oauth2_authorization_by_refresh_token on oauth2_authorization using hash (refresh_token_value);
create index oauth2_authorization_by_previous on oauth2_authorization using hash (previous_refresh_token);
alter table oauth2_authorization enable row level security;
alter table oauth2_authorization force row level security;
create policy tenant_wall on oauth2_authorization
    using (tenant = nullif(current_setting('app.tenant', true), ''))
    with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on oauth2_authorization to ${app};
