import { NavLink } from '@mantine/core';
import { IconBuildingCommunity, IconSunrise, IconUsers } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isTeam, useSession } from '../api/session';

/** The pages of somebody's role. */
export const pagesOf = (role: string) => [
  ...(isTeam(role) ? ([{ to: '/today', word: 'nav.today', Icon: IconSunrise }] as const) : []),
  { to: '/organisations', word: 'nav.organisations', Icon: IconBuildingCommunity } as const,
];

export function Navigation({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const here = useRouterState({ select: (state) => state.location.pathname });
  return (
    <>
      {pagesOf(role).map(({ to, word, Icon }) => (
        <NavLink
          key={to}
          component={Link}
          to={to}
          onClick={onChosen}
          label={t(word)}
          leftSection={<Icon size={20} aria-hidden />}
          active={here.startsWith(to)}
          aria-current={here.startsWith(to) ? 'page' : undefined}
        />
      ))}
      {isTeam(role) && <NavLink href="/people" label={t('header.people')} leftSection={<IconUsers size={20} aria-hidden />} />}
    </>
  );
}
