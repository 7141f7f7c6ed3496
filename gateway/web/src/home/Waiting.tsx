import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { interests } from '../call/queries';
import { Panel } from '../frame/Panel';
import { RoutedLink } from '../frame/RoutedLink';
import { OrganisationLink } from '../organisation/OrganisationLink';

/** Who has answered a call of ours, and waits; nothing where nobody does. */
export function Waiting({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(interests({}));
  const waiting = (list.data?.pages.flatMap((page) => page.items) ?? []).filter(({ stage, organisationId }) => stage === 'expressed' && organisationId !== id);
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('home.waiting')}>
      <Stack component="ul" className="plain" gap="sm">
        {waiting.map((one) => (
          <li key={one.interestId}>
            <OrganisationLink id={one.organisationId} fw={500}>{one.organisationName}</OrganisationLink>
            <Text size="sm" lineClamp={2} className="typed">{one.message}</Text>
            <RoutedLink size="sm" to="/calls/$id" params={{ id: one.callId }}>{t('home.answerIn', { title: one.callTitle })}</RoutedLink>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
