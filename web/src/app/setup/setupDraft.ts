import type { Company, SetupRequest } from '../../api/settings-types.ts';
import { isSiren, isSiret } from '../../kernel/registerNumbers.ts';
import { MIN_PASSWORD } from '../doorstep/password.ts';

/** What the wizard gathers, and when a step has what it needs. */
export interface Invited {
  name: string;
  email: string;
  role: string;
}

export interface SetupDraft {
  company: Company;
  name: string;
  email: string;
  userName: string;
  password: string;
  people: Invited[];
  visibility: 'everyone' | 'own';
}

export const STEPS = ['company', 'team', 'habits', 'data'] as const;
export type Step = (typeof STEPS)[number];

export const ROLES = ['administrator', 'manager', 'rep', 'assistant', 'readOnly'] as const;

export function emptySetup(): SetupDraft {
  return {
    company: { name: '', address: { country: 'FR' } },
    name: '',
    email: '',
    userName: '',
    password: '',
    people: [],
    visibility: 'everyone',
  };
}

export type Need = 'name' | 'email' | 'password' | 'siret' | 'siren';

/** Which places of a step still lack something, or hold what cannot be. */
export function lacks(draft: SetupDraft, step: Step): Record<string, Need> {
  if (step !== 'company') return {};
  const found: Record<string, Need> = {};
  if (draft.company.name.trim() === '') found['company.name'] = 'name';
  if (draft.company.siret?.trim() && !isSiret(draft.company.siret)) found['company.siret'] = 'siret';
  if (draft.company.siren?.trim() && !isSiren(draft.company.siren)) found['company.siren'] = 'siren';
  if (draft.name.trim() === '') found['person.name'] = 'name';
  if (!isEmail(draft.email)) found['person.email'] = 'email';
  if ([...draft.password].length < MIN_PASSWORD) found['person.password'] = 'password';
  return found;
}

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}

/** A pasted list of addresses, one person each: "Marc Delattre <m.delattre@belloc.fr>, i.moreau@belloc.fr". */
export function readPeople(text: string): Invited[] {
  return text.split(/[\n,;]+/).flatMap((part) => {
    const found = /^\s*(?:"?([^"<]*?)"?\s*<)?\s*([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)\s*>?\s*$/.exec(part);
    if (!found)
      return part.includes('@') ? part.split(/\s+/).flatMap((word) => (isEmail(word) ? [invited(word)] : [])) : [];
    return [invited(found[2] ?? '', found[1])];
  });
}

/** What was meant as an address and is none, left to be put right. */
export function unreadAddresses(text: string): string {
  const parts = text.split(/[\n,;]+/).map((part) => part.trim());
  return parts.filter((part) => part.includes('@') && readPeople(part).length === 0).join(', ');
}

function invited(email: string, name?: string): Invited {
  return { email: email.toLowerCase(), name: name?.trim() || nameFromEmail(email), role: 'rep' };
}

/** "marc.delattre@belloc.fr" → "Marc Delattre". */
export function nameFromEmail(email: string): string {
  const [before = ''] = email.split('@');
  return before
    .split(/[._-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toLocaleUpperCase('fr') + word.slice(1))
    .join(' ');
}

export function setupRequest(draft: SetupDraft, token: string): SetupRequest {
  return {
    token,
    company: draft.company,
    person: {
      name: draft.name.trim(),
      email: draft.email.trim(),
      userName: draft.userName.trim() || (draft.email.split('@')[0] ?? ''),
      password: draft.password,
    },
    visibility: draft.visibility,
    people: draft.people,
  };
}

/** The step a refused place belongs to. */
export function stepOfProblem(places: string[]): Step | null {
  const place = places[0] ?? '';
  if (place.startsWith('company') || place.startsWith('person')) return 'company';
  if (place.startsWith('people')) return 'team';
  return place.startsWith('visibility') ? 'habits' : null;
}
