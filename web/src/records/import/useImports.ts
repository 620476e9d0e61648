import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { type ImportDuplicates, type ImportLook, type ImportReport, importsApi } from '../../api/imports.ts';
import { keys } from '../../api/keys.ts';
import { useWorkspace } from '../workspace.tsx';

const LOOK_AGAIN_MS = 400;

export function useImportsApi() {
  const { slug } = useWorkspace();
  return useMemo(() => importsApi(slug), [slug]);
}

/** The last imports, newest first; read anew whenever they are shown, since one may just have ended. */
export function useImportList() {
  const api = useImportsApi();
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: keys.imports(slug),
    queryFn: api.list,
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.some(isMoving) ? 1000 : false),
  });
}

/** The mappings kept for files to come. */
export function useMappings() {
  const api = useImportsApi();
  const { slug } = useWorkspace();
  return useQuery({ queryKey: keys.mappings(slug), queryFn: api.mappings });
}

/** One import as it stands; asked again and again while it is on its way. */
export function useImport(id: string) {
  const api = useImportsApi();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const read = useQuery({
    queryKey: keys.import(slug, id),
    queryFn: () => api.report(id),
    refetchInterval: (query) => (query.state.data && isMoving(query.state.data) ? LOOK_AGAIN_MS : false),
  });
  const state = read.data?.state;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'running' && state === 'done') {
      void queries.invalidateQueries({ queryKey: ['w', slug, 'records'] });
    }
    before.current = state;
  }, [state, queries, slug]);
  return {
    ...read,
    set: (report: ImportReport) => queries.setQueryData(keys.import(slug, id), report),
  };
}

/** What the rehearsal said would change in records already there; read anew after each. */
export function useChanges(id: string, enabled: boolean) {
  const api = useImportsApi();
  const { slug } = useWorkspace();
  return useQuery({ queryKey: keys.changes(slug, id), queryFn: () => api.changes(id), enabled, staleTime: 0 });
}

/** Rows that look like something there; read anew after each rehearsal. */
export function useDuplicateRows(id: string) {
  const api = useImportsApi();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const read = useQuery({ queryKey: keys.duplicateRows(slug, id), queryFn: () => api.duplicates(id), staleTime: 0 });
  return { ...read, set: (found: ImportDuplicates) => queries.setQueryData(keys.duplicateRows(slug, id), found) };
}

/** What an undo would take back, or took back. */
export function useUndoPreview(id: string, state: string) {
  const api = useImportsApi();
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: keys.undoPreview(slug, id, state),
    queryFn: () => api.undoPreview(id),
    staleTime: 0,
  });
}

/** The file as it looks: columns, samples, what they may be meant for. */
export function useLook(id: string, enabled: boolean) {
  const api = useImportsApi();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const read = useQuery({ queryKey: keys.look(slug, id), queryFn: () => api.look(id), enabled, staleTime: 60_000 });
  return { ...read, set: (look: ImportLook) => queries.setQueryData(keys.look(slug, id), look) };
}

/** The different words of a column with what they seem to mean for a field. */
export function useWords(id: string, column: number, field: string) {
  const api = useImportsApi();
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [...keys.look(slug, id), 'words', column, field],
    queryFn: () => api.words(id, column, field),
    staleTime: 60_000,
  });
}

export function isMoving(run: { state: string }): boolean {
  return run.state === 'checking' || run.state === 'running';
}
