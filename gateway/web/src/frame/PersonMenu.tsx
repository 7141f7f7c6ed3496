import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconLanguage, IconLogout, IconMoon, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { endSession, useSession } from '../api/session';
import { forgetNames } from '../scanner/store';
import { language } from '../words';
import { useTellFailure } from './whatToDo';

const AFTER: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };

const inTheOtherLanguage = () => {
  const here = new URL(location.href);
  here.searchParams.set('lang', language === 'es' ? 'en' : 'es');
  location.assign(here);
};

const signOut = async (csrfToken: string | undefined) => {
  await endSession(csrfToken);
  // What was typed is for nobody who comes next.
  sessionStorage.clear();
  await forgetNames().catch(() => undefined);
  location.assign('/');
};

export function PersonMenu() {
  const { t } = useTranslation();
  const { name, csrfToken } = useSession();
  const tellFailure = useTellFailure();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('header.menu', { name })}>
          <IconUserCircle aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item component="a" href="/account" leftSection={<IconSettings size={16} aria-hidden />}>
          {t('header.account')}
        </Menu.Item>
        <Menu.Item closeMenuOnClick={false} leftSection={<IconMoon size={16} aria-hidden />} onClick={() => setColorScheme(AFTER[colorScheme])}>
          {t('header.scheme', { scheme: t(`header.schemes.${colorScheme}`) })}
        </Menu.Item>
        <Menu.Item lang={language === 'es' ? 'en' : 'es'} leftSection={<IconLanguage size={16} aria-hidden />} onClick={inTheOtherLanguage}>
          {t('header.language')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut(csrfToken).catch(tellFailure)}>
          {t('header.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
