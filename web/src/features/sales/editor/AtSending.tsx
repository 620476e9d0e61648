import { useMessages } from '../../../kernel/language.tsx';
import { Icon } from '../../../ui/Icon.tsx';

/** What sending will do and what asks a second look, said before it is done. */
export function AtSending({ number, look }: { number: string; look: string | null }) {
  const words = useMessages().quote;
  return (
    <section className="at-sending">
      <h2 className="md sm t2">{words.atSending}</h2>
      <ul>
        {look && (
          <li className="row at-sending-look">
            <Icon name="alert" /> {look}
          </li>
        )}
        <li className="row">
          <Icon name="hash" /> {words.willGetNumber(number)}
        </li>
        <li className="row">
          <Icon name="document" /> {words.willBeKept}
        </li>
        <li className="row">
          <Icon name="lock" /> {words.willBeSealed}
        </li>
      </ul>
    </section>
  );
}
