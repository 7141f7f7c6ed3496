import { IconUserShield } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTeam } from '../api/session';
import { isUuid } from '../api/uuid';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';

const list = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
});

const one = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./PersonPage'), 'PersonPage'),
});

const merge = createRoute({
  getParentRoute: () => root,
  path: '/people/$id/merge',
  validateSearch: ({ other }: Record<string, unknown>): { other?: string } => (isUuid(other) ? { other } : {}),
  component: lazyRouteComponent(() => import('./MergePeoplePage'), 'MergePeoplePage'),
});

export const routes = [list, one, merge] as const;

export const pages: Page[] = [{ to: '/people', word: 'subject.title', Icon: IconUserShield, group: 'cluster', isFor: isTeam }];
