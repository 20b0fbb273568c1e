alter table catalogue_entry
    add column aliases text[] not null default '{}',
    add column own boolean not null default false,
    add column retired_at timestamptz;
