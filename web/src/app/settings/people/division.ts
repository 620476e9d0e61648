import type { Division, HandOverForm } from '../../../api/settings-types.ts';
import type { Field, Model, ObjectType } from '../../../api/types.ts';
import type { LanguageCode } from '../../../kernel/language.tsx';
import type { Messages } from '../../../kernel/messages/fr.ts';
import { nameOf, optionOf } from '../../../records/dictionary.ts';
import { departmentInWords } from '../../../records/fields/address/departments.ts';

/** All to one person, some customers to one, or to several: by a field, in turns, or by hand. */
export type Way = 'all' | 'chosen' | 'turns' | 'hand' | `by ${string}`;

/** Customers picked for one person. */
export interface HandPart {
  to: string;
  ids: string[];
}

/** What has been said of a division so far. */
export interface DivisionChoice {
  way: Way;
  /** Who gets the customers with a value. */
  byValue: Record<string, string>;
  turns: string[];
  hand: HandPart[];
  /** Who gets what no rule is about; nobody leaves it where it is. */
  rest: string;
}

export interface WayOption {
  value: Way;
  label: string;
}

/** The field a way goes by. */
export function fieldOfWay(way: Way): string | undefined {
  return way.startsWith('by ') ? way.slice(3) : undefined;
}

/** By which fields customers can be divided: choices, links, yes or no, and the parts of an address. */
export function waysOf(
  customers: ObjectType,
  model: Model,
  words: Messages['handOver'],
  language: LanguageCode,
): WayOption[] {
  const address = customers.fields.find((field) => field.type === 'address');
  const byAddress: WayOption[] = address
    ? [
        { value: `by ${address.key}.department`, label: words.byDepartment },
        { value: `by ${address.key}.town`, label: words.byTown },
      ]
    : [];
  const byField = customers.fields
    .filter((field) => model.types[field.type]?.grouping === 'value' && field.key !== customers.ownerField)
    .map((field): WayOption => ({ value: `by ${field.key}`, label: words.byField(nameOf(field, language)) }));
  return [...byAddress, ...byField, { value: 'turns', label: words.inTurns }, { value: 'hand', label: words.byHand }];
}

/** What the server is asked; nothing while nobody gets anything. */
export function divisionOf(choice: DivisionChoice, object: string): Division | undefined {
  const rest = choice.rest || undefined;
  const shares = sharesOf(choice);
  if (!shares || (shares.length === 0 && !rest)) return undefined;
  return { object, by: fieldOfWay(choice.way), shares, rest };
}

function sharesOf({ way, byValue, turns, hand }: DivisionChoice): Division['shares'] | undefined {
  if (way === 'turns') return turns.map((to) => ({ to }));
  if (way === 'hand') {
    return hand.filter((part) => part.to !== '' && part.ids.length > 0).map(({ to, ids }) => ({ to, ids }));
  }
  if (!fieldOfWay(way)) return undefined;
  const byReceiver = new Map<string, string[]>();
  for (const [value, to] of Object.entries(byValue)) {
    if (to) byReceiver.set(to, [...(byReceiver.get(to) ?? []), value]);
  }
  return [...byReceiver].map(([to, values]) => ({ to, values }));
}

/** What a value is called on the screen; departments, of which a postcode tells the number only, as people know them. */
export function valueName(
  by: string,
  field: Field | undefined,
  group: { value: string; label: string },
  messages: Messages,
  language: LanguageCode,
): string {
  if (group.value === '') return messages.handOver.noValue;
  if (by.endsWith('.department')) return departmentInWords(group.value);
  const option = field && optionOf(field, group.value);
  if (option) return nameOf(option, language);
  if (field?.type === 'yesNo') return group.value === 'true' ? messages.common.yes : messages.common.no;
  return group.label || messages.handOver.notToBeSeen;
}

/** How the person goes. */
export type Leaving = 'stays' | 'now' | 'after';

export function leavingForm(leaving: Leaving, lastDay: string): Pick<HandOverForm, 'leaves' | 'lastDay'> {
  if (leaving === 'now') return { leaves: true };
  return leaving === 'after' ? { lastDay } : {};
}
