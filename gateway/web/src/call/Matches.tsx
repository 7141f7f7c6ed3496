import { Badge, Button, Group, Progress, Stack, Text, UnstyledButton, Collapse } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { country } from '../words';
import './call.css';
import { matches } from './queries';
import { percent, weighed, type Match } from './reasons';

/** The weightiest reason stands out most, by day and by night. */
const SHADES = [[9, 2], [7, 3], [5, 5], [3, 7], [2, 8]].map(([day, night]) => `light-dark(var(--mantine-color-teal-${day}), var(--mantine-color-teal-${night}))`);

/** Who fits a call, the best first, each with the reasons that make up its score. */
export function Matches({ id }: { id: string }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(10);
  const found = useQuery(matches(id, limit));
  if (found.isPending) return <Loading lines={6} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  if (found.data.items.length === 0) return <Empty title={t('calls.noMatches')} text={t('calls.noMatchesText')} />;
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">{t('calls.matchesText')}</Text>
      <Stack component="ol" className="plain" gap="md">
        {found.data.items.map((one, place) => (
          <MatchLine key={one.organisationId} match={one} place={place + 1} />
        ))}
      </Stack>
      {found.data.items.length === limit && limit < 200 && (
        <Button mt="md" size="xs" variant="default" loading={found.isFetching} onClick={() => setLimit(Math.min(200, limit + 20))}>{t('more')}</Button>
      )}
    </>
  );
}

function MatchLine({ match, place }: { match: Match; place: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(place <= 3);
  const reasons = weighed(match.reasons);
  const id = useId();
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <div>
          <Text span c="dimmed" mr={6}>{place}</Text>
          <OrganisationLink id={match.organisationId} fw={500}>{match.name}</OrganisationLink>
          <Text size="sm" c="dimmed">{`${t(`kind.${match.kind}`)} · ${country(match.country)}`}</Text>
          {match.byLane && <Badge mt={4} variant="outline" tt="none" title={t('calls.byLaneText')}>{t('calls.byLane')}</Badge>}
        </div>
        <Text fw={600} flex="none" aria-label={t('calls.score', { score: percent(match.score) })}>{percent(match.score)}</Text>
      </Group>
      <Progress.Root size="sm" my={6} aria-hidden>
        {reasons.map((reason, weight) => (
          <Progress.Section key={reason.code} value={reason.part * 100} color={SHADES[Math.min(weight, SHADES.length - 1)]} />
        ))}
      </Progress.Root>
      <UnstyledButton className="why" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Text span size="sm">{t('calls.why', { name: match.name })}</Text> <IconChevronDown size={14} aria-hidden className="why-sign" data-open={open || undefined} />
      </UnstyledButton>
      <Collapse expanded={open} id={id}>
        <Stack component="ul" gap={4} mt={4} mb={0}>
          {reasons.map((reason) => (
            <Text component="li" size="sm" key={reason.code}>
              {reason.text}
              {reason.part > 0 && <Text span c="dimmed"> (+{percent(reason.part)})</Text>}
            </Text>
          ))}
        </Stack>
      </Collapse>
    </li>
  );
}
