import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { Problem } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { readInstance, readSession } from '../api/session.ts';
import type { Session } from '../api/settings-types.ts';
import { readListState, writeListState } from '../records/list/listState.ts';
import { late } from '../ui/late.tsx';
import { ErrorPage, NotFoundPage } from './pages/ErrorPage.tsx';
import { WorkspaceShell } from './WorkspaceShell.tsx';

/** Each page is fetched when one goes there; in a quiet moment they come in this order. */
const pages = {
  list: late(() => import('./pages/ListPage.tsx').then((module) => module.ListPage)),
  record: late(() => import('./pages/WholeRecordPage.tsx').then((module) => module.WholeRecordPage)),
  home: late(() => import('./pages/HomePage.tsx').then((module) => module.HomePage)),
  settings: late(() => import('./settings/SettingsPage.tsx').then((module) => module.SettingsPage)),
  importStart: late(() => import('./import/ImportStartPage.tsx').then((module) => module.ImportStartPage)),
  importRun: late(() => import('./import/ImportRunPage.tsx').then((module) => module.ImportRunPage)),
  pendingLinks: late(() => import('./import/PendingPage.tsx').then((module) => module.PendingPage)),
  outbox: late(() => import('./pages/OutboxPage.tsx').then((module) => module.OutboxPage)),
  help: late(() => import('./help/HelpPage.tsx').then((module) => module.HelpPage)),
  signIn: late(() => import('./doorstep/SignInPage.tsx').then((module) => module.SignInPage)),
  link: late(() => import('./doorstep/LinkPage.tsx').then((module) => module.LinkPage)),
  notClaimed: late(() => import('./doorstep/NotClaimed.tsx').then((module) => module.NotClaimed)),
  setup: late(() => import('./setup/SetupPage.tsx').then((module) => module.SetupPage)),
};

interface Context {
  queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

async function sessionOf(queries: QueryClient): Promise<Session | null> {
  try {
    return await queries.ensureQueryData({ queryKey: keys.session, queryFn: readSession });
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const instance = await readInstance();
    if (!instance.claimed) throw redirect({ to: '/not-claimed' });
    const session = await sessionOf(context.queries);
    const slug = session?.workspaces[0]?.slug;
    if (!slug) throw redirect({ to: '/sign-in' });
    throw redirect({ to: '/w/$slug', params: { slug } });
  },
});

const notClaimed = createRoute({ getParentRoute: () => root, path: '/not-claimed', component: pages.notClaimed });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) =>
    (typeof search.to === 'string' ? { to: search.to } : {}) as { to?: string },
  beforeLoad: async () => {
    await readInstance();
  },
  component: pages.signIn,
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>) => ({
    token: search.token === undefined ? '' : String(search.token),
  }),
  component: pages.setup,
});

const link = createRoute({ getParentRoute: () => root, path: '/link/$token', component: pages.link });

const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$slug',
  beforeLoad: async ({ context, location }) => {
    if (!(await sessionOf(context.queries))) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  component: WorkspaceShell,
});

const first = createRoute({ getParentRoute: () => workspace, path: '/', component: pages.home });

const list = createRoute({
  getParentRoute: () => workspace,
  path: '$object',
  validateSearch: (search: Record<string, unknown>) => writeListState(readListState(search)),
  component: pages.list,
});

const record = createRoute({ getParentRoute: () => workspace, path: '$object/$id', component: pages.record });

const importStart = createRoute({
  getParentRoute: () => workspace,
  path: 'import',
  validateSearch: (search: Record<string, unknown>) =>
    (typeof search.object === 'string' ? { object: search.object } : {}) as { object?: string },
  component: pages.importStart,
});

const pendingLinks = createRoute({
  getParentRoute: () => workspace,
  path: 'import/pending',
  validateSearch: (search: Record<string, unknown>) =>
    (Number.isInteger(Number(search.operation ?? Number.NaN)) ? { operation: Number(search.operation) } : {}) as {
      operation?: number;
    },
  component: pages.pendingLinks,
});

const importRun = createRoute({
  getParentRoute: () => workspace,
  path: 'import/$id',
  component: pages.importRun,
});

const settingsStart = createRoute({
  getParentRoute: () => workspace,
  path: 'settings',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/w/$slug/settings/$page', params: { slug: params.slug, page: 'company' } });
  },
});

const settings = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/$page',
  component: pages.settings,
});

const outbox = createRoute({
  getParentRoute: () => workspace,
  path: 'outbox',
  validateSearch: (search: Record<string, unknown>): { tray?: 'waiting' | 'gone' | 'failed'; message?: string } => ({
    ...(search.tray === 'waiting' || search.tray === 'gone' || search.tray === 'failed' ? { tray: search.tray } : {}),
    ...(typeof search.message === 'string' ? { message: search.message } : {}),
  }),
  component: pages.outbox,
});

const helpStart = createRoute({ getParentRoute: () => workspace, path: 'help', component: pages.help });
const help = createRoute({ getParentRoute: () => workspace, path: 'help/$page', component: pages.help });

const tree = root.addChildren([
  start,
  notClaimed,
  signIn,
  setup,
  link,
  workspace.addChildren([
    first,
    settingsStart,
    settings,
    importStart,
    pendingLinks,
    importRun,
    outbox,
    helpStart,
    help,
    list,
    record,
  ]),
]);

const OWN_PAGES: Record<string, keyof typeof pages> = {
  settings: 'settings',
  import: 'importStart',
  outbox: 'outbox',
  help: 'help',
};

/** Fetches the page of an address at once, beside what must be read before it can be shown. */
export function fetchPageOf(path: string): void {
  const [, place, slug, object, id] = path.split('/');
  if (place !== 'w' || !slug) return;
  const page = !object ? 'home' : (OWN_PAGES[object] ?? (id ? 'record' : 'list'));
  // What cannot be fetched now is fetched again, and said, when the page is shown.
  pages[page].preload().catch(() => {});
}

export function makeRouter(queries: QueryClient) {
  return createRouter({ routeTree: tree, context: { queries }, defaultPreload: false, scrollRestoration: false });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
