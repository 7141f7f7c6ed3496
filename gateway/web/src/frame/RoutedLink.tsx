import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes } from 'react';

const Plain = forwardRef<HTMLAnchorElement, AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>>(
  (props, ref) => <Anchor ref={ref} {...props} />,
);

/** A link that looks like all of them and leads to a page of the console. */
export const RoutedLink = createLink(Plain);

const PlainButton = forwardRef<HTMLAnchorElement, ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>>(
  (props, ref) => <Button component="a" ref={ref} {...props} />,
);

/** The same as a button. */
export const RoutedButton = createLink(PlainButton);
