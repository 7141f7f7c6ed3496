import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing is here yet; says what would be, and how it comes. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py="xl" ta="center">
      <Text fw={600}>{title}</Text>
      <Text c="dimmed">{text}</Text>
      {children}
    </Stack>
  );
}
