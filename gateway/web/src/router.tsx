import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { isTeam, session } from './api/session';
import { Failure } from './frame/Failure';
import { Frame } from './frame/Frame';
import { Loading } from './frame/Loading';
import { Nowhere } from './frame/Nowhere';
import { filtersOf } from './organisation/filters';
import { ListPage } from './organisation/ListPage';
import { OrganisationPage } from './organisation/OrganisationPage';
import { TodayPage } from './today/TodayPage';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  loader: ({ context }) => context.queries.ensureQueryData(session),
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: async ({ context }) => {
    const { role } = await context.queries.ensureQueryData(session);
    throw redirect(isTeam(role) ? { to: '/today' } : { to: '/organisations' });
  },
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  validateSearch: (search): { whose?: 'everybody' } => (search['whose'] === 'everybody' ? { whose: 'everybody' } : {}),
  component: TodayPage,
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: filtersOf,
  component: ListPage,
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$id',
  component: OrganisationPage,
});

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([home, today, organisations, organisation]),
    basepath: '/console',
    context: { queries },
    scrollRestoration: true,
    defaultErrorComponent: ({ error, reset }) => <Failure failure={error as Error} again={reset} />,
    defaultNotFoundComponent: Nowhere,
    defaultPendingComponent: Loading,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
