import type { Value } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind } from '../kind.ts';
import { lateInput } from '../lateInput.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { addressFrom, addressLines, asAddress } from './lines.ts';

function Cell({ value, roomy }: CellProps) {
  const { language } = useLanguage();
  const lines = addressLines(asAddress(value), language);
  return roomy ? <span className="lines">{lines.join('\n')}</span> : lines.join(', ');
}

export const address: FieldKind = {
  type: 'address',
  icon: 'pin',
  width: 240,
  Cell,
  Input: lateInput(() => import('./AddressInput.tsx').then((module) => module.AddressInput)),
  FilterInput: TextFilter,
  read: (text, _field, { messages }) => {
    if (text === '') return { value: null };
    const value = addressFrom(text);
    return value ? { value } : { problem: messages.fields.notAnAddress(text) };
  },
  toText: (value: Value, _field, { language }) => addressLines(asAddress(value), language).join(', '),
};
