import type { FieldKind, InputProps } from '../kind.ts';
import { TextCell } from '../TextCell.tsx';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText, readText } from '../text.ts';

function Input(props: InputProps) {
  return <TextEditor {...props} toDraft={asText} read={readText} />;
}

export const text: FieldKind = {
  type: 'text',
  icon: 'text',
  width: 180,
  Cell: TextCell,
  Input,
  FilterInput: TextFilter,
  toText: asText,
};
