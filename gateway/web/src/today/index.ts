import { IconSunrise } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTeam } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  validateSearch: (search): { whose?: 'everybody' } => (search['whose'] === 'everybody' ? { whose: 'everybody' } : {}),
  component: lazyRouteComponent(() => import('./TodayPage'), 'TodayPage'),
});

export const routes = [today] as const;

export const pages: Page[] = [{ to: '/today', word: 'today.title', Icon: IconSunrise, group: 'work', isFor: isTeam }];
