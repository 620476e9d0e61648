import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import { Tip } from './Tip.tsx';

type Look = 'ordinary' | 'primary' | 'make' | 'ghost' | 'link' | 'dangerous' | 'save';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  icon?: IconName;
  shortcut?: string;
  size?: 'small' | 'normal' | 'lg';
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A verb one can click. One primary per screen. */
export function Button({
  look = 'ordinary',
  icon,
  shortcut,
  size = 'normal',
  busy,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button type="button" {...rest} aria-busy={busy || undefined} className={classes(look, size, busy, className)}>
      {icon && <Icon name={icon} size={14} />}
      {children}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </button>
  );
}

function classes(look: Look, size: string, busy?: boolean, more?: string): string {
  return ['btn', look !== 'ordinary' && look, size !== 'normal' && size, busy && 'is-load', more]
    .filter(Boolean)
    .join(' ');
}

interface IconButtonProps extends Omit<ButtonProps, 'icon'> {
  icon: IconName;
  label: string;
}

/** An icon alone: its word and its shortcut stand in the tooltip. */
export function IconButton({
  icon,
  label,
  shortcut,
  look = 'ghost',
  size = 'normal',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tip label={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={classes(look, size, false, `icon ${className ?? ''}`.trim())}
      >
        <Icon name={icon} size={size === 'small' ? 14 : 16} />
      </button>
    </Tip>
  );
}
