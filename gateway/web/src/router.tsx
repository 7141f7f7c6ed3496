import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { isMember, isTeam, session } from './api/session';
import { routes } from './features';
import { Failure } from './frame/Failure';
import { Frame } from './frame/Frame';
import { Loading } from './frame/Loading';
import { Nowhere } from './frame/Nowhere';
import { root } from './frame/root';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: async ({ context }) => {
    const somebody = await context.queries.ensureQueryData(session);
    if (somebody.role === 'applicant' && somebody.organisationId) throw redirect({ to: '/organisations/$id', params: { id: somebody.organisationId } });
    throw redirect({ to: isTeam(somebody) ? '/today' : isMember(somebody) ? '/home' : '/organisations' });
  },
});

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.update({ component: Frame }).addChildren([home, ...routes]),
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
