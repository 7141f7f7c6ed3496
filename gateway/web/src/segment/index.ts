import { IconBookmarks } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTeam } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';

const segments = createRoute({
  getParentRoute: () => root,
  path: '/segments',
  component: lazyRouteComponent(() => import('./SegmentsPage'), 'SegmentsPage'),
});

export const routes = [segments] as const;

export const pages: Page[] = [{ to: '/segments', word: 'segments.title', Icon: IconBookmarks, group: 'cluster', isFor: isTeam }];
