import { useMessages } from '../../kernel/language.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { SetupDraft } from './setupDraft.ts';

const CHOICES: { key: SetupDraft['visibility']; icon: IconName }[] = [
  { key: 'everyone', icon: 'team' },
  { key: 'own', icon: 'lock' },
];

/** Who sees the customers of the others. */
export function HabitsStep({ draft, change }: { draft: SetupDraft; change(part: Partial<SetupDraft>): void }) {
  const { setup: words } = useMessages();
  return (
    <fieldset className="habits">
      <legend>
        <h2>{words.habitsTitle}</h2>
      </legend>
      <p className="t2">{words.habitsLead}</p>
      <div className="two-columns">
        {CHOICES.map(({ key, icon }) => (
          <label key={key} className={draft.visibility === key ? 'side-card on' : 'side-card'}>
            <Icon name={icon} />
            <span className="grow">
              <b className="md">{words.visibility[key]}</b>
              <span className="value sm t2">{words.visibilityHints[key]}</span>
            </span>
            <input
              type="radio"
              className="radio"
              name="visibility"
              autoFocus={draft.visibility === key}
              checked={draft.visibility === key}
              onChange={() => change({ visibility: key })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
