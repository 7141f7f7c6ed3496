import { Badge, Group, Paper, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { titleIn } from '../words';
import { course, inUnit, sparkline, towards, type Figure } from './figures';

/** One figure against its target; it opens the facts behind it. */
export function FigureCard({ figure, on, onOpen }: { figure: Figure; on: string; onOpen: () => void }) {
  const { t } = useTranslation();
  const { reached, due } = towards(figure);
  const points = course(figure, on).map(({ value }) => value);
  return (
    <Paper withBorder>
      <UnstyledButton className="figure" onClick={onOpen}>
        <Text component="span" display="block" size="sm" fw={500}>{titleIn(figure)}</Text>
        <Group component="span" justify="space-between" align="flex-end" wrap="nowrap" mt={4}>
          <Text component="span">
            <Text span fz={28} lh={1.1} fw={600}>{figure.value === undefined ? '–' : inUnit(figure.value, figure.unit)}</Text>
            {figure.target !== undefined && <Text span size="sm" c="dimmed"> {t('plan.of', { target: inUnit(figure.target, figure.unit) })}</Text>}
          </Text>
          {points.length > 1 && (
            <svg className="course" width={64} height={22} aria-hidden>
              <polyline points={sparkline(points, 64, 20)} />
            </svg>
          )}
        </Group>
        {figure.target !== undefined && (
          <span className="bar">
            <span className="bar-reached" data-behind={figure.state === 'behind' || undefined} style={{ width: `${reached ?? 0}%` }} />
            {due !== undefined && <span className="bar-due" style={{ left: `calc(${due}% - 1px)` }} />}
          </span>
        )}
        <Badge component="span" variant="default" tt="none" leftSection={<span className="dot" data-state={figure.state} />}>{t(`plan.standing.${figure.state}`)}</Badge>
      </UnstyledButton>
    </Paper>
  );
}
