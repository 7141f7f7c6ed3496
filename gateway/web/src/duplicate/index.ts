import { IconCopyMinus } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTeam } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';

const list = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  component: lazyRouteComponent(() => import('./DuplicatesPage'), 'DuplicatesPage'),
});

const one = createRoute({
  getParentRoute: () => root,
  path: '/duplicates/$id',
  component: lazyRouteComponent(() => import('./DuplicatePage'), 'DuplicatePage'),
});

export const routes = [list, one] as const;

export const pages: Page[] = [{ to: '/duplicates', word: 'duplicates.title', Icon: IconCopyMinus, group: 'cluster', isFor: isTeam }];
