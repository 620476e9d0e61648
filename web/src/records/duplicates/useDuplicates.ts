import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import type { Duplicate, ObjectType, Values } from '../../api/types.ts';
import { canWrite } from '../dictionary.ts';
import { useWorkspace } from '../workspace.tsx';

const PAUSE_MS = 250;
const NONE: Duplicate[] = [];

/** Records there already that the one being written may be again, asked for a moment after the last change. */
export function useDuplicates(object: ObjectType, values: Values): Duplicate[] {
  const { api, slug } = useWorkspace();
  const [settled] = useDebouncedValue(given(object, values), PAUSE_MS);
  const found = useQuery({
    queryKey: keys.duplicates(slug, object.key, settled),
    queryFn: ({ signal }) => api.duplicates(object.key, settled, undefined, signal),
    enabled: Object.keys(settled).length > 0,
    retry: false,
    staleTime: 10_000,
    // A notice that comes and goes with each letter would make the form jump.
    placeholderData: (before) => before,
  });
  return found.data ?? NONE;
}

/** What was written so far; of what the program writes by itself nothing may be asked. */
function given(object: ObjectType, values: Values): Values {
  return Object.fromEntries(
    object.fields
      .filter((field) => canWrite(field) && (values[field.key] ?? null) !== null && values[field.key] !== false)
      .map((field) => [field.key, values[field.key] ?? null]),
  );
}
