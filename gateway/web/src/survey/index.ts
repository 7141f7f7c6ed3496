import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root';

const survey = createRoute({
  getParentRoute: () => root,
  path: '/events/$id/survey',
  component: lazyRouteComponent(() => import('./SurveyPage'), 'SurveyPage'),
});

export const routes = [survey] as const;
