-- Which open cases lie in a part of the map; those that have ended are many, and show no light that matters.
create index cases_by_place on cases (tenant, lng, lat) where ended_at is null;
