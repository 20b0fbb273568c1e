import { useQueryClient } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { CaseRow } from '@/shared/api/types/cases';
import type { Category, NearCategory } from '@/shared/api/types/tenants';
import { keyOf } from '@/shared/catalogue/key';
import { useLookup } from '@/shared/catalogue/lookup';
import { Marked } from '@/shared/catalogue/Marked';
import { useFirst } from '@/shared/catalogue/useFirst';
import { useSchemes } from './api';

interface Option {
  value: string;
  disabled?: boolean;
  label: ReactNode;
}

interface Props extends Pick<
  SelectProps<string>,
  'id' | 'placeholder' | 'allowClear' | 'defaultOpen' | 'status' | 'popupMatchSelectWidth' | 'aria-label'
> {
  tenant: string;
  catalogue: Category[];
  /** Scheme, kind and code. */
  value: string | null;
  /** What a case is about already; another level may have said so in a scheme that this tenant does not have. */
  told?: CaseRow['category'];
  change: (key: string | null) => void;
}

/** A category as one types it: characters, pinyin, initials or code; without words, all of today's by class. */
export function CategorySelect({ tenant, catalogue, value, told = null, defaultOpen = false, change, ...rest }: Props) {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(defaultOpen);
  const client = useQueryClient();
  const current = useSchemes(tenant)?.current;
  const lookup = useLookup(tenant, words, 50);
  const waiting = words.trim() !== '' && !lookup.isError && (lookup.isPending || lookup.isPlaceholderData);
  const byClass = useMemo(
    () =>
      groupedByMajor(
        catalogue.filter((one) => offered(one, current)),
        catalogue.find((one) => keyOf(one) === value) ?? (told && keyOf(told) === value ? told : null),
      ),
    [catalogue, current, value, told],
  );
  const choose = (key: string | null) => {
    setWords('');
    setOpen(false);
    // somebody may have added it since the catalogue was read
    if (key && !catalogue.some((one) => keyOf(one) === key))
      void client.invalidateQueries({ queryKey: ['catalogue', tenant], exact: true });
    change(key);
  };
  const enter = useFirst(words, waiting, lookup.data?.[0]?.entry, (one) => choose(keyOf(one)));
  return (
    <Select<string, Option | { label: string; options: Option[] }>
      {...rest}
      value={value}
      open={open}
      onOpenChange={setOpen}
      showSearch={{ filterOption: false, onSearch: setWords, searchValue: words }}
      options={words.trim() ? optionsOf(lookup.data ?? [], waiting) : byClass}
      onInputKeyDown={(event) => {
        if (event.key === 'Enter' && waiting && !event.nativeEvent.isComposing) enter();
      }}
      onChange={(key: string | undefined) => choose(key ?? null)}
    />
  );
}

/** What was found for other words cannot be chosen while its successor is on the way. */
function optionsOf(found: NearCategory[], stale: boolean): Option[] {
  return found.map((one) => ({
    value: keyOf(one.entry),
    disabled: stale,
    label: (
      <>
        <Marked found={one} /> {one.entry.code}
      </>
    ),
  }));
}

/** What a new case may be about: not the parts of a scheme that files the matter of the same code instead. */
function offered(one: Category, current: string | undefined): boolean {
  return one.scheme === current && !one.retired && (one.kind === 'matter' || one.conditions.length > 0);
}

/** By class; what is chosen stands before them if it is not among them, as when it is of another scheme. */
function groupedByMajor(offer: Category[], chosen: Category | CaseRow['category']) {
  const groups = new Map<string, { label: string; options: Option[] }>();
  if (chosen && !offer.some((one) => keyOf(one) === keyOf(chosen)))
    groups.set('', {
      label: chosen.scheme,
      options: [{ value: keyOf(chosen), label: `${chosen.name} ${chosen.code}` }],
    });
  for (const one of offer) {
    const key = `${one.scheme} ${one.kind} ${one.major.code}`;
    const group = groups.get(key) ?? { label: one.major.name, options: [] };
    group.options.push({ value: keyOf(one), label: `${one.name} ${one.code}` });
    groups.set(key, group);
  }
  return [...groups.values()];
}
