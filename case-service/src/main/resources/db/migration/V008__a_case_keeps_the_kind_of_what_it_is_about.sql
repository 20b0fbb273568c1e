-- A part and a matter may have the same code. Where none is kept, the case is from before: then it was the matter.
alter table cases add column category_kind text;
