import { Icon } from '../../../ui/Icon.tsx';
import { BEST } from './stars.ts';

export const PLACES = Array.from({ length: BEST }, (_, place) => place + 1);

export function Stars({ count, label }: { count: number; label: string }) {
  return (
    <span className="stars" role="img" aria-label={label}>
      {PLACES.map((place) => (
        <Icon key={place} name="star" size={14} className={place <= count ? 'on' : undefined} />
      ))}
    </span>
  );
}
