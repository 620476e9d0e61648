import type { CellProps } from './kind.ts';
import { asText } from './text.ts';

export function TextCell({ value }: CellProps) {
  return <>{asText(value)}</>;
}
