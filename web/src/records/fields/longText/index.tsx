import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText, readText } from '../text.ts';

function Cell({ value, roomy }: CellProps) {
  return roomy ? <span className="lines">{asText(value)}</span> : asText(value).replace(/\s+/g, ' ');
}

function Input(props: InputProps) {
  return <TextEditor {...props} toDraft={asText} read={readText} lines={props.inCell ? 4 : 3} />;
}

export const longText: FieldKind = {
  type: 'longText',
  icon: 'paragraph',
  width: 240,
  Cell,
  Input,
  FilterInput: TextFilter,
  read: readText,
  toText: asText,
};
