import { lazy, Suspense, useState } from 'react';
import type { ObjectType, ViewDefinition } from '../../api/types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { groupingFields } from './groupingFields.ts';

const ChartDialog = lazy(() => import('./ChartDialog.tsx').then((module) => ({ default: module.ChartDialog })));

/** Makes a chart of the list as it is filtered now. */
export function ChartButton(props: { object: ObjectType; definition: ViewDefinition; small?: boolean }) {
  const { object, definition, small } = props;
  const words = useMessages().charts;
  const { model } = useWorkspace();
  const [open, setOpen] = useState(false);
  const fields = groupingFields(object, model);
  // Answers to choose from say most at first sight, as do words such as a state; a yes/no would be one bar.
  const first = fields.find((field) => field.type === 'choice' || field.type === 'text') ?? fields[0];
  if (!first) return null;
  const { filter, search } = definition;
  return (
    <>
      {small ? (
        <IconButton icon="chart" label={words.chart} onClick={() => setOpen(true)} />
      ) : (
        <Button look="ghost" icon="chart" onClick={() => setOpen(true)}>
          {words.chart}
        </Button>
      )}
      {open && (
        <Suspense fallback={null}>
          <ChartDialog
            object={object}
            form={{ by: first.key, ...(filter && { filter }), ...(search && { search }) }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
