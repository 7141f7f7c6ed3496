import { IconHome } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isMember } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';

const home = createRoute({
  getParentRoute: () => root,
  path: '/home',
  component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
});

export const routes = [home] as const;

export const pages: Page[] = [{ to: '/home', word: 'home.title', Icon: IconHome, group: 'own', isFor: isMember }];
