import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { useMessages } from '../../kernel/language.tsx';
import { chooseDensity, DENSITIES, type Density, useDensity } from '../../ui/density.ts';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';

/** How high the rows of every list are, for this person on every device. */
export function DensityChoice() {
  const words = useMessages().grid;
  const { me, api, slug } = useWorkspace();
  const queries = useQueryClient();
  const { act } = useAct();
  const person = me.member.id;
  const chosen = useDensity(person);

  function show(density: Density) {
    chooseDensity(person, density);
    queries.setQueryData(keys.me(slug), { ...me, density });
  }
  async function choose(density: Density) {
    show(density);
    // Not kept, it is not shown either: the next look at the account would take it back unsaid.
    if (!(await act(() => api.prefer({ density }).then(() => true)))) show(chosen);
  }
  return (
    <div className="density">
      <span className="t3">{words.rowHeight}</span>
      <span className="seg" role="group" aria-label={words.rowHeight}>
        {DENSITIES.map((density) => (
          <button key={density} type="button" aria-pressed={density === chosen} onClick={() => void choose(density)}>
            {words.densities[density]}
          </button>
        ))}
      </span>
    </div>
  );
}
