import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo } from 'react';
import { keys } from '../api/keys.ts';
import { readNews } from '../api/live.ts';
import { workspaceApi } from '../api/workspace.ts';
import { useLanguage } from '../kernel/language.tsx';
import { ConflictsProvider } from '../records/conflict/conflicts.tsx';
import { ExtensionsProvider } from '../records/extensions.tsx';
import { OperationsProvider } from '../records/operations.tsx';
import { type Workspace, WorkspaceProvider } from '../records/workspace.tsx';
import { late } from '../ui/late.tsx';
import { extensions } from './features.tsx';
import { CreationProvider } from './frame/creation.tsx';
import { Frame } from './frame/Frame.tsx';
import { FrameSkeleton } from './frame/FrameSkeleton.tsx';
import { ErrorPage } from './pages/ErrorPage.tsx';

/** Not needed to read a page, only to keep it true: it comes right after the first sight. */
const Live = late(() => import('../records/live/Live.tsx').then((module) => module.Live));

/** The inside of a workspace: its model and its person are read once, then every page stands in the frame. */
export function WorkspaceShell() {
  const { slug } = useParams({ from: '/w/$slug' });
  const api = useMemo(() => workspaceApi(slug), [slug]);
  const router = useRouter();
  const { setPlace } = useLanguage();
  const me = useQuery({ queryKey: keys.me(slug), queryFn: api.me, staleTime: 60_000 });
  const model = useQuery({ queryKey: keys.model(slug), queryFn: api.model, staleTime: 60_000 });
  // Before any record is read, so that nothing that happens while the page comes is missed.
  const feed = useQuery({
    queryKey: keys.feed(slug),
    queryFn: async () => (await readNews(slug, undefined)).number,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

  const workspace = useMemo<Workspace | null>(() => {
    if (!me.data || !model.data) return null;
    return {
      api,
      slug,
      me: me.data,
      model: model.data,
      recordPath: (object, id) => `/w/${slug}/${object}/${id}`,
      listPath: (object, search) => `/w/${slug}/${object}${searchText(search)}`,
      go: (path) => router.history.push(path),
    };
  }, [api, slug, me.data, model.data, router]);

  const place = me.data?.workspace;
  useEffect(() => {
    if (place) setPlace({ zone: place.zone, currency: place.currency });
  }, [place, setPlace]);

  const error = me.error ?? model.error;
  if (error && !workspace) return <ErrorPage error={error} />;
  if (!workspace || feed.isPending) return <FrameSkeleton />;
  return (
    <WorkspaceProvider workspace={workspace}>
      <Suspense fallback={null}>
        <Live from={feed.data} />
      </Suspense>
      <OperationsProvider>
        <ConflictsProvider>
          <ExtensionsProvider extensions={extensions}>
            <CreationProvider>
              <Frame>
                <Suspense fallback={null}>
                  <Outlet />
                </Suspense>
              </Frame>
            </CreationProvider>
          </ExtensionsProvider>
        </ConflictsProvider>
      </OperationsProvider>
    </WorkspaceProvider>
  );
}

/** The search part of an address, written as the router reads it. */
export function searchText(search: Record<string, unknown> | undefined): string {
  const parts = Object.entries(search ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
