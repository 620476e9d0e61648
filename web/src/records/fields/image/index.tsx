import { Suspense } from 'react';
import { late } from '../../../ui/late.tsx';
import type { CellProps, FieldKind } from '../kind.ts';
import { lateInput } from '../lateInput.tsx';
import { asLink } from '../link/asLink.tsx';
import { TextFilter } from '../TextFilter.tsx';

const Picture = late(() => import('./Picture.tsx').then((module) => module.Picture));

function Cell(props: CellProps) {
  return (
    <Suspense fallback={null}>
      <Picture {...props} />
    </Suspense>
  );
}

export const image: FieldKind = {
  type: 'image',
  icon: 'eye',
  width: 110,
  Cell,
  Input: lateInput(() => import('./PictureInput.tsx').then((module) => module.PictureInput)),
  FilterInput: TextFilter,
  read: (text, _field, { messages }) => (text === '' ? { value: null } : { problem: messages.pictures.notAsText }),
  toText: (value) => asLink(value)?.label ?? '',
};
