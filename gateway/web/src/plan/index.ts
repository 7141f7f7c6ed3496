import { IconTargetArrow } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTeam } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';
import { planSearchOf } from './search';

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  validateSearch: planSearchOf,
  component: lazyRouteComponent(() => import('./PlanPage'), 'PlanPage'),
});

export const routes = [plan] as const;

export const pages: Page[] = [{ to: '/plan', word: 'plan.title', Icon: IconTargetArrow, group: 'plan', isFor: isTeam }];
