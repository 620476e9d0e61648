import { type IconName, iconPaths } from './iconPaths.ts';

export type { IconName } from './iconPaths.ts';

/** One of the house's icons; it says nothing by itself, the word stands beside it or in the label of its button. */
export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      className={className ? `i ${className}` : 'i'}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
