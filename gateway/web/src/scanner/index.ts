import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root';

const scanner = createRoute({
  getParentRoute: () => root,
  path: '/events/$id/scanner',
  component: lazyRouteComponent(() => import('./ScannerPage'), 'ScannerPage'),
});

export const routes = [scanner] as const;
