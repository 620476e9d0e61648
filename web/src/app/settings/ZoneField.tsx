import { useMemo } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { SelectField } from '../../ui/Field.tsx';

/** Where French companies are; the rest of the world follows by name. */
const FRENCH = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'America/St_Barthelemy',
  'America/Marigot',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
];

/** The time zone in which the company's days begin and end. */
export function ZoneField({ zone, onChange }: { zone: string; onChange(zone: string): void }) {
  const words = useMessages().company;
  const options = useMemo(() => {
    const known = new Set([...FRENCH, zone, ...Intl.supportedValuesOf('timeZone')]);
    return [...known].map((value) => ({ value, label: value.replaceAll('_', ' ').replaceAll('/', ' / ') }));
  }, [zone]);
  return <SelectField label={words.zone} hint={words.zoneHint} value={zone} options={options} onChange={onChange} />;
}
