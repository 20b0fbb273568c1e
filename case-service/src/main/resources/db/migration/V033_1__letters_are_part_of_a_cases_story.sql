-- What the reporter of a case was told, for those who look at the case.
create index notice_letter_of_case on notice_letter (tenant, case_id, created_at);
