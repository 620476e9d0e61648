import { get, post } from './client.ts';

/** A record with what it is called. */
interface Named {
  id: string;
  label: string;
}

/** Links of one field that wait for one name, number or e-mail. */
export interface PendingLink {
  object: string;
  field: string;
  /** The object they are meant for. */
  target: string;
  said: string;
  count: number;
  /** The first of the records that wait. */
  records: Named[];
  /** Records that answer to the word: several, or one the import could not choose. */
  candidates: Named[];
}

interface PendingLinkPage {
  links: PendingLink[];
  total: number;
  /** Names beyond those listed. */
  more: number;
}

/** Which of them are meant; `only` names records, without it all that wait for the word. */
export interface PendingChoice {
  object: string;
  field: string;
  said: string;
  only?: string[];
}

interface PendingSettled {
  operation: number | null;
  records: number;
}

export function pendingApi(slug: string) {
  const workspace = `/api/w/${encodeURIComponent(slug)}`;
  const root = `${workspace}/pending-links`;
  return {
    list: (operation?: number) =>
      get<PendingLinkPage>(operation === undefined ? root : `${root}?operation=${operation}`),
    of: (object: string, id: string) => get<PendingLink[]>(`${workspace}/records/${object}/${id}/pending-links`),
    link: (choice: PendingChoice, meant: string) => post<PendingSettled>(`${root}/link`, { ...choice, meant }),
    create: (choice: PendingChoice) => post<PendingSettled>(`${root}/create`, choice),
    drop: (choice: PendingChoice) => post<PendingSettled>(`${root}/drop`, choice),
  };
}
