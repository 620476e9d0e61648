import { type ComponentType, createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import type { Model, ObjectType, RecordRow, Value, View } from '../api/types.ts';
import type { Messages } from '../kernel/messages/fr.ts';
import { useWorkspace } from './workspace.tsx';

/** A tab that a feature adds to the records of an object. */
interface RecordPart {
  key: string;
  name(messages: Messages): string;
  Body: ComponentType<{ row: RecordRow }>;
  /** Whether the reader's model has what it shows; without, it always stands there. */
  when?(model: Model): boolean;
}

/** How a feature shows a field of an object, where more than the value itself says what it is. */
interface FieldMark {
  /** The other fields it looks at: whoever lists records asks for them too. */
  reads: string[];
  Mark: ComponentType<{ row: RecordRow; value: Value; plain: ReactNode }>;
}

/** What features add to the general screens of an object. */
interface ObjectExtension {
  /** Views everybody has, before the saved ones. */
  views?(messages: Messages): View[];
  parts?: RecordPart[];
  /** Stands above the fields in the panel beside a list. */
  Summary?: ComponentType<{ row: RecordRow }>;
  /** What can be done to a record chosen in its list. */
  Acts?: ComponentType<{ row: RecordRow }>;
  /** In the place of the field type's own mark, by field. */
  marks?: Partial<Record<string, FieldMark>>;
  /** What the button that makes one is called. */
  makes?(messages: Messages): string;
}

export type Extensions = Partial<Record<string, ObjectExtension>>;

const ExtensionsContext = createContext<Extensions>({});
const NOTHING: ObjectExtension = {};
const NO_MARKS: Partial<Record<string, FieldMark>> = {};

export function ExtensionsProvider({ extensions, children }: { extensions: Extensions; children: ReactNode }) {
  return <ExtensionsContext value={extensions}>{children}</ExtensionsContext>;
}

export function useExtension(object: string): ObjectExtension {
  const { model } = useWorkspace();
  const extension = useContext(ExtensionsContext)[object] ?? NOTHING;
  return useMemo(() => {
    const parts = extension.parts?.filter((part) => part.when?.(model) ?? true);
    return parts ? { ...extension, parts } : extension;
  }, [extension, model]);
}

/** The fields of an object that a feature marks in its own way. */
export function useMarks(object: string): Partial<Record<string, FieldMark>> {
  return useContext(ExtensionsContext)[object]?.marks ?? NO_MARKS;
}

/** What is to be read so that fields can be shown: these, and what the marks of features read besides. */
export function useReadFields(): (object: ObjectType, fields: string[]) => string[] {
  const extensions = useContext(ExtensionsContext);
  return useCallback(
    (object, fields) => {
      const marks = extensions[object.key]?.marks ?? NO_MARKS;
      const besides = fields
        .flatMap((key) => marks[key]?.reads ?? [])
        .filter((key) => object.fields.some((field) => field.key === key));
      return [...new Set([...fields, ...besides])];
    },
    [extensions],
  );
}
