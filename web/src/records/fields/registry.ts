import type { FieldTypeName } from '../../api/types.ts';
import { address } from './address/index.tsx';
import { amount } from './amount/index.tsx';
import { autoNumber } from './autoNumber/index.tsx';
import { choice } from './choice/index.tsx';
import { color } from './color/index.tsx';
import { date } from './date/index.tsx';
import { dateTime } from './dateTime/index.tsx';
import { decimal } from './decimal/index.tsx';
import { duration } from './duration/index.tsx';
import { email } from './email/index.tsx';
import { iban } from './iban/index.tsx';
import { image } from './image/index.tsx';
import { integer } from './integer/index.tsx';
import type { FieldKind } from './kind.ts';
import { labels } from './labels/index.tsx';
import { link } from './link/index.tsx';
import { links } from './links/index.tsx';
import { longText } from './longText/index.tsx';
import { member } from './member/index.tsx';
import { percent } from './percent/index.tsx';
import { phone } from './phone/index.tsx';
import { rating } from './rating/index.tsx';
import { rollup } from './rollup/index.tsx';
import { siren } from './siren/index.tsx';
import { siret } from './siret/index.tsx';
import { text } from './text/index.tsx';
import { url } from './url/index.tsx';
import { vatNumber } from './vatNumber/index.tsx';
import { yesNo } from './yesNo/index.tsx';

const KINDS: Record<FieldTypeName, FieldKind> = {
  text,
  longText,
  integer,
  decimal,
  amount,
  percent,
  date,
  dateTime,
  yesNo,
  choice,
  labels,
  email,
  phone,
  url,
  address,
  siren,
  siret,
  vatNumber,
  iban,
  duration,
  rating,
  color,
  image,
  link,
  links,
  member,
  autoNumber,
  rollup,
};

/** The web's half of a field type; one it has not met reads as text. */
export function kindOf(type: FieldTypeName): FieldKind {
  return KINDS[type] ?? text;
}
