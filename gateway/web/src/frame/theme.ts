import { createTheme, Notification, type MantineColorsTuple } from '@mantine/core';
import i18next from 'i18next';

/** The teal of the gateway's pages, from a breath to the deep. */
const teal: MantineColorsTuple = [
  '#e9f6f5', '#d4eae8', '#a8d6d2', '#79c7c0', '#4faaa4', '#2c8682', '#156c6a', '#0f5c5c', '#0b4a4a', '#073838',
];

/** Surfaces of the night, of the same hue as the page beneath them: Mantine's own are a grey beside it. */
const dark: MantineColorsTuple = [
  '#dfe6e4', '#c0c9c7', '#a7b0ad', '#7d8886', '#3b484a', '#2b3738', '#1e2829', '#12191a', '#0d1314', '#080c0d',
];

/** What takes something away; white is read on its deep shades. */
const red: MantineColorsTuple = [
  '#fff0ee', '#fbdcd8', '#f4b7b0', '#ec8f85', '#e56d60', '#d64a3b', '#c2382a', '#a92b1e', '#8f2117', '#73180f',
];

/** Made once its words are there. */
export const makeTheme = () => createTheme({
  colors: { teal, dark, red },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  headings: { fontFamily: '"Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", Georgia, serif' },
  respectReducedMotion: true,
  components: {
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': i18next.t('close') } } }),
  },
});
