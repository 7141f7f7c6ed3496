import { useNavigate } from '@tanstack/react-router';
import { placeOf, type Link, type Partner } from './network';

interface Drawn {
  partners: readonly Partner[];
  links: readonly Link[];
  lit: string | undefined;
  light: (id: string | undefined) => void;
}

/** The same as the list beside it, for the eye: whoever cannot see it loses nothing. */
export function Drawing({ partners, links, lit, light }: Drawn) {
  const navigate = useNavigate({ from: '/network' });
  const places = new Map(partners.map(({ id }, at) => [id, placeOf(at, partners.length)]));
  return (
    <svg viewBox="0 0 400 400" className="network" aria-hidden>
      {links.map(({ one, other, projects }) => {
        const [from, to] = [places.get(one), places.get(other)];
        return from && to && <line key={one + other} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className="link" strokeWidth={Math.min(5, projects)} data-lit={lit === one || lit === other || undefined} />;
      })}
      {partners.map(({ id, projects }, at) => {
        const place = placeOf(at, partners.length);
        return (
          <g key={id} className="node" data-lit={lit === id || undefined} onMouseEnter={() => light(id)} onMouseLeave={() => light(undefined)} onClick={() => void navigate({ search: { organisation: id } })}>
            <line x1={200} y1={200} x2={place.x} y2={place.y} className="spoke" strokeWidth={Math.min(8, projects)} />
            <circle cx={place.x} cy={place.y} r={11 + Math.min(10, 2 * Math.sqrt(projects))} />
            <text x={place.x} y={place.y}>{at + 1}</text>
          </g>
        );
      })}
      <circle cx={200} cy={200} r={22} className="middle" />
    </svg>
  );
}
