import { NavLink, Text } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { pages } from '../features';
import { GROUPS } from './pages';

/** The pages that are for whoever looks. */
export const usePages = () => {
  const somebody = useSession();
  return pages.filter(({ isFor }) => isFor?.(somebody) ?? true);
};

/**
 * A menu longer than its window shows the page that one is on, wherever one came from. By hand: scrollIntoView would have the first
 * Tab begin here, and not at the top of the page.
 */
const intoView = (link: HTMLAnchorElement | null) => {
  const menu = link?.closest('.menu');
  if (!link || !menu) return;
  const inside = link.getBoundingClientRect();
  const around = menu.getBoundingClientRect();
  menu.scrollTop += Math.max(0, inside.bottom - around.bottom) + Math.min(0, inside.top - around.top);
};

export function Navigation({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const here = useRouterState({ select: (state) => state.location.pathname });
  const mine = usePages();
  return GROUPS.map((group) => {
    const inside = mine.filter((page) => page.group === group);
    if (inside.length === 0) return null;
    return (
      <div key={group} className="pages">
        <Text size="xs" c="dimmed" fw={600} px="sm" pt="sm" pb={4} id={`pages-${group}`}>
          {t(`nav.groups.${group}`)}
        </Text>
        <ul className="plain" aria-labelledby={`pages-${group}`}>
          {inside.map(({ to, word, Icon }) => {
            const active = here === to || here.startsWith(`${to}/`);
            return (
              <li key={to}>
                <NavLink
                  component={Link}
                  to={to}
                  onClick={onChosen}
                  label={t(word)}
                  leftSection={<Icon size={20} aria-hidden />}
                  active={active}
                  ref={active ? intoView : undefined}
                  aria-current={active ? 'page' : undefined}
                />
              </li>
            );
          })}
        </ul>
      </div>
    );
  });
}
