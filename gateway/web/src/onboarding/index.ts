import { IconLayoutKanban } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTeam } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';
import { boardSearchOf } from './search';

const onboarding = createRoute({
  getParentRoute: () => root,
  path: '/onboarding',
  validateSearch: boardSearchOf,
  component: lazyRouteComponent(() => import('./BoardPage'), 'BoardPage'),
});

export const routes = [onboarding] as const;

export const pages: Page[] = [{ to: '/onboarding', word: 'onboarding.title', Icon: IconLayoutKanban, group: 'work', isFor: isTeam }];
