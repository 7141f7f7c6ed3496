import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { day } from '../words';
import { inUnit, scale } from './figures';

interface Drawn {
  points: { on: string; value: number }[];
  target: number | undefined;
  unit: string;
}

const HEIGHT = 220;
const EDGE = { top: 20, right: 16, bottom: 26, left: 64 };
/** Of a day under the line, in the width that its text takes. */
const ROOM = 90;

/** The course of a figure as a line, and in words for whoever does not see it. */
export function Course({ points, target, unit }: Drawn) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const values = points.map(({ value }) => value);
  const marks = scale(Math.max(target ?? 0, ...values), values.every(Number.isInteger));
  const most = marks.at(-1) ?? 1;
  const times = points.map(({ on }) => Date.parse(on));
  const first = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - first || 1;
  const x = (time: number) => EDGE.left + ((time - first) / span) * Math.max(0, width - EDGE.left - EDGE.right);
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / most) * (HEIGHT - EDGE.top - EDGE.bottom);
  const drawn = points.map(({ on, value }) => ({ on, value, x: x(Date.parse(on)), y: y(value) }));
  return (
    <>
      <div ref={ref}>
        <svg className="drawn" width={width} height={HEIGHT} aria-hidden>
          {marks.map((mark) => (
            <g key={mark}>
              <line x1={EDGE.left} x2={width - EDGE.right} y1={y(mark)} y2={y(mark)} />
              <text x={EDGE.left - 8} y={y(mark) + 4} textAnchor="end">{inUnit(mark, unit)}</text>
            </g>
          ))}
          {target !== undefined && (
            <g className="drawn-target">
              <line x1={EDGE.left} x2={width - EDGE.right} y1={y(target)} y2={y(target)} />
              <text x={EDGE.left + 4} y={y(target) - 6}>{t('plan.target')}</text>
            </g>
          )}
          <polyline points={drawn.map((point) => `${point.x},${point.y}`).join(' ')} />
          {drawn.map((point, place) => (
            <g key={point.on}>
              <circle cx={point.x} cy={point.y} r={4}><title>{`${day(point.on)}: ${inUnit(point.value, unit)}`}</title></circle>
              {hasRoom(drawn, place) && (
                <text x={point.x} y={HEIGHT - 6} textAnchor={place === 0 ? 'start' : place === drawn.length - 1 ? 'end' : 'middle'}>{day(point.on)}</text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <VisuallyHidden component="ul">
        {points.map(({ on, value }) => (
          <li key={on}>{`${day(on)}: ${inUnit(value, unit)}`}</li>
        ))}
      </VisuallyHidden>
    </>
  );
}

/** The first and the last day are always told, from their edges inwards; one between them where it meets no other. */
const hasRoom = (drawn: { x: number }[], place: number) => {
  const last = drawn.length - 1;
  if (place === 0 || place === last) return true;
  const far = (other: number, room: number) => Math.abs(drawn[place]!.x - drawn[other]!.x) > room;
  return far(0, ROOM * 1.5) && far(last, ROOM * 1.5) && (place === 1 || far(place - 1, ROOM));
};
