import { useMessages } from '../../../kernel/language.tsx';
import { fieldAt, objectOf } from '../../../records/dictionary.ts';
import { kindOf } from '../../../records/fields/registry.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Field } from '../../../ui/Field.tsx';

/** The last day somebody comes in, typed as everywhere: "30/11", "vendredi", "+15j". */
export function LastDayField({ day, onDay }: { day: string; onDay(day: string): void }) {
  const { model } = useWorkspace();
  const label = useMessages().handOver.lastDay;
  const members = objectOf(model, 'member');
  const field = members && fieldAt(members, 'lastDay');
  if (!field) return null;
  const { Input } = kindOf('date');
  return (
    <Field label={label}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          describedBy={describedBy}
          field={field}
          value={day}
          label={label}
          onCommit={(next) => typeof next === 'string' && onDay(next)}
          onCancel={() => {}}
        />
      )}
    </Field>
  );
}
