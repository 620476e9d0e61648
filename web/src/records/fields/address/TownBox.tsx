import { useId } from 'react';
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
  const found = useFound(known ? 'town' : '', props.town || props.postcode || '');
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
          const chosen = found.records.find((record) => record.label === text);
          const postcode = chosen?.values.postcode;
          props.onTown(text === '' ? null : text, !props.postcode && typeof postcode === 'string' ? postcode : null);
        }}
      />
      {known && (
        <datalist id={list}>
          {found.records.map((record) => (
            <option key={record.id} value={record.label}>
              {typeof record.values.postcode === 'string' ? record.values.postcode : ''}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
