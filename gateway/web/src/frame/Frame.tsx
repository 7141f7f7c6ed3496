import { Alert, AppShell, Burger, Button, Group, Text } from '@mantine/core';
import { useDisclosure, useNetwork } from '@mantine/hooks';
import { openSpotlight } from '@mantine/spotlight';
import { IconCloudOff, IconSearch } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Navigation } from './Navigation';
import { Palette } from './Palette';
import { PersonMenu } from './PersonMenu';

/** What is around every page. */
export function Frame() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const { online } = useNetwork();
  return (
    <AppShell header={{ height: 60 }} navbar={{ width: 240, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding={{ base: 'md', sm: 'xl' }}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('nav.open')} aria-expanded={opened} />
            <img src="/favicon.svg" alt="" width={28} height={28} />
            <Text fw={700} ff="heading" size="lg">
              Tejido
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" leftSection={<IconSearch size={16} aria-hidden />} onClick={openSpotlight} aria-keyshortcuts="Control+K">
              {t('header.search')}
            </Button>
            <PersonMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className="menu" aria-label={t('nav.label')}>
        <Navigation onChosen={close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        {!online && (
          <Alert role="status" color="yellow" icon={<IconCloudOff aria-hidden />} mb="md">
            {t('offline')}
          </Alert>
        )}
        <Outlet />
      </AppShell.Main>
      <Palette />
    </AppShell>
  );
}
