import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import type { Condition, Field, ObjectType } from '../../api/types.ts';
import { type LanguageCode, useLanguage } from '../../kernel/language.tsx';
import type { Messages } from '../../kernel/messages/fr.ts';
import { fieldAt, nameOf, optionOf, targetOf } from '../dictionary.ts';
import { isRelative } from '../fields/date/DayFilter.tsx';
import { idsOf, useLabels } from '../fields/link/RecordFilter.tsx';
import { kindOf } from '../fields/registry.ts';
import { useWorkspace } from '../workspace.tsx';
import { useViewName, viewOperatorWords } from './ViewCondition.tsx';

export function isDay(field: Field): boolean {
  return field.type === 'date' || field.type === 'dateTime';
}

export function operatorWords(field: Field, op: Condition['op'], messages: Messages): string {
  if (kindOf(field.type).set && messages.filters.setOperators[op]) return messages.filters.setOperators[op];
  return (isDay(field) && messages.filters.dayOperators[op]) || messages.filters.operators[op];
}

/** "Adresse › Ville" in the reader's language. */
export function pathName(
  object: ObjectType,
  path: string,
  language: LanguageCode,
  messages: Messages,
): string | undefined {
  const [key, part] = path.split('.');
  const field = object.fields.find((candidate) => candidate.key === key);
  if (!field) return undefined;
  const partName = part && (messages.fields.address as Record<string, string>)[part];
  return partName ? partName : nameOf(field, language);
}

/** The pseudo-field of what one act made or changed. */
export const OPERATION = 'operation';

function useOperationName(condition: Condition): string | undefined {
  const { messages } = useLanguage();
  const { api, slug } = useWorkspace();
  const asked = condition.field === OPERATION;
  const id = String(condition.value ?? '');
  const { data } = useQuery({
    queryKey: keys.operation(slug, id),
    queryFn: () => api.operation(id),
    enabled: asked,
    staleTime: 60_000,
  });
  if (!asked) return undefined;
  return data?.kind === 'import' && data.title
    ? messages.imports.ofImport(data.title)
    : messages.imports.operationNumber(String(data?.number ?? id));
}

/** The two halves of a chip: "Ville est" and "Lyon". */
export function useConditionWords(
  object: ObjectType,
  condition: Condition,
): { name: string; value: string; lost: boolean } {
  const reader = useLanguage();
  const { messages, language } = reader;
  const field = fieldAt(object, condition.field);
  const target = field && targetOf(field);
  const labels = useLabels(target ?? '', target ? idsOf(condition.value).filter((id) => id !== 'me') : []);
  const operation = useOperationName(condition);
  const view = useViewName(object, condition);
  if (operation) return { name: messages.imports.operation, value: operation, lost: false };
  if (view.asked)
    return {
      name: viewOperatorWords(condition.op, messages),
      value: view.name ?? messages.filters.lostView,
      lost: view.name === undefined,
    };
  if (!field) return { name: condition.field, value: messages.filters.lostField, lost: true };

  function one(value: unknown): string {
    if (!field) return '';
    if (value === true || value === false) return value ? messages.filters.yes : messages.filters.no;
    if (typeof value !== 'string') return '';
    if (target) return value === 'me' ? messages.filters.me : (labels[value] ?? '…');
    const option = optionOf(field, value);
    if (option) return nameOf(option, language);
    return kindOf(field.type).toText(value, field, reader) || value;
  }
  const { value } = condition;
  /** From one to the other, or all of several. */
  const joined = condition.op === 'between' || condition.op === 'contains';
  const texts = Array.isArray(value)
    ? value.map(one)
    : [isRelative(value) ? messages.filters.relative[value.relative] : one(value)];
  const said =
    texts.length > 2
      ? `${texts[0]} +${texts.length - 1}`
      : texts.filter(Boolean).join(` ${joined ? messages.filters.and : messages.filters.or} `);
  const name = `${pathName(object, condition.field, language, messages)} ${operatorWords(field, condition.op, messages)}`;
  return { name, value: said, lost: false };
}
