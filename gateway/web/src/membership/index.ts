import { IconCertificate } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTeam } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';
import { viewOf } from './search';

const office = createRoute({
  getParentRoute: () => root,
  path: '/membership',
  validateSearch: viewOf,
  component: lazyRouteComponent(() => import('./OfficePage'), 'OfficePage'),
});

const one = createRoute({
  getParentRoute: () => root,
  path: '/membership/$id',
  component: lazyRouteComponent(() => import('./MembershipPage'), 'MembershipPage'),
});

export const routes = [office, one] as const;

export const pages: Page[] = [{ to: '/membership', word: 'members.title', Icon: IconCertificate, group: 'cluster', isFor: isTeam }];
