import type { Field, RecordRow, Value } from '../../api/types.ts';

/** The value of a column; a part of an address is read inside it. */
export function valueAt(row: RecordRow, field: Field): Value {
  const direct = row.values[field.key];
  if (direct !== undefined) return direct;
  const [key = '', part] = field.key.split('.');
  const whole = row.values[key];
  if (!part || typeof whole !== 'object' || whole === null) return null;
  return (whole as unknown as Record<string, Value>)[part] ?? null;
}
