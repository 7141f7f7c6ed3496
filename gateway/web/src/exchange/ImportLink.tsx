import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export const ImportLink = ({ id, children }: { id: string; children: ReactNode }) => (
  <Anchor fw={500} renderRoot={(props) => <Link to="/imports/$id" params={{ id }} {...props} />}>
    {children}
  </Anchor>
);
