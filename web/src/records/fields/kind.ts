import type { ComponentType } from 'react';
import type { Field, FieldTypeName, Filter, FilterValue, Operator, Value } from '../../api/types.ts';
import type { WorkspaceApi } from '../../api/workspace.ts';
import type { Format } from '../../kernel/format.ts';
import type { LanguageCode } from '../../kernel/language.tsx';
import type { Messages } from '../../kernel/messages/fr.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** Where the cursor goes once a value is saved. */
export type Move = 'stay' | 'down' | 'right' | 'left';

/** A record, by its object and its id. */
export interface RecordPlace {
  object: string;
  record: string;
}

export interface CellProps {
  field: Field;
  value: Value;
  /** Whose value it is, where what is shown is fetched from there. */
  of?: RecordPlace;
  /** On a record's page a value may take more room than in a cell. */
  roomy?: boolean;
}

export interface InputProps {
  field: Field;
  value: Value;
  label: string;
  of?: RecordPlace;
  id?: string;
  describedBy?: string;
  invalid?: boolean;
  autoFocus?: boolean;
  /** In a cell of the grid: no frame of its own, and Tab is a move. */
  inCell?: boolean;
  /** What was typed on the cell to open it; it replaces the value. */
  startWith?: string;
  /** Of records to choose from, those offered before the others. */
  near?: Filter;
  onCommit(value: Value, move: Move): void;
  onCancel(): void;
}

export interface FilterInputProps {
  field: Field;
  op: Operator;
  value: FilterValue | undefined;
  label: string;
  onChange(value: FilterValue): void;
}

export interface Reader {
  format: Format;
  language: LanguageCode;
  messages: Messages;
  /** The company's time zone. */
  zone: string;
}

/** What the web knows of one field type: how it is shown, typed and filtered. One folder each. */
export interface FieldKind {
  type: FieldTypeName;
  icon: IconName;
  width: number;
  numeric?: boolean;
  /** Of several values at once, which can be put in and taken out one by one. */
  set?: boolean;
  Cell: ComponentType<CellProps>;
  Input: ComponentType<InputProps>;
  FilterInput: ComponentType<FilterInputProps>;
  toText(value: Value, field: Field, reader: Reader): string;
  /** What a text says in such a field, typed or pasted; absent where records are looked up. */
  read?(text: string, field: Field, reader: Reader): Reading;
  /** What texts name among records, asked of the server once for many cells. */
  find?(texts: string[], field: Field, reader: Reader, api: WorkspaceApi): Promise<Map<string, Reading>>;
  /** How a spreadsheet takes the value; without, as text. */
  sheet?: 'number' | 'percent' | 'day' | 'instant';
}

/** What reading a typed text gives: a value, or the sentence that says what is wrong. */
export type Reading = { value: Value } | { problem: string };
