import type { Page } from './frame/pages';
import * as administration from './administration';
import * as call from './call';
import * as duplicate from './duplicate';
import * as event from './event';
import * as exchange from './exchange';
import * as field from './field';
import * as home from './home';
import * as membership from './membership';
import * as network from './network';
import * as onboarding from './onboarding';
import * as organisation from './organisation';
import * as plan from './plan';
import * as scanner from './scanner';
import * as segment from './segment';
import * as subject from './subject';
import * as survey from './survey';
import * as today from './today';
import * as webhook from './webhook';

/** A feature's line here, one in the list of pages and one in that of words is all that the rest knows of it. */
export const routes = [
  ...home.routes,
  ...today.routes,
  ...onboarding.routes,
  ...membership.routes,
  ...organisation.routes,
  ...subject.routes,
  ...segment.routes,
  ...duplicate.routes,
  ...call.routes,
  ...network.routes,
  ...event.routes,
  ...survey.routes,
  ...scanner.routes,
  ...plan.routes,
  ...exchange.routes,
  ...field.routes,
  ...administration.routes,
  ...webhook.routes,
] as const;

export const pages: Page[] = [
  ...home.pages,
  ...today.pages,
  ...onboarding.pages,
  ...membership.pages,
  ...organisation.pages,
  ...subject.pages,
  ...segment.pages,
  ...duplicate.pages,
  ...call.pages,
  ...network.pages,
  ...event.pages,
  ...plan.pages,
  ...exchange.pages,
  ...field.pages,
  ...administration.pages,
  ...webhook.pages,
];
