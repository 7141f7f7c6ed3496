import { IconCalendarEvent } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';
import { eventSearchOf } from './search';

const list = createRoute({
  getParentRoute: () => root,
  path: '/events',
  validateSearch: eventSearchOf,
  component: lazyRouteComponent(() => import('./EventsPage'), 'EventsPage'),
});

const one = createRoute({
  getParentRoute: () => root,
  path: '/events/$id',
  component: lazyRouteComponent(() => import('./EventPage'), 'EventPage'),
});

const door = createRoute({
  getParentRoute: () => root,
  path: '/events/$id/door',
  component: lazyRouteComponent(() => import('./DoorPage'), 'DoorPage'),
});

export const routes = [list, one, door] as const;

export const pages: Page[] = [{ to: '/events', word: 'events.title', Icon: IconCalendarEvent, group: 'events' }];
