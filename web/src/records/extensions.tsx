import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { RecordRow, View } from '../api/types.ts';
import type { Messages } from '../kernel/messages/fr.ts';

/** A tab that a feature adds to the records of an object. */
interface RecordPart {
  key: string;
  name(messages: Messages): string;
  Body: ComponentType<{ row: RecordRow }>;
}

/** What features add to the general screens of an object. */
interface ObjectExtension {
  /** Views everybody has, before the saved ones. */
  views?(messages: Messages): View[];
  parts?: RecordPart[];
  /** Stands above the fields in the panel beside a list. */
  Summary?: ComponentType<{ row: RecordRow }>;
  /** What the button that makes one is called. */
  makes?(messages: Messages): string;
}

export type Extensions = Partial<Record<string, ObjectExtension>>;

const ExtensionsContext = createContext<Extensions>({});
const NOTHING: ObjectExtension = {};

export function ExtensionsProvider({ extensions, children }: { extensions: Extensions; children: ReactNode }) {
  return <ExtensionsContext value={extensions}>{children}</ExtensionsContext>;
}

export function useExtension(object: string): ObjectExtension {
  return useContext(ExtensionsContext)[object] ?? NOTHING;
}
