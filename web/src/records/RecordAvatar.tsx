import { useState } from 'react';
import type { ObjectType } from '../api/types.ts';
import { Icon } from '../ui/Icon.tsx';
import { Avatar } from '../ui/Marks.tsx';
import { iconOf } from './icons.ts';

const PERSONS = new Set(['contact', 'member']);
const ICON_SIZES = { s: 14, m: 16, l: 18, xl: 24 } as const;

interface RecordAvatarProps {
  object: ObjectType;
  name: string;
  size?: 's' | 'm' | 'l' | 'xl';
  /** The address of a picture that stands for the record. */
  picture?: string;
}

/** A picture or the initials of a person or a company; the icon of the object where records are called by a number. */
export function RecordAvatar({ object, name, size = 's', picture }: RecordAvatarProps) {
  const [broken, setBroken] = useState<string>();
  const square = !PERSONS.has(object.key);
  if (picture && broken !== picture) {
    return (
      <span className={`av pic ${size}${square ? ' sq' : ''}`} aria-hidden="true">
        <img src={picture} alt="" decoding="async" onError={() => setBroken(picture)} />
      </span>
    );
  }
  if (!isNumbered(object)) return <Avatar name={name} square={square} size={size} />;
  return (
    <span className={`av sq ${size}`} aria-hidden="true">
      <Icon name={iconOf(object)} size={ICON_SIZES[size]} />
    </span>
  );
}

/** Whether the records of an object are called by the number they were given. */
export function isNumbered(object: ObjectType): boolean {
  const [first] = object.labelFields;
  return object.fields.some((field) => field.key === first && field.type === 'autoNumber');
}
