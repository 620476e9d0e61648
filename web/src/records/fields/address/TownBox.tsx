import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { keys } from '../../../api/keys.ts';
import type { RecordRow } from '../../../api/types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { objectOf } from '../../dictionary.ts';
import { useWorkspace } from '../../workspace.tsx';
import { useFound } from '../link/useFound.ts';

interface TownBoxProps {
  postcode: string | null;
  town: string | null;
  onTown(town: string | null, postcode: string | null): void;
}

/** A town is a text; the directory of towns proposes its spelling, by name or by postcode. */
export function TownBox(props: TownBoxProps) {
  const words = useMessages().fields.address;
  const { model } = useWorkspace();
  const list = useId();
  const known = objectOf(model, 'town') !== undefined;
  const byName = useFound(known && props.town ? 'town' : '', props.town ?? '');
  const byPostcode = useTownsOf(known && !props.town ? (props.postcode ?? '') : '');
  const found = props.town ? byName.records : byPostcode;
  return (
    <>
      <input
        className="in bar"
        aria-label={words.town}
        placeholder={words.town}
        list={known ? list : undefined}
        value={props.town ?? ''}
        onChange={(event) => {
          const text = event.target.value;
          const chosen = found.find((record) => record.label === text);
          const postcode = chosen?.values.postcode;
          props.onTown(text === '' ? null : text, !props.postcode && typeof postcode === 'string' ? postcode : null);
        }}
      />
      {known && (
        <datalist id={list}>
          {found.map((record) => (
            <option key={record.id} value={record.label}>
              {typeof record.values.postcode === 'string' ? record.values.postcode : ''}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

const DIGITS_ENOUGH = 2;
const PROPOSED = 20;
const NONE: RecordRow[] = [];

/** The towns whose postcode begins as typed. */
function useTownsOf(postcode: string): RecordRow[] {
  const { api } = useWorkspace();
  const [asked] = useDebouncedValue(postcode.trim(), 120);
  const found = useQuery({
    queryKey: keys.pick(api.slug, 'town', `postcode ${asked}`),
    queryFn: ({ signal }) =>
      api.query(
        'town',
        { filter: { field: 'postcode', op: 'startsWith', value: asked }, sort: NAME_ORDER, limit: PROPOSED },
        signal,
      ),
    enabled: asked.length >= DIGITS_ENOUGH,
    staleTime: 60_000,
  });
  return found.data?.records ?? NONE;
}

const NAME_ORDER = [{ field: 'name', desc: false }];
