import type { Condition, Field, ObjectType, Operator, View } from '../../api/types.ts';
import { useMessages } from '../../kernel/language.tsx';
import type { Messages } from '../../kernel/messages/fr.ts';
import { OptionFilter } from '../fields/OptionFilter.tsx';
import { useViews } from './useViews.ts';
import { isSaved } from './viewsSaved.ts';

/** The pseudo-field of the saved views a record is in. */
export const VIEW = 'view';
export const VIEW_OPERATORS: Operator[] = ['is', 'isNot'];

export function viewOperatorWords(op: Operator, { filters }: Messages): string {
  return op === 'isNot' ? filters.notInView : filters.inView;
}

/** What a view is called in a condition; undefined once it is gone or no longer open to the reader. */
export function useViewName(object: ObjectType, condition: Condition): { asked: boolean; name: string | undefined } {
  const { views, ready } = useViews(object.key);
  const { filters } = useMessages();
  const asked = condition.field === VIEW;
  const found = views.find((view) => view.id === condition.value);
  return { asked, name: found?.name ?? (ready ? undefined : filters.view) };
}

const FIELD = { key: VIEW, label: '', type: 'text', settings: {} } as unknown as Field;

/** The saved view that is meant, chosen by its name. */
export function ViewChoice({
  object,
  condition,
  onCondition,
}: {
  object: ObjectType;
  condition: Condition;
  onCondition(next: Condition): void;
}) {
  const { views } = useViews(object.key);
  const words = useMessages().filters;
  return (
    <OptionFilter
      field={FIELD}
      op="is"
      label={words.view}
      options={views.filter(isSaved).map((view: View) => ({ key: view.id, text: view.name }))}
      value={condition.value}
      onChange={(value) => onCondition({ ...condition, value })}
    />
  );
}
