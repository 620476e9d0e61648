import { useMessages } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** Where one is on the way from the file to its report. */
export function Steps({ at, aside }: { at: number; aside?: string }) {
  const words = useMessages().imports;
  return (
    <div className="isteps">
      <ol aria-label={words.stepsOf}>
        {words.steps.map((step, index) => (
          <li
            key={step}
            className={index === at ? 'now' : index < at ? 'done' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className="disc">{index < at ? <Icon name="check" size={14} /> : index + 1}</span>
            <span className="md">{step}</span>
          </li>
        ))}
      </ol>
      {aside && <span className="t3 sm el">{aside}</span>}
    </div>
  );
}
