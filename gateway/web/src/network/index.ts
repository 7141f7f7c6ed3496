import { IconAffiliate } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { takesPart } from '../api/session';
import { isUuid } from '../api/uuid';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';

const network = createRoute({
  getParentRoute: () => root,
  path: '/network',
  validateSearch: ({ organisation }: Record<string, unknown>): { organisation?: string } => (isUuid(organisation) ? { organisation } : {}),
  component: lazyRouteComponent(() => import('./NetworkPage'), 'NetworkPage'),
});

export const routes = [network] as const;

export const pages: Page[] = [{ to: '/network', word: 'network.title', Icon: IconAffiliate, group: 'projects', isFor: takesPart }];
