import { IconBuildingCommunity } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';
import { filtersOf } from './filters';

const list = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: filtersOf,
  component: lazyRouteComponent(() => import('./ListPage'), 'ListPage'),
});

const one = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$id',
  component: lazyRouteComponent(() => import('./OrganisationPage'), 'OrganisationPage'),
});

export const routes = [list, one] as const;

export const pages: Page[] = [
  { to: '/organisations', word: 'organisations.title', Icon: IconBuildingCommunity, group: 'cluster' },
];
