import { IconWebhook } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTeam } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';

const list = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./WebhooksPage'), 'WebhooksPage'),
});

const one = createRoute({
  getParentRoute: () => root,
  path: '/webhooks/$id',
  component: lazyRouteComponent(() => import('./WebhookPage'), 'WebhookPage'),
});

export const routes = [list, one] as const;

export const pages: Page[] = [{ to: '/webhooks', word: 'webhooks.title', Icon: IconWebhook, group: 'administration', isFor: isTeam }];
