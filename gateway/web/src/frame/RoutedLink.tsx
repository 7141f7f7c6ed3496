import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes } from 'react';

const Plain = forwardRef<HTMLAnchorElement, AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>>(
  (props, ref) => <Anchor ref={ref} {...props} />,
);

/** A link that looks like all of them and leads to a page of the console. */
export const RoutedLink = createLink(Plain);
