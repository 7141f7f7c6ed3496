import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes, type ReactNode } from 'react';

const Plain = forwardRef<HTMLAnchorElement, AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>>(
  (props, ref) => <Anchor ref={ref} {...props} />,
);

const Routed = createLink(Plain);

/** The name of an organisation, as the way to its page. */
export function OrganisationLink({ id, children, ...look }: AnchorProps & { id: string; children: ReactNode }) {
  return (
    <Routed to="/organisations/$id" params={{ id }} {...look}>
      {children}
    </Routed>
  );
}
