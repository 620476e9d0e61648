import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { useWorkspace } from '../../records/workspace.tsx';

/** One thing the settings show, read once and read again after each change. */
export function useSetting<T>(name: string, read: () => Promise<T>, enabled = true) {
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const key = keys.settings(slug, name);
  const { data, error } = useQuery({ queryKey: key, queryFn: read, enabled });
  return { data, error, refresh: () => queries.invalidateQueries({ queryKey: key }) };
}
