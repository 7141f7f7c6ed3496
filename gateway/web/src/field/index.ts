import { IconForms } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isTeam } from '../api/session';
import type { Page } from '../frame/pages';
import { root } from '../frame/root';

const fields = createRoute({
  getParentRoute: () => root,
  path: '/fields',
  component: lazyRouteComponent(() => import('./FieldsPage'), 'FieldsPage'),
});

export const routes = [fields] as const;

export const pages: Page[] = [{ to: '/fields', word: 'fields.title', Icon: IconForms, group: 'administration', isFor: isTeam }];
