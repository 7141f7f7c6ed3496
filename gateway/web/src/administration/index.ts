import { IconKey, IconMailExclamation, IconUsers } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isAdmin, isTeam } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/access',
  component: lazyRouteComponent(() => import('./AccountsPage'), 'AccountsPage'),
});

const keys = createRoute({
  getParentRoute: () => root,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./KeysPage'), 'KeysPage'),
});

const parked = createRoute({
  getParentRoute: () => root,
  path: '/parked-messages',
  component: lazyRouteComponent(() => import('./ParkedPage'), 'ParkedPage'),
});

export const routes = [accounts, keys, parked] as const;

export const pages: Page[] = [
  { to: '/access', word: 'access.title', Icon: IconUsers, group: 'administration', isFor: isTeam },
  { to: '/api-keys', word: 'keys.title', Icon: IconKey, group: 'administration', isFor: isTeam },
  { to: '/parked-messages', word: 'parked.title', Icon: IconMailExclamation, group: 'administration', isFor: isAdmin },
];
