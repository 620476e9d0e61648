import { useMessages } from '../../kernel/language.tsx';
import { chooseDensity, DENSITIES, useDensity } from '../../ui/density.ts';
import { useWorkspace } from '../workspace.tsx';

/** How high the rows of every list are, for this person. */
export function DensityChoice() {
  const words = useMessages().grid;
  const person = useWorkspace().me.member.id;
  const chosen = useDensity(person);
  return (
    <div className="density">
      <span className="t3">{words.rowHeight}</span>
      <span className="seg" role="group" aria-label={words.rowHeight}>
        {DENSITIES.map((density) => (
          <button
            key={density}
            type="button"
            aria-pressed={density === chosen}
            onClick={() => chooseDensity(person, density)}
          >
            {words.densities[density]}
          </button>
        ))}
      </span>
    </div>
  );
}
