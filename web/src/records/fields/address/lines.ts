import type { Address, Value } from '../../../api/types.ts';

export const NO_ADDRESS: Address = {
  line1: null,
  line2: null,
  street: null,
  postcode: null,
  town: null,
  country: null,
};

export function asAddress(value: Value | undefined): Address | null {
  return typeof value === 'object' && value !== null && !('id' in value) && !Array.isArray(value) ? value : null;
}

/** "3 place Vauban" / "35400 Saint-Malo"; France is not named at home. */
export function addressLines(address: Address | null, language: string): string[] {
  if (!address) return [];
  const place = [address.postcode, address.town].filter(Boolean).join(' ');
  const abroad = address.country && address.country !== 'FR' ? countryName(address.country, language) : null;
  return [address.line1, address.line2, address.street, place, abroad].filter((line): line is string => Boolean(line));
}

export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** An address without a word is no address. */
export function orNothing(address: Address): Address | null {
  return Object.entries(address).some(([part, text]) => part !== 'country' && text) ? address : null;
}

/** "3 place Vauban, 35400 Saint-Malo" by its parts; nothing when no postcode says where the town begins. */
export function addressFrom(text: string): Address | null {
  const lines = text
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const at = lines.findIndex((line) => /^(?:F-?)?\d{5}\s+\D/.test(line));
  const [, postcode = null, town = null] = /^(?:F-?)?(\d{5})\s+(.+)$/.exec(lines[at] ?? '') ?? [];
  const [street = null, above = null, first = null, ...more] = lines.slice(0, Math.max(0, at)).toReversed();
  const abroad = lines.slice(at + 1).some((line) => !/^france$/i.test(line));
  if (!postcode || abroad || more.length > 0) return null;
  const [line1, line2] = first ? [first, above] : [above, null];
  return { line1, line2, street, postcode, town, country: 'FR' };
}
