import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText, readText } from '../text.ts';

/** "https://www.hotel-remparts.fr/" → "hotel-remparts.fr" */
function bare(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

function Cell({ value, roomy }: CellProps) {
  const address = asText(value);
  const safe = /^https?:\/\//i.test(address);
  if (!roomy || !safe) return <>{bare(address)}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {bare(address)}
    </a>
  );
}

function Input(props: InputProps) {
  return <TextEditor {...props} inputMode="url" toDraft={asText} read={readText} />;
}

export const url: FieldKind = {
  type: 'url',
  icon: 'globe',
  width: 170,
  Cell,
  Input,
  FilterInput: TextFilter,
  read: readText,
  toText: asText,
};
