import { Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RoutedLink } from './RoutedLink';

/** From one of many back to all of them, or from a part of one back to it. */
export function BackLink({ to, params = {}, children }: { to: NonNullable<LinkProps['to']>; params?: { id?: string }; children: ReactNode }) {
  return (
    <RoutedLink to={to} params={params} size="sm" display="inline-block" mb="sm">
      <Group gap={4} component="span">
        <IconArrowLeft size={16} aria-hidden /> {children}
      </Group>
    </RoutedLink>
  );
}
