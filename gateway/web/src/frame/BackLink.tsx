import { Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RoutedLink } from './RoutedLink';

/** From one of many back to all of them. */
export function BackLink({ to, children }: { to: NonNullable<LinkProps['to']>; children: ReactNode }) {
  return (
    <RoutedLink to={to} size="sm" display="inline-block" mb="sm">
      <Group gap={4} component="span">
        <IconArrowLeft size={16} aria-hidden /> {children}
      </Group>
    </RoutedLink>
  );
}
