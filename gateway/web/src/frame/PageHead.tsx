import { Box, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useEffect, useRef, type ReactNode } from 'react';

/** What was shown before this page; nothing, where the page was the first. */
let before: string | undefined;

interface Head {
  title: string;
  lead?: ReactNode;
  /** Beside the title: its state. */
  badge?: ReactNode;
  /** At the end of the line: what can be done. */
  children?: ReactNode;
}

/** The head of a page: it names the window, and whoever comes from another page hears where he is. */
export function PageHead({ title, lead, badge, children }: Head) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(`${title} · Tejido`);
  useEffect(() => {
    const here = location.pathname;
    if (before !== undefined && before !== here) heading.current?.focus({ preventScroll: true });
    before = here;
  }, []);
  return (
    <Group justify="space-between" align="flex-start" mb="lg" gap="md">
      <Box flex="1 1 20rem">
        <Group gap="sm">
          <Title order={1} ref={heading} tabIndex={-1} className="heading">
            {title}
          </Title>
          {badge}
        </Group>
        {lead && <Text c="dimmed">{lead}</Text>}
      </Box>
      {children && <Group gap="sm">{children}</Group>}
    </Group>
  );
}
