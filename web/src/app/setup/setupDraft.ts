import type { Company, CompanyAddress, SetupRequest } from '../../api/settings-types.ts';
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
  /** Addresses not yet among the people: still being typed, or not to be read. */
  typed: string;
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
    typed: '',
    visibility: 'everyone',
  };
}

export type Need = 'name' | 'email' | 'password' | 'siret' | 'siren' | 'postcode' | 'address';

/** Which places of a step still lack something, or hold what cannot be. */
export function lacks(draft: SetupDraft, step: Step): Record<string, Need> {
  if (step === 'team' && draft.typed.trim() !== '') return { typed: 'address' };
  if (step !== 'company') return {};
  const found: Record<string, Need> = {};
  if (draft.company.name.trim() === '') found['company.name'] = 'name';
  if (draft.company.siret?.trim() && !isSiret(draft.company.siret)) found['company.siret'] = 'siret';
  if (draft.company.siren?.trim() && !isSiren(draft.company.siren)) found['company.siren'] = 'siren';
  if (!isPostcode(draft.company.address ?? {})) found['company.address.postcode'] = 'postcode';
  if (draft.name.trim() === '') found['person.name'] = 'name';
  if (!isEmail(draft.email)) found['person.email'] = 'email';
  if ([...draft.password].length < MIN_PASSWORD) found['person.password'] = 'password';
  return found;
}

/** Five digits in France, where 1000 has lost its zero; elsewhere the server knows. */
function isPostcode({ postcode, country }: CompanyAddress): boolean {
  const bare = postcode?.replace(/\s/g, '') ?? '';
  return bare === '' || (country ?? 'FR').toUpperCase() !== 'FR' || /^(?!00)\d{5}$/.test(bare);
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

/** With those just typed or pasted among the people; what cannot be read stays to be put right. */
export function withTyped(draft: SetupDraft, typed: string): SetupDraft {
  const read = readPeople(typed);
  if (read.length === 0) return { ...draft, typed };
  const known = new Set([draft.email.toLowerCase(), ...draft.people.map(({ email }) => email)]);
  const people = [...draft.people, ...read.filter(({ email }) => !known.has(email))];
  return { ...draft, people, typed: unreadAddresses(typed) };
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
