import type { Field, ObjectType, RecordRow, Value } from '../../api/types.ts';
import { useMarks } from '../extensions.tsx';
import { kindOf } from './registry.ts';

interface FieldValueProps {
  object: ObjectType;
  row: RecordRow;
  field: Field;
  value: Value;
  roomy?: boolean;
}

/** A value of a record as its object shows it: by the field type, or by the mark a feature gives the field. */
export function FieldValue({ object, row, field, value, roomy }: FieldValueProps) {
  const Mark = useMarks(object.key)[field.key]?.Mark;
  const Cell = kindOf(field.type).Cell;
  const plain = <Cell field={field} value={value} roomy={roomy} of={{ object: object.key, record: row.id }} />;
  return Mark ? <Mark row={row} value={value} plain={plain} /> : plain;
}
