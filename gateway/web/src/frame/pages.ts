import type { Icon } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';
import type { Session } from '../api/client';

/** The parts of the menu, in their order. */
export const GROUPS = ['own', 'work', 'cluster', 'projects', 'events', 'plan', 'administration'] as const;

/** A page that the menu and the palette lead to. */
export interface Page {
  to: NonNullable<LinkProps['to']>;
  word: ParseKeys;
  Icon: Icon;
  group: (typeof GROUPS)[number];
  /** Whom it is for; without, everybody. */
  isFor?: (somebody: Session) => boolean;
}
