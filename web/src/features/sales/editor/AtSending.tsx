import { useMessages } from '../../../kernel/language.tsx';
import { Icon } from '../../../ui/Icon.tsx';

/** What sending will do, said before it is done. */
export function AtSending({ number }: { number: string }) {
  const words = useMessages().quote;
  return (
    <section className="at-sending">
      <h2 className="md sm t2">{words.atSending}</h2>
      <ul>
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
