import { h } from 'preact';
import type { CardMap, FlagPart } from '../entity/map.ts';

/** Size of a dot in hundredths of the map's width. */
const DOT_SHARE = 1.3;

/** A map, as one picture with a name; what it says in colour its name says in words. */
export function MapPicture({ map, name }: { map: CardMap; name: string }) {
  const [left, top, width, height] = map.view;
  const y = (value: number) => value * map.stretch;
  const radius = (width * DOT_SHARE) / 100;
  return (
    <svg
      class={`map ${map.shows}`}
      viewBox={`${left} ${y(top)} ${width} ${y(height)}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={name}
    >
      <g transform={`scale(1 ${map.stretch})`}>
        <path class="land" d={map.land} />
        <path class="marked" d={map.marked} />
        {map.newest !== undefined && <path class="newest" d={map.newest} />}
      </g>
      {map.dots.map(([x, at]) => (
        <circle key={`${x} ${at}`} class="dot" cx={x} cy={y(at)} r={radius} />
      ))}
    </svg>
  );
}

/** A flag beside the name that it stands for: decoration, the name says it all. */
export function Flag({ flag }: { flag: FlagPart }) {
  return <span class="flag">{drawn(flag, true)}</span>;
}

function drawn([tag, attributes, parts]: FlagPart, root = false): preact.VNode {
  const hidden = root ? { 'aria-hidden': 'true' } : {};
  return h(tag, { ...attributes, ...hidden }, ...parts.map((part) => drawn(part)));
}
