import { IconSpeakerphone, IconUsersGroup } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { takesPart } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';
import { callSearchOf } from './search';

const list = createRoute({
  getParentRoute: () => root,
  path: '/calls',
  validateSearch: callSearchOf,
  component: lazyRouteComponent(() => import('./CallsPage'), 'CallsPage'),
});

const one = createRoute({
  getParentRoute: () => root,
  path: '/calls/$id',
  component: lazyRouteComponent(() => import('./CallPage'), 'CallPage'),
});

const together = createRoute({
  getParentRoute: () => root,
  path: '/together',
  component: lazyRouteComponent(() => import('./TogetherPage'), 'TogetherPage'),
});

const consortium = createRoute({
  getParentRoute: () => root,
  path: '/consortia/$id',
  component: lazyRouteComponent(() => import('./ConsortiumPage'), 'ConsortiumPage'),
});

export const routes = [list, one, together, consortium] as const;

export const pages: Page[] = [
  { to: '/calls', word: 'calls.title', Icon: IconSpeakerphone, group: 'projects' },
  { to: '/together', word: 'together.title', Icon: IconUsersGroup, group: 'projects', isFor: takesPart },
];
