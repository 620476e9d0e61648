import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Problem } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { readInstance, readSession } from '../api/session.ts';
import type { Session } from '../api/settings-types.ts';
import { readListState, writeListState } from '../records/list/listState.ts';
import { LinkPage } from './doorstep/LinkPage.tsx';
import { NotClaimed } from './doorstep/NotClaimed.tsx';
import { SignInPage } from './doorstep/SignInPage.tsx';
import { ErrorPage, NotFoundPage } from './pages/ErrorPage.tsx';
import { HomePage } from './pages/HomePage.tsx';
import { ListPage } from './pages/ListPage.tsx';
import { WholeRecordPage } from './pages/WholeRecordPage.tsx';
import { WorkspaceShell } from './WorkspaceShell.tsx';

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

const notClaimed = createRoute({ getParentRoute: () => root, path: '/not-claimed', component: NotClaimed });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) =>
    (typeof search.to === 'string' ? { to: search.to } : {}) as { to?: string },
  beforeLoad: async () => {
    await readInstance();
  },
  component: SignInPage,
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>) => ({
    token: search.token === undefined ? '' : String(search.token),
  }),
  component: lazyRouteComponent(() => import('./setup/SetupPage.tsx'), 'SetupPage'),
});

const link = createRoute({ getParentRoute: () => root, path: '/link/$token', component: LinkPage });

const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$slug',
  beforeLoad: async ({ context, location }) => {
    if (!(await sessionOf(context.queries))) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  component: WorkspaceShell,
});

const first = createRoute({ getParentRoute: () => workspace, path: '/', component: HomePage });

const list = createRoute({
  getParentRoute: () => workspace,
  path: '$object',
  validateSearch: (search: Record<string, unknown>) => writeListState(readListState(search)),
  component: ListPage,
});

const record = createRoute({ getParentRoute: () => workspace, path: '$object/$id', component: WholeRecordPage });

const importStart = createRoute({
  getParentRoute: () => workspace,
  path: 'import',
  validateSearch: (search: Record<string, unknown>) =>
    (typeof search.object === 'string' ? { object: search.object } : {}) as { object?: string },
  component: lazyRouteComponent(() => import('./import/ImportStartPage.tsx'), 'ImportStartPage'),
});

const importRun = createRoute({
  getParentRoute: () => workspace,
  path: 'import/$id',
  component: lazyRouteComponent(() => import('./import/ImportRunPage.tsx'), 'ImportRunPage'),
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
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

const outbox = createRoute({
  getParentRoute: () => workspace,
  path: 'outbox',
  validateSearch: (search: Record<string, unknown>): { tray?: 'waiting' | 'gone' | 'failed'; message?: string } => ({
    ...(search.tray === 'waiting' || search.tray === 'gone' || search.tray === 'failed' ? { tray: search.tray } : {}),
    ...(typeof search.message === 'string' ? { message: search.message } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/OutboxPage.tsx'), 'OutboxPage'),
});

const helpPage = lazyRouteComponent(() => import('./help/HelpPage.tsx'), 'HelpPage');
const helpStart = createRoute({ getParentRoute: () => workspace, path: 'help', component: helpPage });
const help = createRoute({ getParentRoute: () => workspace, path: 'help/$page', component: helpPage });

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
    importRun,
    outbox,
    helpStart,
    help,
    list,
    record,
  ]),
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({ routeTree: tree, context: { queries }, defaultPreload: false, scrollRestoration: false });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
