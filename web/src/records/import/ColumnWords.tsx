import type { ImportMeaningForm, ImportTarget } from '../../api/imports.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { withMeaning } from './mapping.ts';
import { useWords } from './useImports.ts';

/** The different words of a column, and what each means here; proposed where the word tells. */
export function ColumnWords(props: {
  run: string;
  column: number;
  heading: string;
  target: ImportTarget;
  meanings: ImportMeaningForm[];
  onMeanings(meanings: ImportMeaningForm[]): void;
}) {
  const { run, column, target, meanings } = props;
  const { messages, language, format } = useLanguage();
  const words = messages.imports;
  const found = useWords(run, column, target.key).data ?? [];
  if (found.length === 0) return null;
  const open = found.filter((word) => !meansNow(word.value, word.means, target.key, meanings)).length;
  return (
    <section className="iwords" aria-labelledby={`words-${column}`}>
      <div className="row">
        <h2 id={`words-${column}`} className="grow">
          {words.wordsOf(props.heading)}
        </h2>
        {open > 0 && <span className="sm warn nw">{words.wordsOpen(open)}</span>}
      </div>
      <ul className="card">
        {found.map((word) => {
          const means = meansNow(word.value, word.means, target.key, meanings);
          return (
            <li key={word.value} className="iword">
              <span className="col iword-said">
                <b className="md el" title={word.value}>
                  {word.value}
                </b>
                <span className="sm t3">{words.rowsOf(word.rows, format.integer(word.rows))}</span>
              </span>
              <Icon name="arrow" size={14} className="t3" />
              <select
                className="in bar"
                aria-label={words.wordMeans(word.value)}
                aria-invalid={means ? undefined : true}
                value={means ?? ''}
                onChange={(event) =>
                  props.onMeanings(
                    withMeaning(meanings, {
                      field: target.key,
                      value: word.value,
                      means: event.target.value === '' ? null : event.target.value,
                    }),
                  )
                }
              >
                {!means && <option value="">{words.wordOpen}</option>}
                {target.words.map((each) => (
                  <option key={each.id} value={each.id}>
                    {language === 'en' ? each.labelEn : each.label}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function meansNow(value: string, proposed: string | null, field: string, meanings: ImportMeaningForm[]): string | null {
  return meanings.find((meaning) => meaning.field === field && meaning.value === value)?.means ?? proposed;
}
