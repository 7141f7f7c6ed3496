import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { day } from '../words';
import { inUnit } from './figures';

interface Drawn {
  points: { on: string; value: number }[];
  target: number | undefined;
  unit: string;
  name: string;
}

/** The course of a figure as a line, and in words for whoever does not see it. Fetched when first looked at. */
export default function Course({ points, target, unit, name }: Drawn) {
  const { t } = useTranslation();
  return (
    <>
      <LineChart
        aria-hidden
        h={220}
        data={points.map(({ on, value }) => ({ on: day(on), value }))}
        dataKey="on"
        series={[{ name: 'value', label: name, color: 'teal.6' }]}
        valueFormatter={(value) => inUnit(value, unit)}
        curveType="linear"
        lineProps={{ isAnimationActive: false }}
        yAxisProps={{ domain: [0, Math.max(target ?? 0, ...points.map(({ value }) => value)) || 1] }}
        referenceLines={target === undefined ? [] : [{ y: target, label: t('plan.target'), color: 'orange.7' }]}
      />
      <VisuallyHidden component="ul">
        {points.map(({ on, value }) => (
          <li key={on}>{`${day(on)}: ${inUnit(value, unit)}`}</li>
        ))}
      </VisuallyHidden>
    </>
  );
}
