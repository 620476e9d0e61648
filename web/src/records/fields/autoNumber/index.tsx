import type { FieldKind } from '../kind.ts';
import { TextCell } from '../TextCell.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText } from '../text.ts';

export const autoNumber: FieldKind = {
  type: 'autoNumber',
  icon: 'hash',
  width: 110,
  Cell: TextCell,
  Input: () => null,
  FilterInput: TextFilter,
  toText: asText,
};
