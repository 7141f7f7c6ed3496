import { IconFileImport } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTeam } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';

const list = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('./ImportsPage'), 'ImportsPage'),
});

const one = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./ImportPage'), 'ImportPage'),
});

export const routes = [list, one] as const;

export const pages: Page[] = [{ to: '/imports', word: 'imports.title', Icon: IconFileImport, group: 'work', isFor: isTeam }];
